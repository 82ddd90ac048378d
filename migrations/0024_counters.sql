-- What readers see of the counters under a title: all, views from ten up, no zero comments, or nothing.
ALTER TABLE settings ADD COLUMN counters TEXT NOT NULL DEFAULT 'all' CHECK (counters IN ('all', 'from-ten', 'no-zero', 'none'));
