-- Until when comments can be left, and how soon they are read: so many days after a post appeared (0: for good), and how many seconds the
-- last twenty that the owner decided on had waited, newest first.
ALTER TABLE settings ADD COLUMN close_after INTEGER NOT NULL DEFAULT 0 CHECK (close_after >= 0);
ALTER TABLE settings ADD COLUMN waits TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(waits));
