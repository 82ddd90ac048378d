-- Who liked what today, so that one person likes a thing once a day: a hash by the day's salt, deleted when the day is over. The sums stay.
CREATE TABLE likes (
  day TEXT NOT NULL CHECK (day LIKE '____-__-__'),
  post_id INTEGER NOT NULL,
  -- 0: the post itself.
  comment_id INTEGER NOT NULL,
  visitor BLOB NOT NULL CHECK (length(visitor) = 8),
  PRIMARY KEY (day, post_id, comment_id, visitor)
) STRICT, WITHOUT ROWID;

ALTER TABLE comments ADD COLUMN likes INTEGER NOT NULL DEFAULT 0;
