-- The answers of phase 1 with what was computed from them, every run kept; and how small a group may be
-- of which figures are shown. `responses` and `computed_scores` are JSON.

ALTER TABLE organization ADD COLUMN smallest_group INTEGER NOT NULL DEFAULT 5 CHECK (smallest_group >= 3);

CREATE TABLE questionnaire_responses (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organization_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    phase INTEGER NOT NULL CHECK (phase BETWEEN 1 AND 4),
    questionnaire TEXT NOT NULL CHECK (questionnaire IN ('maturity', 'strategy')),
    responses TEXT NOT NULL,
    computed_scores TEXT NOT NULL,
    completed_at TEXT NOT NULL,
    UNIQUE (organization_id, id),
    FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
) STRICT;

CREATE INDEX questionnaire_responses_by_kind ON questionnaire_responses (organization_id, questionnaire);
