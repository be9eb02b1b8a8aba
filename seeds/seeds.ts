import type { EntityRow, FactRow, RegisterRow, SourceRow } from './fact.ts';
import type { PolicyFactRow, PolicySeed } from './policy.ts';
import type { Template } from './template.ts';

/** All seed files, checked. */
export interface Seeds {
  sources: SourceRow[];
  entities: EntityRow[];
  facts: FactRow[];
  registers: RegisterRow[];
  templates: Template[];
  /** What rules may ask for. */
  policyFacts: PolicyFactRow[];
  policies: PolicySeed[];
}
