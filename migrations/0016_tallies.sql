-- What is told by the day beside readings: links pressed, searches, addresses not found, subscribers of the feeds, likes.
CREATE TABLE tallies (
  day TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('link', 'search', 'not_found', 'subscribers', 'like')),
  post_id INTEGER NOT NULL,
  value TEXT NOT NULL,
  detail TEXT NOT NULL,
  hits INTEGER NOT NULL,
  PRIMARY KEY (day, kind, post_id, value, detail)
) STRICT, WITHOUT ROWID;

-- Programs that fetched a feed themselves: 64 bits of a hash whose salt goes within 48 hours.
CREATE TABLE feed_fetchers (
  day TEXT NOT NULL,
  fetcher BLOB NOT NULL CHECK (length(fetcher) = 8),
  PRIMARY KEY (day, fetcher)
) STRICT, WITHOUT ROWID;

-- Robots that the owner wants counted all the same, by family.
ALTER TABLE settings ADD COLUMN counted_families TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(counted_families));
