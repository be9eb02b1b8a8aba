import type { Basis } from '../evidence/evidence.type.ts';
import type { FactRow } from '../evidence/fact.ts';

/** A chain as part of a scheme, as the graph keeps it. */
export interface SchemePartRow extends FactRow {
  /** Code of the chain. */
  chain: string;
  form: string | null;
  basis: Basis;
  confidence: number;
}

/** A time a source uses a scheme. */
export interface SchemePeriodRow extends FactRow {
  period: string | null;
}
