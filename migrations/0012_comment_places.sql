-- A comment after it was posted: whether it has a place in its thread (it is published, or something published hangs on it), so that
-- a page reads none of the others, however many wait or are spam; and when its writer last changed it.
ALTER TABLE comments ADD COLUMN placed INTEGER NOT NULL DEFAULT 0 CHECK (placed IN (0, 1));
ALTER TABLE comments ADD COLUMN edited_at TEXT;

UPDATE comments SET placed = 1 WHERE id IN (
  WITH RECURSIVE up (id, parent_id) AS (
    SELECT id, parent_id FROM comments WHERE status = 'approved'
    UNION
    SELECT comments.id, comments.parent_id FROM up JOIN comments ON comments.id = up.parent_id
  )
  SELECT id FROM up
);

-- A page of a thread: roots by (post_id, 1, NULL, id), then what hangs on them.
DROP INDEX comments_post_id_root_id;
CREATE INDEX comments_post_id_placed ON comments (post_id, placed, root_id, id);
