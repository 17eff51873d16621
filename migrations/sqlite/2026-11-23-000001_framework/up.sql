-- The competency framework. Its rows are written by `seqpt migrate` from the seeds the program carries.

CREATE TABLE competency (
    id INTEGER PRIMARY KEY NOT NULL,
    area TEXT NOT NULL CHECK (area IN ('core', 'social_personal', 'management', 'technical'))
) STRICT;

CREATE TABLE role_cluster (
    id INTEGER PRIMARY KEY NOT NULL
) STRICT;

CREATE TABLE iso_processes (
    id INTEGER PRIMARY KEY NOT NULL,
    process_group TEXT NOT NULL CHECK (
        process_group IN ('agreement', 'organizational', 'technical_management', 'technical', 'supplementary')
    )
) STRICT;

CREATE TABLE process_competency_matrix (
    iso_process_id INTEGER NOT NULL REFERENCES iso_processes (id),
    competency_id INTEGER NOT NULL REFERENCES competency (id),
    process_competency_value INTEGER NOT NULL CHECK (process_competency_value IN (0, 1, 2)),
    PRIMARY KEY (iso_process_id, competency_id)
) STRICT;
