-- Addresses a post once had. They point at the post, not at an address: a second change makes no chain.
CREATE TABLE redirects (
  slug TEXT PRIMARY KEY,
  post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX redirects_post_id ON redirects (post_id);
