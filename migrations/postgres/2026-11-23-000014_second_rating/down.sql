ALTER TABLE figure_snapshot_survey DROP COLUMN second_rating_id;
ALTER TABLE organization DROP COLUMN counted_rating;
ALTER TABLE app_user DROP COLUMN assessors_revision;
DROP TABLE second_rating_level;
DROP TABLE second_rating;
DROP TABLE assessor;
