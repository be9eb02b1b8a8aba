// The log is a chain: each record has a number and the hash of the one before; the head tells where it ends.
CREATE CONSTRAINT audit_head_key IF NOT EXISTS FOR (n:AuditHead) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT audit_record_sequence IF NOT EXISTS FOR (n:AuditRecord) REQUIRE n.sequence IS UNIQUE;
CREATE CONSTRAINT audit_record_code IF NOT EXISTS FOR (n:AuditRecord) REQUIRE n.code IS UNIQUE;
CREATE INDEX audit_record_subject_sequence IF NOT EXISTS FOR (n:AuditRecord) ON (n.subject, n.sequence);
CREATE INDEX audit_record_organisation IF NOT EXISTS FOR (n:AuditRecord) ON (n.organisation, n.sequence);
