-- What was not counted, and why: sums by day, reason and family, lower bounds. And how many rows counting has written today.
CREATE TABLE uncounted (
  day TEXT NOT NULL,
  reason TEXT NOT NULL,
  family TEXT NOT NULL,
  hits INTEGER NOT NULL,
  PRIMARY KEY (day, reason, family)
) STRICT, WITHOUT ROWID;

-- The day is UTC here: the free plan's allowance starts anew at 00:00 UTC.
CREATE TABLE count_days (
  day TEXT PRIMARY KEY,
  rows_written INTEGER NOT NULL,
  stopped_at TEXT
) STRICT, WITHOUT ROWID;
