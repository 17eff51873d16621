-- Where trainers come from, and who of the organisation's people may become one. Both are stated
-- together; the revision tells whether somebody else stated them meanwhile.

CREATE TABLE trainer_candidate (
    organization_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    PRIMARY KEY (organization_id, user_id),
    FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
);

ALTER TABLE organization ADD COLUMN trainer_source TEXT CHECK (trainer_source IN ('internal', 'external'));
ALTER TABLE organization ADD COLUMN trainers_revision BIGINT NOT NULL DEFAULT 1 CHECK (trainers_revision >= 1);

CALL guard_tenant_table('trainer_candidate');
