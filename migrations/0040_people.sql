-- More people than the owner: posts have an author, tokens and links are somebody's. Nobody's are the owner's, as before.
ALTER TABLE users ADD COLUMN seen_at TEXT;

-- Whoever comes in by such a link is this person; an invitation also makes them a password.
ALTER TABLE sign_in_links ADD COLUMN user_id INTEGER REFERENCES users (id) ON DELETE CASCADE;
ALTER TABLE sign_in_links ADD COLUMN makes_key INTEGER NOT NULL DEFAULT 0 CHECK (makes_key IN (0, 1));
CREATE INDEX sign_in_links_user_id ON sign_in_links (user_id) WHERE user_id IS NOT NULL;

ALTER TABLE tokens ADD COLUMN user_id INTEGER REFERENCES users (id) ON DELETE CASCADE;
CREATE INDEX tokens_user_id ON tokens (user_id) WHERE user_id IS NOT NULL;

-- Posts of somebody who was removed stay, with the name over them.
ALTER TABLE posts ADD COLUMN author_id INTEGER REFERENCES users (id) ON DELETE SET NULL;
CREATE INDEX posts_author_id ON posts (author_id) WHERE author_id IS NOT NULL;
