ALTER TABLE organization DROP COLUMN trainers_revision;
ALTER TABLE organization DROP COLUMN trainer_source;
DROP TABLE trainer_candidate;
