-- The schema before knows neither full assessments and surveys of described tasks nor those of organisation roles, whose
-- frozen reasons name the roles.
DELETE FROM user_se_competency_survey_results WHERE EXISTS (
    SELECT 1 FROM survey_assessment AS survey
    WHERE survey.id = assessment_id AND survey.survey_type <> 'known_roles'
) OR assessment_id IN (SELECT assessment_id FROM survey_assessment_organization_role);
DELETE FROM survey_question WHERE EXISTS (
    SELECT 1 FROM survey_assessment AS survey
    WHERE survey.id = assessment_id AND survey.survey_type <> 'known_roles'
) OR assessment_id IN (SELECT assessment_id FROM survey_assessment_organization_role);
DELETE FROM survey_assessment_role
WHERE assessment_id IN (SELECT assessment_id FROM survey_assessment_organization_role);
DELETE FROM survey_assessment
WHERE survey_type <> 'known_roles'
OR id IN (SELECT assessment_id FROM survey_assessment_organization_role);

DROP TABLE survey_assessment_organization_role;
DROP TABLE user_organization_role;
DROP TABLE organization_role_process;
DROP TABLE organization_role;

ALTER TABLE survey_assessment DROP COLUMN nearest_role_cluster_id;
ALTER TABLE survey_assessment DROP COLUMN tasks;
ALTER TABLE survey_assessment DROP CONSTRAINT survey_assessment_survey_type_check;
ALTER TABLE survey_assessment ADD CONSTRAINT survey_assessment_survey_type_check
CHECK (survey_type IN ('known_roles'));
ALTER TABLE survey_question DROP CONSTRAINT survey_question_required_level_check;
ALTER TABLE survey_question ADD CONSTRAINT survey_question_required_level_check
CHECK (required_level IN (1, 2, 4, 6));
