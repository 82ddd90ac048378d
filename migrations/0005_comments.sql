-- Comments with their real parents. A deleted one keeps its place and loses every column about a person.
CREATE TABLE comments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  parent_id INTEGER REFERENCES comments (id),
  root_id INTEGER,
  status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'spam', 'deleted')),
  reason TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL,
  email TEXT,
  url TEXT,
  body TEXT NOT NULL,
  html TEXT NOT NULL,
  by_owner INTEGER NOT NULL DEFAULT 0 CHECK (by_owner IN (0, 1)),
  notify INTEGER NOT NULL DEFAULT 0 CHECK (notify IN (0, 1)),
  key_hash BLOB,
  block BLOB,
  created_at TEXT NOT NULL,
  decided_at TEXT,
  CHECK ((parent_id IS NULL) = (root_id IS NULL))
) STRICT;
-- A page of a thread: roots by (post_id, NULL, id), then what hangs on them.
CREATE INDEX comments_post_id_root_id ON comments (post_id, root_id, id);
CREATE INDEX comments_parent_id ON comments (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX comments_status ON comments (status, id);
CREATE INDEX comments_block_created_at ON comments (block, created_at) WHERE block IS NOT NULL;
CREATE INDEX comments_email ON comments (email, status) WHERE email IS NOT NULL;
