-- The roots of a thread, the most liked first and of equals the oldest: a page of twenty reads as many rows as stand before its end.
CREATE INDEX comments_liked ON comments (post_id, likes DESC, id) WHERE placed = 1 AND root_id IS NULL;
