-- On which day of the blog's zone a post that readers could see got another text or title: the chart of the statistics says so.
CREATE TABLE post_changes (
  post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  day TEXT NOT NULL CHECK (day LIKE '____-__-__'),
  what TEXT NOT NULL CHECK (what IN ('edited', 'renamed')),
  PRIMARY KEY (post_id, day, what)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_changes_day ON post_changes (day DESC, post_id DESC, what);
