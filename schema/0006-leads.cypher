// Every write of a user: once a key, and one record of it.
CREATE CONSTRAINT idempotency_key_scope IF NOT EXISTS FOR (n:IdempotencyKey) REQUIRE n.scope IS UNIQUE;
CREATE CONSTRAINT audit_record_revision IF NOT EXISTS FOR (n:AuditRecord) REQUIRE n.revision IS UNIQUE;
CREATE INDEX audit_record_subject IF NOT EXISTS FOR (n:AuditRecord) ON (n.subject, n.revision);

// Firms that are worked on, what was done, and how long they may stand where.
CREATE CONSTRAINT lead_code IF NOT EXISTS FOR (n:Lead) REQUIRE n.code IS UNIQUE;
CREATE INDEX lead_park IF NOT EXISTS FOR (n:Lead) ON (n.park);
CREATE CONSTRAINT lead_event_code IF NOT EXISTS FOR (n:LeadEvent) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT lead_threshold_code IF NOT EXISTS FOR (n:LeadThreshold) REQUIRE n.code IS UNIQUE;
CREATE INDEX lead_threshold_park IF NOT EXISTS FOR (n:LeadThreshold) ON (n.park);

// What people hold against facts.
CREATE CONSTRAINT correction_code IF NOT EXISTS FOR (n:Correction) REQUIRE n.code IS UNIQUE;
CREATE INDEX correction_evidence IF NOT EXISTS FOR (n:Correction) ON (n.evidence);
