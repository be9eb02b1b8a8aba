// Every node written from data has one key over all labels: the loader's merge needs it to be free of duplicates.
CREATE CONSTRAINT record_key IF NOT EXISTS FOR (n:Record) REQUIRE n.key IS UNIQUE;

// Business codes, one constraint a label (Community knows uniqueness only).
CREATE CONSTRAINT park_code IF NOT EXISTS FOR (n:Park) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT zone_code IF NOT EXISTS FOR (n:Zone) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT scheme_code IF NOT EXISTS FOR (n:Scheme) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT carrier_code IF NOT EXISTS FOR (n:Carrier) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT enterprise_code IF NOT EXISTS FOR (n:Enterprise) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT chain_code IF NOT EXISTS FOR (n:Chain) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT layer_code IF NOT EXISTS FOR (n:Layer) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT segment_code IF NOT EXISTS FOR (n:Segment) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT product_code IF NOT EXISTS FOR (n:Product) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT project_code IF NOT EXISTS FOR (n:Project) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT partner_code IF NOT EXISTS FOR (n:Partner) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT policy_code IF NOT EXISTS FOR (n:Policy) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT mechanism_code IF NOT EXISTS FOR (n:Mechanism) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT institution_code IF NOT EXISTS FOR (n:Institution) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT fund_code IF NOT EXISTS FOR (n:Fund) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT talent_programme_code IF NOT EXISTS FOR (n:TalentProgramme) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT team_code IF NOT EXISTS FOR (n:Team) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT event_code IF NOT EXISTS FOR (n:Event) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT role_code IF NOT EXISTS FOR (n:Role) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT region_code IF NOT EXISTS FOR (n:Region) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT country_code IF NOT EXISTS FOR (n:Country) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT metric_code IF NOT EXISTS FOR (n:Metric) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT indicator_code IF NOT EXISTS FOR (n:Indicator) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT goal_code IF NOT EXISTS FOR (n:Goal) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT stage_event_code IF NOT EXISTS FOR (n:StageEvent) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT source_code IF NOT EXISTS FOR (n:Source) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT evidence_code IF NOT EXISTS FOR (n:Evidence) REQUIRE n.code IS UNIQUE;

// One node tells which data set stands in the graph.
CREATE CONSTRAINT dataset_key IF NOT EXISTS FOR (n:Dataset) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT import_batch_version IF NOT EXISTS FOR (n:ImportBatch) REQUIRE n.version IS UNIQUE;
CREATE CONSTRAINT migration_name IF NOT EXISTS FOR (n:Migration) REQUIRE n.name IS UNIQUE;
