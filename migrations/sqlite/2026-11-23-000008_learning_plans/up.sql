-- Learning plans of people, and of the organisation where `user_id` is null; what was changed in them;
-- which plan a survey result led to, and which strategy set the organisation's target. `objectives`
-- and `change` are JSON.

CREATE TABLE learning_plans (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organization_id INTEGER NOT NULL REFERENCES organization (id),
    user_id INTEGER,
    created_at TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 60),
    objectives TEXT NOT NULL,
    inputs_hash TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
) STRICT;

CREATE INDEX learning_plans_by_user ON learning_plans (organization_id, user_id);

CREATE TABLE learning_plan_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organization_id INTEGER NOT NULL,
    learning_plan_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    objective TEXT NOT NULL,
    change TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, learning_plan_id) REFERENCES learning_plans (organization_id, id),
    FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
) STRICT;

CREATE INDEX learning_plan_change_by_plan ON learning_plan_change (organization_id, learning_plan_id);

ALTER TABLE organization ADD COLUMN plan_months INTEGER NOT NULL DEFAULT 12 CHECK (plan_months BETWEEN 1 AND 60);
ALTER TABLE user_se_competency_survey_results ADD COLUMN archetype_source TEXT;
ALTER TABLE user_se_competency_survey_results ADD COLUMN learning_plan_id INTEGER REFERENCES learning_plans (id);
