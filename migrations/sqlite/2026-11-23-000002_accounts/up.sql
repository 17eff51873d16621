-- Organisations, their join keys and people, and how people sign in.
-- AUTOINCREMENT: the id of a removed row never comes back for another one.

CREATE TABLE organization (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organization_name TEXT NOT NULL,
    name_key TEXT NOT NULL CONSTRAINT organization_name_is_unique UNIQUE,
    size TEXT NOT NULL CHECK (size IN ('small', 'medium', 'large', 'enterprise')),
    supplementary_rows INTEGER NOT NULL CHECK (supplementary_rows IN (0, 1)),
    maturity_score REAL CHECK (maturity_score BETWEEN 0 AND 100),
    selected_archetype TEXT,
    phase1_completed INTEGER NOT NULL DEFAULT 0 CHECK (phase1_completed IN (0, 1)),
    created_at TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;

CREATE TABLE join_key (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organization_id INTEGER NOT NULL REFERENCES organization (id),
    join_key TEXT NOT NULL CONSTRAINT join_key_is_unique UNIQUE,
    created_at TEXT NOT NULL,
    expires_on TEXT,
    max_uses INTEGER CHECK (max_uses >= 1),
    uses INTEGER NOT NULL DEFAULT 0 CHECK (uses >= 0),
    replaced_at TEXT,
    CONSTRAINT join_key_is_not_overused CHECK (uses <= max_uses)
) STRICT;

CREATE UNIQUE INDEX join_key_one_current ON join_key (organization_id) WHERE replaced_at IS NULL;

CREATE TABLE app_user (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organization_id INTEGER NOT NULL REFERENCES organization (id),
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    UNIQUE (organization_id, id)
) STRICT;

CREATE TABLE login (
    user_id INTEGER PRIMARY KEY NOT NULL,
    organization_id INTEGER NOT NULL,
    username TEXT NOT NULL,
    username_key TEXT NOT NULL CONSTRAINT login_username_is_unique UNIQUE,
    password_hash TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('admin', 'employee')),
    deactivated_at TEXT,
    UNIQUE (organization_id, user_id),
    FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
) STRICT;

CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    secret_hash TEXT NOT NULL UNIQUE,
    user_id INTEGER NOT NULL,
    organization_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('page', 'api')),
    created_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    FOREIGN KEY (organization_id, user_id) REFERENCES login (organization_id, user_id)
) STRICT;

CREATE INDEX session_by_user ON session (organization_id, user_id);
