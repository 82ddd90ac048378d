-- What readers search: an index over the words of posts and pages, which stay in posts. posts/queries.ts keeps it with each save.
CREATE VIRTUAL TABLE post_search USING fts5 (
  title, excerpt, text, tags,
  content = 'posts', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
);
-- What a word weighs in the title, the summary, the text, the tags.
INSERT INTO post_search (post_search, rank) VALUES ('rank', 'bm25(8.0, 2.0, 1.0, 4.0)');
INSERT INTO post_search (post_search) VALUES ('rebuild');
