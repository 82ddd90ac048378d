-- What goes out of the blog about a comment: one message of a kind, ever. A row holds no words and no address: they are looked up when it is sent, so that what was deleted meanwhile goes nowhere.
CREATE TABLE outbox (
  comment_id INTEGER NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'owner-mail', 'reply-mail', 'confirm-mail', 'data-mail')),
  status TEXT NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sent', 'failed')),
  origin TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  next_at TEXT NOT NULL,
  last_answer TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  sent_at TEXT,
  PRIMARY KEY (comment_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_unsent ON outbox (status, next_at) WHERE status <> 'sent';

-- Where notes go: an address of the owner's that takes a JSON POST.
ALTER TABLE settings ADD COLUMN notify_url TEXT NOT NULL DEFAULT '';

-- The key of the feed of what waits: one, revocable. Of the secret only the SHA-256 is kept.
CREATE TABLE queue_feeds (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
