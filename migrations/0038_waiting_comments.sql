-- What counting knows of whoever wrote a comment that waits: whether they opened the post, and read it to the end. Empty where that can't
-- be known, and once the owner has decided.
ALTER TABLE comments ADD COLUMN opened INTEGER CHECK (opened IN (0, 1));
ALTER TABLE comments ADD COLUMN read INTEGER CHECK (read IN (0, 1));

-- What else a writer sent, where they gave no address.
CREATE INDEX comments_name ON comments (name, status) WHERE email IS NULL AND by_owner = 0 AND name <> '';
-- Published comments have an index of their own, by the moment they became so: they need no place in this one.
DROP INDEX comments_status;
CREATE INDEX comments_unpublished ON comments (status, id) WHERE status <> 'approved';
