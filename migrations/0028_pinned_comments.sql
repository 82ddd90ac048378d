-- One comment a post that its owner wants read first: a published one that answers none. It stands on the first page of its thread.
ALTER TABLE comments ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1));
CREATE UNIQUE INDEX comments_pinned ON comments (post_id) WHERE pinned = 1;
