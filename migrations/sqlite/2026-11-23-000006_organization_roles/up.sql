-- The organisation's own roles with their involvement in processes, who holds them, and surveys of
-- people who describe their tasks, or take a full assessment, instead. `tasks` is JSON; what a full
-- assessment is measured by is known when it is handed in.

CREATE TABLE organization_role (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organization_id INTEGER NOT NULL REFERENCES organization (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    description TEXT NOT NULL,
    role_cluster_id INTEGER REFERENCES role_cluster (id),
    takes_part INTEGER NOT NULL CHECK (takes_part IN (0, 1)),
    created_at TEXT NOT NULL,
    retired_at TEXT,
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    UNIQUE (organization_id, id)
) STRICT;

CREATE UNIQUE INDEX organization_role_name_is_unique
ON organization_role (organization_id, name_key) WHERE retired_at IS NULL;

CREATE TABLE organization_role_process (
    organization_id INTEGER NOT NULL,
    organization_role_id INTEGER NOT NULL,
    iso_process_id INTEGER NOT NULL REFERENCES iso_processes (id),
    role_process_value INTEGER NOT NULL CHECK (role_process_value BETWEEN 0 AND 3),
    PRIMARY KEY (organization_id, organization_role_id, iso_process_id),
    FOREIGN KEY (organization_id, organization_role_id) REFERENCES organization_role (organization_id, id)
) STRICT;

CREATE TABLE user_organization_role (
    organization_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    organization_role_id INTEGER NOT NULL,
    PRIMARY KEY (organization_id, user_id, organization_role_id),
    FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id),
    FOREIGN KEY (organization_id, organization_role_id) REFERENCES organization_role (organization_id, id)
) STRICT;

CREATE TABLE survey_assessment_organization_role (
    organization_id INTEGER NOT NULL,
    assessment_id INTEGER NOT NULL,
    organization_role_id INTEGER NOT NULL,
    PRIMARY KEY (organization_id, assessment_id, organization_role_id),
    FOREIGN KEY (organization_id, assessment_id)
    REFERENCES survey_assessment (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, organization_role_id) REFERENCES organization_role (organization_id, id)
) STRICT;

ALTER TABLE survey_assessment ADD COLUMN survey_kind TEXT NOT NULL DEFAULT 'known_roles'
CHECK (survey_kind IN ('known_roles', 'unknown_roles', 'all_roles'));
ALTER TABLE survey_assessment DROP COLUMN survey_type;
ALTER TABLE survey_assessment RENAME COLUMN survey_kind TO survey_type;
ALTER TABLE survey_assessment ADD COLUMN tasks TEXT CHECK ((tasks IS NULL) = (survey_type <> 'unknown_roles'));
ALTER TABLE survey_assessment ADD COLUMN nearest_role_cluster_id INTEGER REFERENCES role_cluster (id) CHECK (
    CASE
        WHEN survey_type <> 'all_roles' THEN nearest_role_cluster_id IS NULL
        ELSE completed_at IS NULL OR nearest_role_cluster_id IS NOT NULL
    END
);

-- A full assessment asks before it is known what is required.
ALTER TABLE survey_question ADD COLUMN required INTEGER NOT NULL DEFAULT 0
CHECK (required IN (0, 1, 2, 4, 6));
UPDATE survey_question SET required = required_level;
ALTER TABLE survey_question DROP COLUMN required_level;
ALTER TABLE survey_question RENAME COLUMN required TO required_level;
