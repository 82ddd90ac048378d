-- What is popular this week: a view adds the more heat the later it comes, so that none has ever to be taken away.
ALTER TABLE post_counts ADD COLUMN heat REAL NOT NULL DEFAULT 0;
-- The hottest five, chosen once an hour: an index by heat would cost each view a row more.
CREATE TABLE popular (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  post_ids TEXT NOT NULL CHECK (json_valid(post_ids)),
  chosen_at TEXT NOT NULL
) STRICT;
INSERT INTO popular (id, post_ids, chosen_at) VALUES (1, '[]', '');
