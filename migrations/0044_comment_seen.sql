-- When its writer last opened the page of their comment: what was published under the post since is new to them.
ALTER TABLE comments ADD COLUMN seen_at TEXT;
