import { isOwn } from '../access/tenant.ts';
import type { Context } from '../context.ts';
import { DEFAULT_LIMITS, type Limits } from './lead.ts';
import { THRESHOLDS_OF_PARK, type ThresholdRow } from './threshold.queries.ts';

type LimitedStep = keyof Limits;

/** Steps that have limits, in their order. */
export const LIMITED_STEPS = Object.keys(DEFAULT_LIMITS) as readonly LimitedStep[];

/** The limits of a park: what was set last, else those of the program. */
export async function limitsOf(park: string, context: Context): Promise<Limits> {
  const set = await latest(park, context);
  return Object.fromEntries(
    LIMITED_STEPS.map((step) => {
      const row = set.get(step);
      return [step, row ? { yellow: row.yellowDays, red: row.redDays } : DEFAULT_LIMITS[step]];
    }),
  ) as Limits;
}

/** The same as the schema shows it. */
export async function thresholdRows(park: string, context: Context) {
  const set = await latest(park, context);
  return LIMITED_STEPS.map((step) => {
    const row = set.get(step);
    const { yellow, red } = DEFAULT_LIMITS[step];
    return {
      step,
      yellowDays: row?.yellowDays ?? yellow,
      redDays: row?.redDays ?? red,
      isDefault: row === undefined,
      reason: row?.reason ?? null,
      author: row?.author ?? null,
    };
  });
}

async function latest(park: string, context: Context): Promise<ReadonlyMap<string, ThresholdRow>> {
  const rows = (await context.many(THRESHOLDS_OF_PARK).load(park)).filter((row) => isOwn(context, row));
  return new Map(rows.map((row) => [row.step, row]));
}
