-- Past days in sum: a row a day for the whole blog, and one a post and day. Visits become these, and are gone.
CREATE TABLE site_days (
  day TEXT PRIMARY KEY CHECK (day LIKE '____-__-__'),
  views INTEGER NOT NULL,
  visitors INTEGER NOT NULL,
  reads INTEGER NOT NULL,
  seconds INTEGER NOT NULL,
  comments INTEGER NOT NULL,
  likes INTEGER NOT NULL,
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT, WITHOUT ROWID;

-- A post that is deleted takes its rows with it; its share of the site's days stays.
CREATE TABLE post_days (
  post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  day TEXT NOT NULL CHECK (day LIKE '____-__-__'),
  views INTEGER NOT NULL,
  visitors INTEGER NOT NULL,
  reads INTEGER NOT NULL,
  seconds INTEGER NOT NULL,
  comments INTEGER NOT NULL,
  likes INTEGER NOT NULL,
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (post_id, day)
) STRICT, WITHOUT ROWID;

-- A day's comments are those that were published on it, whenever they were written.
CREATE INDEX comments_published ON comments (coalesce(decided_at, created_at)) WHERE status = 'approved';
