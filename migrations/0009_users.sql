-- Who writes and moderates here, and how they come in. Of every secret only the SHA-256 is kept.
CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  role TEXT NOT NULL CHECK (role IN ('owner', 'author', 'moderator')),
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  key_hash BLOB NOT NULL UNIQUE CHECK (length(key_hash) = 32),
  created_at TEXT NOT NULL
) STRICT;
-- Set-up happens once, also when two try it at the same moment.
CREATE UNIQUE INDEX users_one_owner ON users (role) WHERE role = 'owner';

CREATE TABLE sessions (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  agent TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_user_id ON sessions (user_id);

-- One-time ways in: printed by the command, or shown as a picture for the phone. Used once, or gone with its time.
CREATE TABLE sign_in_links (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Wrong codes and keys, so that nobody tries many. The block is the salted hash of a network.
CREATE TABLE failed_tries (
  id INTEGER PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('set-up', 'sign-in')),
  block BLOB NOT NULL,
  tried_at TEXT NOT NULL
) STRICT;
CREATE INDEX failed_tries_purpose_block_tried_at ON failed_tries (purpose, block, tried_at);
