-- What the demo brought, so that it can be taken away again: posts that nobody has changed, comments, and what it made up about each post.
ALTER TABLE posts ADD COLUMN sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1));
ALTER TABLE comments ADD COLUMN sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1));

-- Visits from before made_at are the demo's too.
CREATE TABLE sample_counts (
  post_id INTEGER PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
  views INTEGER NOT NULL,
  visitors INTEGER NOT NULL,
  reads INTEGER NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

-- Whether readers' pages show the demo's three steps.
ALTER TABLE settings ADD COLUMN demo_steps INTEGER NOT NULL DEFAULT 1 CHECK (demo_steps IN (0, 1));
