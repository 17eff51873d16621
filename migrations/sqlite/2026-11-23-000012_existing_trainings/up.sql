-- The levels of competencies that the organisation has trainings for already. They are stated as a
-- whole; the revision tells whether somebody else stated them meanwhile.

CREATE TABLE existing_training (
    organization_id INTEGER NOT NULL REFERENCES organization (id),
    competency_id INTEGER NOT NULL REFERENCES competency (id),
    level INTEGER NOT NULL CHECK (level IN (1, 2, 4, 6)),
    PRIMARY KEY (organization_id, competency_id, level)
) STRICT;

ALTER TABLE organization ADD COLUMN existing_trainings_revision INTEGER NOT NULL DEFAULT 1
CHECK (existing_trainings_revision >= 1);
