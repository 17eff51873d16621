ALTER TABLE organization DROP COLUMN existing_trainings_revision;
DROP TABLE existing_training;
