// What users have written since a revision.
CREATE INDEX verification_revision IF NOT EXISTS FOR (n:Verification) ON (n.revision);
CREATE INDEX gap_override_revision IF NOT EXISTS FOR (n:GapOverride) ON (n.revision);
CREATE INDEX register_statement_revision IF NOT EXISTS FOR (n:RegisterStatement) ON (n.revision);
CREATE INDEX stage_event_revision IF NOT EXISTS FOR (n:StageEvent) ON (n.revision);
