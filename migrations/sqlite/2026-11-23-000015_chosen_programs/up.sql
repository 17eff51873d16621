-- The training programs that admins chose for groups of people; a group without a row follows what
-- the figures suggest. They are chosen together; the revision tells whether somebody else chose
-- meanwhile.

CREATE TABLE chosen_program (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organization_id INTEGER NOT NULL REFERENCES organization (id),
    kind TEXT NOT NULL CHECK (kind IN ('role_cluster', 'organization_role', 'tasks', 'full_assessment')),
    role_cluster_id INTEGER REFERENCES role_cluster (id)
    CHECK ((role_cluster_id IS NOT NULL) = (kind = 'role_cluster')),
    organization_role_id INTEGER
    CHECK ((organization_role_id IS NOT NULL) = (kind = 'organization_role')),
    program TEXT NOT NULL CHECK (program IN ('engineers', 'managers', 'interfacing_partners', 'none')),
    FOREIGN KEY (organization_id, organization_role_id) REFERENCES organization_role (organization_id, id)
) STRICT;

CREATE UNIQUE INDEX chosen_program_of_a_group_is_unique
ON chosen_program (organization_id, kind, COALESCE(role_cluster_id, organization_role_id, 0));

ALTER TABLE organization ADD COLUMN programs_revision INTEGER NOT NULL DEFAULT 1 CHECK (programs_revision >= 1);
