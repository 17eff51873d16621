DROP TABLE user_se_competency_survey_results;
DROP TABLE survey_question;
DROP TABLE survey_assessment_role;
DROP TABLE survey_assessment;
DROP VIEW role_competency_matrix;
DROP TABLE role_process_matrix;
DROP TABLE user_role_cluster;
