/** Random askers with a clock of their own, for the tests of budgets: the short one and the long one. */
import fc from 'fast-check';
import { DRAINED, MILLI, refundOf, spend, type BudgetPlan } from './bucket.ts';
import { BucketStore } from './bucket-store.ts';

/** One request: after a pause somebody wants to spend, and learns later what it really cost. */
interface Arrival {
  readonly pauseMs: number;
  readonly who: number;
  readonly cost: number;
  /** What it cost in the end, points; null where nothing is ever given back. */
  readonly actual: number | null;
  readonly tookMs: number;
}

/** A plan and who comes when. */
export interface Schedule {
  readonly plan: BudgetPlan;
  readonly arrivals: readonly Arrival[];
}

const arrival = (capacity: number): fc.Arbitrary<Arrival> =>
  fc
    .record({
      // Bursts, a steady stream, now and then a rest.
      pauseMs: fc.oneof(
        { weight: 2, arbitrary: fc.nat(50) },
        { weight: 4, arbitrary: fc.nat(2_000) },
        { weight: 1, arbitrary: fc.nat(30_000) },
      ),
      who: fc.nat(1),
      cost: fc.oneof(fc.constant(capacity), fc.nat(capacity), fc.nat(Math.ceil(capacity / 10))),
      // Often all or nothing of it: there the bounds are.
      used: fc.oneof(fc.constantFrom(null, 0, 0, 100), fc.nat(100)),
      tookMs: fc.oneof(fc.nat(100), fc.nat(8_000), fc.nat(8_000)),
    })
    .map(({ used, ...rest }) => ({ ...rest, actual: used === null ? null : Math.floor((rest.cost * used) / 100) }));

/** Any plan, any order of up to 40 requests of two askers. */
export const schedules: fc.Arbitrary<Schedule> = fc
  .integer({ min: 10, max: 10_000 })
  // From a budget that is back in two seconds to one that hardly ever comes back.
  .chain((capacity) =>
    fc.record({
      capacity: fc.constant(capacity),
      restorePerSecond: fc.integer({ min: 1, max: Math.ceil(capacity / 2) }),
    }),
  )
  .chain((plan) =>
    fc.record({
      plan: fc.constant(plan),
      arrivals: fc.array(fc.noBias(arrival(plan.capacity)), { maxLength: 40, size: 'max' }),
    }),
  );

/** A request that was let in. `net` is what it was charged after the refund, in thousandths of a point. */
interface Admission {
  readonly who: number;
  readonly at: number;
  net: number;
}

/** What somebody was told. */
type Told = { readonly who: number; readonly ok: boolean; readonly remaining: number };

/** What happened to everybody. */
export interface Outcome {
  readonly admissions: readonly Admission[];
  readonly told: readonly Told[];
  /** What was promised and did not hold; empty where all did. */
  readonly broken: readonly string[];
}

/** Lets a schedule happen to a store of its own; with `only`, to the requests of one asker alone. */
export function play({ plan, arrivals }: Schedule, only?: number): Outcome {
  let now = 1_000;
  const store = new BucketStore(() => now);
  const admissions: Admission[] = [];
  const told: Told[] = [];
  const broken: string[] = [];
  const due: { at: number; settle: () => void }[] = [];
  const settleUntil = (moment: number): void => {
    due.sort((a, b) => a.at - b.at);
    while (due[0] !== undefined && due[0].at <= moment) {
      const next = due.shift();
      now = next?.at ?? now;
      next?.settle();
    }
    now = moment;
  };
  let moment = now;
  for (const { pauseMs, who, cost, actual, tookMs } of arrivals) {
    moment += pauseMs;
    if (only !== undefined && who !== only) continue;
    settleUntil(moment);
    const id = `asker-${who}`;
    const before = store.remaining(id, plan);
    const spent = store.spend(id, plan, cost);
    told.push({ who, ok: spent.ok, remaining: spent.remaining });
    if (!spent.ok) {
      broken.push(...promises(store, id, plan, cost, spent.retryAfterS, (ms) => (now = moment + ms)));
      now = moment;
      if (cost <= before) broken.push(`refused ${cost} of ${before}`);
      continue;
    }
    const admission: Admission = { who, at: moment, net: spent.spending.amount };
    admissions.push(admission);
    if (actual === null) continue;
    due.push({
      at: moment + tookMs,
      settle: () => {
        const back = refundOf(spent.spending, actual, plan, now);
        const left = store.refund(id, plan, spent.spending, actual);
        admission.net -= back;
        if (back < 0 || back > spent.spending.amount - actual * MILLI) broken.push(`gave back ${back}`);
        if (left > plan.capacity) broken.push(`${left} left of ${plan.capacity}`);
      },
    });
  }
  settleUntil(Number.MAX_SAFE_INTEGER);
  return { admissions, told, broken };
}

/** Who waits as long as was said is let in, and a second earlier would not have been. */
function promises(
  store: BucketStore,
  id: string,
  plan: BudgetPlan,
  cost: number,
  retryAfterS: number,
  turnClock: (ms: number) => void,
): string[] {
  // A purse with what is left now, so that trying spends nothing of the asker's.
  const at = (seconds: number): boolean => {
    turnClock(seconds * 1_000);
    const debt = store.debt(id, plan);
    return spend({ ...DRAINED, debt }, { ...plan }, cost, 0).ok;
  };
  const broken: string[] = [];
  if (!at(retryAfterS)) broken.push(`${retryAfterS} s are too short`);
  if (retryAfterS > 1 && at(retryAfterS - 1)) broken.push(`${retryAfterS} s are too long`);
  return broken;
}

/** Every stretch of time in which more was let in than a full budget and what came back meanwhile; empty where none. */
export function overspent({ admissions }: Outcome, plan: BudgetPlan): string[] {
  const found: string[] = [];
  for (const who of [0, 1]) {
    const own = admissions.filter((one) => one.who === who);
    for (const [index, first] of own.entries()) {
      let sum = 0;
      for (const last of own.slice(index)) {
        sum += last.net;
        const most = plan.capacity * MILLI + plan.restorePerSecond * (last.at - first.at);
        if (sum > most) found.push(`${sum} of ${most} thousandths from ${first.at} to ${last.at}`);
      }
    }
  }
  return found;
}
