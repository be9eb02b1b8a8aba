// What users write: one code over all kinds of it.
CREATE CONSTRAINT user_record_code IF NOT EXISTS FOR (n:UserRecord) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT verification_code IF NOT EXISTS FOR (n:Verification) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT gap_override_code IF NOT EXISTS FOR (n:GapOverride) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT register_statement_code IF NOT EXISTS FOR (n:RegisterStatement) REQUIRE n.code IS UNIQUE;

// How the gaps of a chain stood in a park, one record a change. Attached to nothing, so that no park or segment is
// kept because of it.
CREATE CONSTRAINT gap_record_key IF NOT EXISTS FOR (n:GapRecord) REQUIRE n.key IS UNIQUE;
CREATE INDEX gap_record_series IF NOT EXISTS FOR (n:GapRecord) ON (n.series);
