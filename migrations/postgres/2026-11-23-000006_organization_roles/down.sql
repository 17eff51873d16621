DROP TABLE survey_assessment_organization_role;
DROP TABLE user_organization_role;
DROP TABLE organization_role_process;
DROP TABLE organization_role;

-- The schema before knows surveys for role clusters only.
DELETE FROM user_se_competency_survey_results WHERE EXISTS (
    SELECT 1 FROM survey_assessment AS survey
    WHERE survey.id = assessment_id AND survey.survey_type <> 'known_roles'
);
DELETE FROM survey_question WHERE EXISTS (
    SELECT 1 FROM survey_assessment AS survey
    WHERE survey.id = assessment_id AND survey.survey_type <> 'known_roles'
);
DELETE FROM survey_assessment WHERE survey_type <> 'known_roles';
ALTER TABLE survey_assessment DROP COLUMN nearest_role_cluster_id;
ALTER TABLE survey_assessment DROP COLUMN tasks;
ALTER TABLE survey_assessment DROP CONSTRAINT survey_assessment_survey_type_check;
ALTER TABLE survey_assessment ADD CONSTRAINT survey_assessment_survey_type_check
CHECK (survey_type IN ('known_roles'));
ALTER TABLE survey_question DROP CONSTRAINT survey_question_required_level_check;
ALTER TABLE survey_question ADD CONSTRAINT survey_question_required_level_check
CHECK (required_level IN (1, 2, 4, 6));
