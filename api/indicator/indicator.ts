import type { EntityRow } from '../entity/entity.type.ts';
import type { QuantityRow } from '../evidence/evidence.ts';
import type { FactRow } from '../evidence/fact.ts';
import { within } from '../evidence/period.ts';

/** An observation or a goal as the graph keeps it. */
export interface IndicatorRow extends QuantityRow, FactRow {
  key: string;
  label: string;
  code: string;
  qualifiers: string[];
}

/** An observation with the code of what it measures, as lists that are filtered by it need it. */
export interface MeasuredRow extends IndicatorRow {
  metric: string;
}

/** A metric as the graph keeps it. */
export interface MetricRow extends EntityRow {
  unitKind: string | null;
  sense: string | null;
}

/**
 * The observations of one metric and time.
 *
 * @throws AppError BAD_INPUT where a bound is not a period
 */
export function select(
  rows: readonly MeasuredRow[],
  wanted: { metric: string | null; from: string | null; to: string | null },
): MeasuredRow[] {
  const inTime = within(wanted.from, wanted.to);
  return rows.filter(({ metric, period }) => (wanted.metric === null || metric === wanted.metric) && inTime(period));
}

/** False where the source names a change against a base it does not state. */
export const isBaseKnown = (goal: { qualifiers: readonly string[] | null }): boolean =>
  !(goal.qualifiers ?? []).includes('not-stated');
