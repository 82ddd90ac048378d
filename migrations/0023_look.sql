-- How the blog looks to its readers: one of the themes, and the owner's own CSS after it.
ALTER TABLE settings ADD COLUMN theme TEXT NOT NULL DEFAULT 'plain' CHECK (theme IN ('plain', 'book'));
ALTER TABLE settings ADD COLUMN custom_css TEXT NOT NULL DEFAULT '';
