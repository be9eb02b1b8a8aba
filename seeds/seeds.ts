import type { EntityRow, FactRow, RegisterRow, SourceRow } from './fact.ts';
import type { Template } from './template.ts';

/** All seed files, checked. */
export interface Seeds {
  sources: SourceRow[];
  entities: EntityRow[];
  facts: FactRow[];
  registers: RegisterRow[];
  templates: Template[];
}
