-- Hash chains of what happened: one for each organisation and one for the system. Entries are only
-- ever added (the serving role has no right to more); the head says which entry has to be the last.

CREATE TABLE audit_entry (
    organization_id BIGINT NOT NULL REFERENCES organization (id),
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    occurred_at TIMESTAMP NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    details TEXT NOT NULL,
    previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (organization_id, sequence)
);

CREATE TABLE audit_head (
    organization_id BIGINT PRIMARY KEY REFERENCES organization (id),
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    hash TEXT NOT NULL CHECK (length(hash) = 64)
);

-- Entries name people by pseudonym. Removing a row here makes a person unknown and leaves the chain whole.
CREATE TABLE audit_actor (
    organization_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    pseudonym TEXT NOT NULL,
    PRIMARY KEY (organization_id, user_id),
    UNIQUE (organization_id, pseudonym),
    FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
);

CREATE TABLE system_audit_entry (
    sequence BIGINT PRIMARY KEY CHECK (sequence >= 1),
    occurred_at TIMESTAMP NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    details TEXT NOT NULL,
    previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64)
);

CREATE TABLE system_audit_head (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    hash TEXT NOT NULL CHECK (length(hash) = 64)
);

CALL guard_tenant_table('audit_entry');
CALL guard_tenant_table('audit_head');
CALL guard_tenant_table('audit_actor');
