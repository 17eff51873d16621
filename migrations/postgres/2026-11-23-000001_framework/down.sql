DROP TABLE process_competency_matrix;
DROP TABLE iso_processes;
DROP TABLE role_cluster;
DROP TABLE competency;
