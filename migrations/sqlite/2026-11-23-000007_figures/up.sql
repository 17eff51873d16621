-- Which completed surveys the organisation's figures are made of: they change for several people at
-- once, so that nobody is told apart by looking before and after one survey.

CREATE TABLE figure_snapshot (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organization_id INTEGER NOT NULL REFERENCES organization (id),
    taken_at TEXT NOT NULL,
    UNIQUE (organization_id, id)
) STRICT;

-- A survey counts from one state until another, which does not count it any more: most stay the same
-- from state to state.
CREATE TABLE figure_snapshot_survey (
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
