/**
 * One asker's leaky bucket: what was spent runs out of it at a steady rate, and no more goes in than fits. Pure
 * arithmetic; the clock is an argument. Amounts are points of cost; inside they are counted in thousandths, whole
 * numbers, so that nothing is won or lost by rounding and `restorePerSecond` is also the thousandths a millisecond.
 */

/** How much one may spend at once, and how fast it comes back. */
export interface BudgetPlan {
  /** Points in a full budget; a whole number. */
  readonly capacity: number;
  /** Points that come back each second; a whole number. */
  readonly restorePerSecond: number;
}

/** What is kept of a bucket. Absent and drained are the same. */
export interface Bucket {
  /** Spent and not yet restored, at `at`, in thousandths of a point. */
  readonly debt: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What was taken and when, for giving the unused part back. */
export interface Spending {
  /** Thousandths of a point. */
  readonly amount: number;
  /** Milliseconds since the epoch, by the clock of the bucket. */
  readonly at: number;
}

/** How a wish to spend ends. */
export type Spent =
  | { readonly ok: true; readonly bucket: Bucket; readonly spending: Spending; readonly remaining: number }
  | { readonly ok: false; readonly retryAfterS: number; readonly remaining: number };

/** Thousandths in a point. */
export const MILLI = 1_000;
const MS_IN_SECOND = 1_000;

/** Where nothing has been spent. */
export const DRAINED: Bucket = { debt: 0, at: 0 };

/**
 * A cost in thousandths of a point, rounded up.
 *
 * @throws RangeError where it is negative, not a number, or more than a full budget: it could never be paid
 */
export function amountOf(cost: number, plan: BudgetPlan): number {
  const amount = Math.ceil(cost * MILLI);
  if (!(amount >= 0 && amount <= plan.capacity * MILLI))
    throw new RangeError(`a cost of ${cost} does not fit a budget of ${plan.capacity}`);
  return amount;
}

/** The bucket at a later moment. A clock that goes back restores nothing and loses nothing. */
export function restored(bucket: Bucket, plan: BudgetPlan, nowMs: number): Bucket {
  const passed = Math.max(0, Math.floor(nowMs) - bucket.at);
  const debt = Math.max(0, bucket.debt - passed * plan.restorePerSecond);
  // A plan that became smaller meanwhile: nobody owes more than the whole of it.
  return { debt: Math.min(debt, plan.capacity * MILLI), at: bucket.at + passed };
}

/** Points left, rounded down. */
export const remainingOf = (debt: number, plan: BudgetPlan): number => Math.floor(plan.capacity - debt / MILLI);

/**
 * Whole seconds until `missing` thousandths have come back: after them there is enough, where nobody else has spent
 * meanwhile, and a second less would not do.
 */
export const retryAfter = (missing: number, { restorePerSecond }: BudgetPlan): number =>
  Math.max(1, Math.ceil(missing / (restorePerSecond * MS_IN_SECOND)));

/**
 * Spends `cost` points where there are so many.
 *
 * @throws RangeError see {@link amountOf}
 */
export function spend(bucket: Bucket, plan: BudgetPlan, cost: number, nowMs: number): Spent {
  const amount = amountOf(cost, plan);
  const now = restored(bucket, plan, nowMs);
  const missing = now.debt + amount - plan.capacity * MILLI;
  if (missing > 0) return { ok: false, retryAfterS: retryAfter(missing, plan), remaining: remainingOf(now.debt, plan) };
  const debt = now.debt + amount;
  return {
    ok: true,
    bucket: { debt, at: now.at },
    spending: { amount, at: now.at },
    remaining: remainingOf(debt, plan),
  };
}

/**
 * How much of a spending may go back when it turned out cheaper, in thousandths: the unused part, and no more of it
 * than has not come back by itself meanwhile. Without the second bound a slow operation would give its asker the same
 * points twice, and some window of time would see more than `capacity + rate × time`.
 */
export function refundOf(spending: Spending, actual: number, plan: BudgetPlan, nowMs: number): number {
  const unused = spending.amount - Math.max(0, Math.ceil(actual * MILLI));
  const passed = Math.max(0, Math.floor(nowMs) - spending.at);
  const due = Math.min(unused, spending.amount - passed * plan.restorePerSecond);
  return due > 0 ? due : 0;
}

/** Gives back what {@link refundOf} allows; never more than is owed. */
export function refund(bucket: Bucket, plan: BudgetPlan, spending: Spending, actual: number, nowMs: number): Bucket {
  const now = restored(bucket, plan, nowMs);
  return { debt: Math.max(0, now.debt - refundOf(spending, actual, plan, now.at)), at: now.at };
}

/** When everything has come back, milliseconds since the epoch. */
export const drainedAt = ({ debt, at }: Bucket, { restorePerSecond }: BudgetPlan): number =>
  at + Math.ceil(debt / restorePerSecond);
