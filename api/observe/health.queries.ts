import { query } from '../graph/query.ts';

/** Whether a numbered file of the schema has been applied. */
export const SCHEMA_APPLIED = query<{ name: string }, { applied: boolean }>(
  'healthSchemaApplied',
  'OPTIONAL MATCH (m:Migration {name: $name}) RETURN m IS NOT NULL AS applied',
);

/** The names of all constraints there are. */
export const CONSTRAINTS = query<Record<string, never>, { name: string }>(
  'healthConstraints',
  'SHOW CONSTRAINTS YIELD name RETURN name',
);
