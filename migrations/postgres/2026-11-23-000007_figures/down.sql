DROP TABLE figure_snapshot_survey;
DROP TABLE figure_snapshot;
