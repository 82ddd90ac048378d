-- How many posts came out in each month of the blog's zone, scheduled ones too, so that the archive costs a row a month. Backfilled by UTC.
CREATE TABLE post_months (
  month TEXT PRIMARY KEY CHECK (month LIKE '____-__'),
  posts INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO post_months (month, posts, changed_at)
SELECT substr(published_at, 1, 7), count(*), max(max(published_at, updated_at))
FROM posts WHERE kind = 'post' AND status = 'published' GROUP BY 1;
