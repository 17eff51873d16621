DROP TABLE session;
DROP TABLE login;
DROP TABLE app_user;
DROP TABLE join_key;
DROP TABLE organization;
DROP PROCEDURE guard_tenant_table;
