-- Which published posts carry a tag, newest first: a tag's list is one walk of this table. posts.tags has the same for a post's page.
CREATE TABLE tags (
  slug TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE post_tags (
  tag_slug TEXT NOT NULL REFERENCES tags (slug),
  published_at TEXT NOT NULL,
  post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  PRIMARY KEY (tag_slug, published_at, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_tags_post_id ON post_tags (post_id);
