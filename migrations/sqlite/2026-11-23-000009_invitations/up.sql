-- Personal invitations: one link for one person. Looked up before it is known which organisation a
-- request is about, so they stand in the directory; only the link's hash is kept.

CREATE TABLE invitation (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organization_id INTEGER NOT NULL REFERENCES organization (id),
    token_hash TEXT NOT NULL CONSTRAINT invitation_token_is_unique UNIQUE,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    withdrawn_at TEXT,
    used_by_user_id INTEGER,
    used_at TEXT,
    UNIQUE (organization_id, id),
    CHECK ((used_by_user_id IS NULL) = (used_at IS NULL)),
    FOREIGN KEY (organization_id, used_by_user_id) REFERENCES app_user (organization_id, id)
) STRICT;

CREATE INDEX invitation_by_organization ON invitation (organization_id);
