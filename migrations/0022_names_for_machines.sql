-- What feeds call the blog and its posts for good, whatever domain they stand at; and whether AI crawlers may come.
ALTER TABLE settings ADD COLUMN guid TEXT NOT NULL DEFAULT '';
ALTER TABLE settings ADD COLUMN ai_crawlers TEXT NOT NULL DEFAULT 'allowed' CHECK (ai_crawlers IN ('allowed', 'refused'));
ALTER TABLE posts ADD COLUMN guid TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX posts_guid ON posts (guid) WHERE guid <> '';

-- Random UUIDs (version 4), as src/posts/save.ts gives to each new post.
UPDATE settings SET guid = 'urn:uuid:' || lower(
  hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'
  || substr('89AB', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)));
UPDATE posts SET guid = 'urn:uuid:' || lower(
  hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'
  || substr('89AB', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)));
