-- The owner's list in each of its orders, a page at a time: by date (a draft's is its last change), by status, by title.
-- src/posts/list-queries.ts writes these expressions in the same words.
CREATE INDEX posts_by_date ON posts (iif(status = 'draft' OR published_at IS NULL, updated_at, published_at), id);
CREATE INDEX posts_by_standing ON posts (
  CASE status WHEN 'draft' THEN '2' WHEN 'published' THEN '1' ELSE '0' END
    || iif(status = 'draft' OR published_at IS NULL, updated_at, published_at),
  id
);
CREATE INDEX posts_by_title ON posts (title COLLATE NOCASE, id);
CREATE INDEX posts_by_status_title ON posts (status, title COLLATE NOCASE, id);
