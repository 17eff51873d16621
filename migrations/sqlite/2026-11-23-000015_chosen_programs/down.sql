ALTER TABLE organization DROP COLUMN programs_revision;
DROP TABLE chosen_program;
