-- A comment by somebody of the blog who looks after the comments, and is not its author: its badge says so.
ALTER TABLE comments ADD COLUMN by_moderator INTEGER NOT NULL DEFAULT 0 CHECK (by_moderator IN (0, 1));
