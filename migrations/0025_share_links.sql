-- Links by which others look at the statistics without signing in: each with a key of its own, of which only the hash is kept. A deleted row is a revoked link.
CREATE TABLE share_links (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
