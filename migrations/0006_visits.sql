-- Who opened what: one row a visitor, post and day. The visitor is 64 bits of a hash whose salt goes within 48 hours.
CREATE TABLE visits (
  day TEXT NOT NULL CHECK (day LIKE '____-__-__'),
  post_id INTEGER NOT NULL,
  visitor BLOB NOT NULL CHECK (length(visitor) = 8),
  views INTEGER NOT NULL DEFAULT 1,
  first_at TEXT NOT NULL,
  last_at TEXT NOT NULL,
  seconds INTEGER NOT NULL DEFAULT 0,
  scroll INTEGER NOT NULL DEFAULT 0 CHECK (scroll BETWEEN 0 AND 100),
  read INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1)),
  source TEXT,
  channel TEXT,
  referrer TEXT,
  campaign TEXT,
  country TEXT,
  device TEXT,
  browser TEXT,
  os TEXT,
  language TEXT,
  PRIMARY KEY (day, post_id, visitor)
) STRICT, WITHOUT ROWID;
CREATE INDEX visits_last_at ON visits (last_at);

CREATE TABLE salts (
  day TEXT PRIMARY KEY,
  salt BLOB NOT NULL CHECK (length(salt) = 32),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
