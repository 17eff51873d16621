CREATE TABLE figure_snapshot_survey_old (
    organization_id INTEGER NOT NULL,
    assessment_id INTEGER NOT NULL,
    since_snapshot_id INTEGER NOT NULL,
    until_snapshot_id INTEGER,
    user_id INTEGER NOT NULL,
    PRIMARY KEY (organization_id, assessment_id, since_snapshot_id),
    CHECK (until_snapshot_id > since_snapshot_id),
    FOREIGN KEY (organization_id, since_snapshot_id) REFERENCES figure_snapshot (organization_id, id),
    FOREIGN KEY (organization_id, until_snapshot_id) REFERENCES figure_snapshot (organization_id, id),
    FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id),
    FOREIGN KEY (organization_id, assessment_id) REFERENCES survey_assessment (organization_id, id)
) STRICT;
INSERT INTO figure_snapshot_survey_old (organization_id, assessment_id, since_snapshot_id, until_snapshot_id, user_id)
SELECT organization_id, assessment_id, since_snapshot_id, until_snapshot_id, user_id FROM figure_snapshot_survey;
DROP TABLE figure_snapshot_survey;
ALTER TABLE figure_snapshot_survey_old RENAME TO figure_snapshot_survey;
ALTER TABLE organization DROP COLUMN counted_rating;
ALTER TABLE app_user DROP COLUMN assessors_revision;
DROP TABLE second_rating_level;
DROP TABLE second_rating;
DROP TABLE assessor;
