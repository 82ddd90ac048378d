-- When the owner said that a comment led to a correction of its post, which from then on ends with thanks to its writer.
ALTER TABLE comments ADD COLUMN corrected_at TEXT;
-- The newest of a post, without a look at its other comments.
CREATE INDEX comments_corrected ON comments (post_id, corrected_at, id) WHERE corrected_at IS NOT NULL;
