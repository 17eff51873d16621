-- Where trainers come from, and who of the organisation's people may become one. Both are stated
-- together; the revision tells whether somebody else stated them meanwhile.

CREATE TABLE trainer_candidate (
    organization_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    PRIMARY KEY (organization_id, user_id),
    FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
) STRICT;

ALTER TABLE organization ADD COLUMN trainer_source TEXT CHECK (trainer_source IN ('internal', 'external'));
ALTER TABLE organization ADD COLUMN trainers_revision INTEGER NOT NULL DEFAULT 1 CHECK (trainers_revision >= 1);
