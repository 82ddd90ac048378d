-- What the owner does not want to read: an entry a line. Beside the settings, since only a new comment needs it.
CREATE TABLE block_lists (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  hold TEXT NOT NULL DEFAULT '',
  spam TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO block_lists (id) VALUES (1);
