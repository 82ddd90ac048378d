-- Who gets mail about answers: an address that has said so itself, by a link sent to it; and who never wants any.
CREATE TABLE mail_addresses (
  email TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('asked', 'confirmed', 'refused')),
  since TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Links in mails that have acted: each does so once. Only the hash is kept, and no longer than the link is good for.
CREATE TABLE used_links (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Whether the owner is told by mail as well, where mail can be sent.
ALTER TABLE settings ADD COLUMN owner_mail TEXT NOT NULL DEFAULT 'each' CHECK (owner_mail IN ('none', 'each', 'hourly'));
