-- Word of the figures to the owner: the week, and a post that suddenly many read. Each goes once by each way, however often it is looked for.
CREATE TABLE bulletins (
  kind TEXT NOT NULL CHECK (kind IN ('week', 'spike')),
  -- 0: the whole blog.
  post_id INTEGER NOT NULL,
  -- The first day of the week; the moment at which the crowd was seen.
  occasion TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('note', 'mail')),
  title TEXT NOT NULL,
  message TEXT NOT NULL,
  url TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sent', 'failed')),
  tries INTEGER NOT NULL DEFAULT 0,
  next_at TEXT NOT NULL,
  last_answer TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  sent_at TEXT,
  PRIMARY KEY (kind, post_id, occasion, way)
) STRICT, WITHOUT ROWID;
CREATE INDEX bulletins_unsent ON bulletins (status, next_at) WHERE status <> 'sent';

-- Which of them the owner wants, and where the blog stands: no request tells the cron.
ALTER TABLE settings ADD COLUMN bulletins TEXT NOT NULL DEFAULT 'all' CHECK (bulletins IN ('all', 'week', 'spike', 'none'));
ALTER TABLE settings ADD COLUMN origin TEXT NOT NULL DEFAULT '';
UPDATE settings SET origin = coalesce((SELECT origin FROM outbox ORDER BY created_at DESC LIMIT 1), '');
