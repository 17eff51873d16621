-- Hash chains of what happened: one for each organisation and one for the system. Entries are only
-- ever added; the head says which entry has to be the last.

CREATE TABLE audit_entry (
    organization_id INTEGER NOT NULL REFERENCES organization (id),
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    occurred_at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    details TEXT NOT NULL,
    previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (organization_id, sequence)
) STRICT;

CREATE TABLE audit_head (
    organization_id INTEGER PRIMARY KEY NOT NULL REFERENCES organization (id),
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

-- Entries name people by pseudonym. Removing a row here makes a person unknown and leaves the chain whole.
CREATE TABLE audit_actor (
    organization_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    pseudonym TEXT NOT NULL,
    PRIMARY KEY (organization_id, user_id),
    UNIQUE (organization_id, pseudonym),
    FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
) STRICT;

CREATE TABLE system_audit_entry (
    sequence INTEGER PRIMARY KEY NOT NULL CHECK (sequence >= 1),
    occurred_at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    details TEXT NOT NULL,
    previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TABLE system_audit_head (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

-- On PostgreSQL the serving role has no right to do this; SQLite has no roles.
CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit entries are never changed');
END;
CREATE TRIGGER audit_entry_is_not_removed BEFORE DELETE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit entries are never removed');
END;
CREATE TRIGGER system_audit_entry_is_not_changed BEFORE UPDATE ON system_audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit entries are never changed');
END;
CREATE TRIGGER system_audit_entry_is_not_removed BEFORE DELETE ON system_audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit entries are never removed');
END;
