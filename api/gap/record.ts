import { dayOf } from '../access/user-error.ts';
import type { RegisterRow } from './gap.queries.ts';
import type { GapState } from './model.ts';
import type { OverrideRow, StatementRow } from './record.queries.ts';

/** What takes the place of the seed files' κ: the statement written last; null where it takes the others back. */
export function restatedRegister(statements: readonly StatementRow[]): RegisterRow | null {
  const statement = newest(statements);
  if (statement?.kappa === undefined) return null;
  const { kappa, reason, asOf, evidence } = statement;
  // A user writes in one language; it is shown in both.
  return { kappa, reason, reasonEn: reason, asOf, evidence };
}

/** An override that says something. */
export interface StandingOverride extends OverrideRow {
  state: GapState;
}

/** The override written last of each segment, as long as it has not expired and was not taken back. */
export function standingOverrides(overrides: readonly OverrideRow[], now: Date): ReadonlyMap<string, StandingOverride> {
  const standing = new Map<string, StandingOverride>();
  for (const segment of new Set(overrides.map((override) => override.segment))) {
    const override = newest(overrides.filter((other) => other.segment === segment));
    // The graph keeps no nulls: a state taken back is absent.
    const state = override?.state ?? null;
    if (override && state !== null && override.until >= dayOf(now)) standing.set(segment, { ...override, state });
  }
  return standing;
}

const newest = <Row extends { revision: number }>(rows: readonly Row[]): Row | undefined =>
  [...rows].sort((a, b) => a.revision - b.revision).at(-1);
