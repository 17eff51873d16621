-- Who holds which role cluster, how roles take part in processes, and the competency survey.

CREATE TABLE user_role_cluster (
    organization_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    role_cluster_id INTEGER NOT NULL REFERENCES role_cluster (id),
    PRIMARY KEY (organization_id, user_id, role_cluster_id),
    FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
) STRICT;

CREATE TABLE role_process_matrix (
    organization_id INTEGER NOT NULL REFERENCES organization (id),
    role_cluster_id INTEGER NOT NULL REFERENCES role_cluster (id),
    iso_process_id INTEGER NOT NULL REFERENCES iso_processes (id),
    role_process_value INTEGER NOT NULL CHECK (role_process_value BETWEEN 0 AND 3),
    PRIMARY KEY (organization_id, role_cluster_id, iso_process_id)
) STRICT;

-- Required levels are derived, never stored: the largest product of involvement and relevance over
-- all processes, where 3 means level 4.
CREATE VIEW role_competency_matrix (
    organization_id, role_cluster_id, competency_id, role_competency_value
) AS
SELECT
    involvement.organization_id,
    involvement.role_cluster_id,
    relevance.competency_id,
    MAX(
        CASE
            WHEN process.process_group = 'supplementary' AND NOT organization.supplementary_rows THEN 0
            WHEN involvement.role_process_value * relevance.process_competency_value = 3 THEN 4
            ELSE involvement.role_process_value * relevance.process_competency_value
        END
    )
FROM role_process_matrix AS involvement
JOIN organization ON organization.id = involvement.organization_id
JOIN iso_processes AS process ON process.id = involvement.iso_process_id
JOIN process_competency_matrix AS relevance ON relevance.iso_process_id = involvement.iso_process_id
GROUP BY involvement.organization_id, involvement.role_cluster_id, relevance.competency_id;

CREATE TABLE survey_assessment (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organization_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    survey_type TEXT NOT NULL CHECK (survey_type IN ('known_roles')),
    framework_version TEXT NOT NULL,
    supplementary_rows INTEGER NOT NULL CHECK (supplementary_rows IN (0, 1)),
    started_at TEXT NOT NULL,
    completed_at TEXT,
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
) STRICT;

CREATE UNIQUE INDEX survey_assessment_one_open
ON survey_assessment (organization_id, user_id) WHERE completed_at IS NULL;
CREATE INDEX survey_assessment_by_user ON survey_assessment (organization_id, user_id);

CREATE TABLE survey_assessment_role (
    organization_id INTEGER NOT NULL,
    assessment_id INTEGER NOT NULL,
    role_cluster_id INTEGER NOT NULL REFERENCES role_cluster (id),
    PRIMARY KEY (organization_id, assessment_id, role_cluster_id),
    FOREIGN KEY (organization_id, assessment_id)
    REFERENCES survey_assessment (organization_id, id) ON DELETE CASCADE
) STRICT;

-- What is asked is frozen with its reasons when the survey starts. `because` and `answer` are JSON.
CREATE TABLE survey_question (
    organization_id INTEGER NOT NULL,
    assessment_id INTEGER NOT NULL,
    competency_id INTEGER NOT NULL REFERENCES competency (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    required_level INTEGER NOT NULL CHECK (required_level IN (1, 2, 4, 6)),
    because TEXT NOT NULL,
    answer TEXT,
    answered_at TEXT,
    PRIMARY KEY (organization_id, assessment_id, competency_id),
    UNIQUE (organization_id, assessment_id, position),
    FOREIGN KEY (organization_id, assessment_id)
    REFERENCES survey_assessment (organization_id, id) ON DELETE CASCADE,
    CHECK ((answer IS NULL) = (answered_at IS NULL))
) STRICT;

CREATE TABLE user_se_competency_survey_results (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    user_id INTEGER NOT NULL,
    organization_id INTEGER NOT NULL,
    competency_id INTEGER NOT NULL REFERENCES competency (id),
    score INTEGER NOT NULL CHECK (score IN (0, 1, 2, 4, 6)),
    target_level INTEGER NOT NULL CHECK (target_level IN (0, 1, 2, 4, 6)),
    gap_size INTEGER NOT NULL CHECK (
        gap_size = CASE WHEN target_level > score THEN target_level - score ELSE 0 END
    ),
    submitted_at TEXT NOT NULL,
    assessment_id INTEGER NOT NULL,
    UNIQUE (organization_id, id),
    UNIQUE (organization_id, assessment_id, competency_id),
    FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id),
    FOREIGN KEY (organization_id, assessment_id) REFERENCES survey_assessment (organization_id, id)
) STRICT;
