DROP TABLE system_audit_head;
DROP TABLE system_audit_entry;
DROP TABLE audit_actor;
DROP TABLE audit_head;
DROP TABLE audit_entry;
