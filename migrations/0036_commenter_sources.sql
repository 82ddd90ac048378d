-- Which source brings commenters: a sum a post, without days; until a day is summed up, a mark at the visit of who commented.
ALTER TABLE visits ADD COLUMN commented INTEGER NOT NULL DEFAULT 0 CHECK (commented IN (0, 1));

CREATE TABLE commenter_sources (
  post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  commenters INTEGER NOT NULL,
  PRIMARY KEY (post_id, source)
) STRICT, WITHOUT ROWID;
