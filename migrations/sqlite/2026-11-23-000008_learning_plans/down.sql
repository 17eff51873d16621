ALTER TABLE user_se_competency_survey_results DROP COLUMN learning_plan_id;
ALTER TABLE user_se_competency_survey_results DROP COLUMN archetype_source;
ALTER TABLE organization DROP COLUMN plan_months;
DROP TABLE learning_plan_change;
DROP TABLE learning_plans;
