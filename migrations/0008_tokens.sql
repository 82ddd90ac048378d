-- Keys for programs. Only their SHA-256 is kept; a token is shown once.
CREATE TABLE tokens (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  created_at TEXT NOT NULL,
  used_at TEXT,
  revoked_at TEXT
) STRICT;
