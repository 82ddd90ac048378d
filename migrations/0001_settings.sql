-- The blog's own words and choices: one row. And the secrets of its signatures, made at first use.
CREATE TABLE settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  title TEXT NOT NULL,
  tagline TEXT NOT NULL DEFAULT '',
  owner_name TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'de')),
  time_zone TEXT NOT NULL DEFAULT 'UTC',
  accent TEXT NOT NULL DEFAULT '',
  comments TEXT NOT NULL DEFAULT 'first-timers' CHECK (comments IN ('all', 'first-timers', 'none', 'off')),
  comment_note TEXT NOT NULL DEFAULT '',
  footer TEXT NOT NULL DEFAULT '',
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  updated_at TEXT NOT NULL
) STRICT;
INSERT INTO settings (id, title, updated_at) VALUES (1, 'Plainview', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));

CREATE TABLE keys (
  purpose TEXT PRIMARY KEY,
  secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT, WITHOUT ROWID;
