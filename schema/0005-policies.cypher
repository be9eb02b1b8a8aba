// Policies as rules: their versions over time, the clauses conditions rest on, and what rules may ask for.
CREATE CONSTRAINT policy_version_code IF NOT EXISTS FOR (n:PolicyVersion) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT clause_code IF NOT EXISTS FOR (n:Clause) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT policy_fact_code IF NOT EXISTS FOR (n:PolicyFact) REQUIRE n.code IS UNIQUE;
