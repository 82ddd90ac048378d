-- Whole months in sum, of the blog: a report of a year need not add up its days each time. The days stay.
CREATE TABLE site_months (
  month TEXT PRIMARY KEY CHECK (month LIKE '____-__'),
  first_day TEXT NOT NULL,
  views INTEGER NOT NULL,
  visitors INTEGER NOT NULL,
  reads INTEGER NOT NULL,
  seconds INTEGER NOT NULL,
  comments INTEGER NOT NULL,
  likes INTEGER NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT, WITHOUT ROWID;
