-- Second ratings: who rates whom, what was said, and which rating counts. A person's own answers stay
-- as they are.

CREATE TABLE assessor (
    organization_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    assessor_id INTEGER NOT NULL,
    capacity TEXT NOT NULL CHECK (capacity IN ('supervisor', 'expert')),
    PRIMARY KEY (organization_id, user_id, assessor_id),
    CHECK (assessor_id <> user_id),
    FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id),
    FOREIGN KEY (organization_id, assessor_id) REFERENCES app_user (organization_id, id)
) STRICT;

CREATE INDEX assessor_by_assessor ON assessor (organization_id, assessor_id);

CREATE TABLE second_rating (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organization_id INTEGER NOT NULL,
    assessment_id INTEGER NOT NULL,
    assessor_id INTEGER NOT NULL,
    capacity TEXT NOT NULL CHECK (capacity IN ('supervisor', 'expert')),
    started_at TEXT NOT NULL,
    submitted_at TEXT,
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    UNIQUE (organization_id, id),
    UNIQUE (organization_id, assessment_id, id),
    CONSTRAINT second_rating_one_each UNIQUE (organization_id, assessment_id, assessor_id),
    FOREIGN KEY (organization_id, assessment_id) REFERENCES survey_assessment (organization_id, id),
    FOREIGN KEY (organization_id, assessor_id) REFERENCES app_user (organization_id, id)
) STRICT;

CREATE INDEX second_rating_by_assessor ON second_rating (organization_id, assessor_id);

CREATE TABLE second_rating_level (
    organization_id INTEGER NOT NULL,
    second_rating_id INTEGER NOT NULL,
    competency_id INTEGER NOT NULL REFERENCES competency (id),
    level INTEGER CHECK (level IN (0, 1, 2, 4, 6)),
    evidence TEXT NOT NULL,
    PRIMARY KEY (organization_id, second_rating_id, competency_id),
    FOREIGN KEY (organization_id, second_rating_id) REFERENCES second_rating (organization_id, id)
) STRICT;

ALTER TABLE app_user ADD COLUMN assessors_revision INTEGER NOT NULL DEFAULT 1 CHECK (assessors_revision >= 1);
ALTER TABLE organization ADD COLUMN counted_rating TEXT NOT NULL DEFAULT 'self'
    CHECK (counted_rating IN ('self', 'second'));

-- A published state pins the rating that it counts for a survey, or one new rating would change what
-- is shown by one person.
-- SQLite adds no foreign key over several columns to a table, so the table is made anew.
CREATE TABLE figure_snapshot_survey_new (
    organization_id INTEGER NOT NULL,
    assessment_id INTEGER NOT NULL,
    since_snapshot_id INTEGER NOT NULL,
    until_snapshot_id INTEGER,
    user_id INTEGER NOT NULL,
    second_rating_id INTEGER,
    PRIMARY KEY (organization_id, assessment_id, since_snapshot_id),
    CHECK (until_snapshot_id > since_snapshot_id),
    FOREIGN KEY (organization_id, since_snapshot_id) REFERENCES figure_snapshot (organization_id, id),
    FOREIGN KEY (organization_id, until_snapshot_id) REFERENCES figure_snapshot (organization_id, id),
    FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id),
    FOREIGN KEY (organization_id, assessment_id) REFERENCES survey_assessment (organization_id, id),
    FOREIGN KEY (organization_id, assessment_id, second_rating_id)
        REFERENCES second_rating (organization_id, assessment_id, id)
) STRICT;
INSERT INTO figure_snapshot_survey_new (organization_id, assessment_id, since_snapshot_id, until_snapshot_id, user_id)
SELECT organization_id, assessment_id, since_snapshot_id, until_snapshot_id, user_id FROM figure_snapshot_survey;
DROP TABLE figure_snapshot_survey;
ALTER TABLE figure_snapshot_survey_new RENAME TO figure_snapshot_survey;
