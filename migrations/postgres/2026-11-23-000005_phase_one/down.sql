DROP TABLE questionnaire_responses;
ALTER TABLE organization DROP COLUMN smallest_group;
