import { remainingOf, retryAfter, amountOf, MILLI } from './bucket.ts';
import type { BudgetPlan, Spending } from './bucket.ts';
import { BucketStore, type Told } from './bucket-store.ts';

export type { BudgetPlan } from './bucket.ts';

/** How a wish to spend ends; amounts are points of cost. */
export type Taken =
  | {
      readonly ok: true;
      readonly remaining: number;
      /** Gives back what was not used of it, once; answers what is left. Never fails. */
      refund(actual: number): Promise<number>;
    }
  | { readonly ok: false; readonly retryAfterS: number; readonly remaining: number };

/** What each asker may spend, by the id of the one who pays (`Viewer.id`). */
export interface Budgets {
  /**
   * Takes the points of a request before it runs.
   *
   * @throws RangeError where the cost is negative, not a number, or more than the plan's whole capacity
   */
  take(id: string, plan: BudgetPlan, cost: number): Promise<Taken>;
  /** What is left now. */
  state(id: string, plan: BudgetPlan): Promise<{ remaining: number }>;
}

/** What the shared bucket says; amounts in thousandths of a point, times of its own clock. */
export interface SharedAnswer {
  readonly taken: boolean;
  readonly debt: number;
  readonly at: number;
}

/** Buckets that several processes spend from, each call one indivisible step; both fail where nobody answers in time. */
export interface SharedBuckets {
  /** @param told what this process knows and the bucket may not: counted before the amount */
  spend(id: string, plan: BudgetPlan, amount: number, told: Told): Promise<SharedAnswer>;
  refund(id: string, plan: BudgetPlan, spending: Spending, actual: number): Promise<SharedAnswer>;
}

/** Told once when the shared buckets stop answering, with the error, and once when they answer again, with null. */
export type OnAway = (error: unknown) => void;

/** How long shared buckets that did not answer are left alone, in milliseconds: no request in between waits for them. */
const LEFT_ALONE_MS = 1_000;

/** Refunds at most once, whatever the caller does. */
const once = (give: (actual: number) => Promise<number>): ((actual: number) => Promise<number>) => {
  let given: Promise<number> | undefined;
  return (actual) => (given ??= give(actual));
};

/** Budgets of this process alone. */
export function localBudgets(now: () => number = Date.now, store = new BucketStore(now)): Budgets {
  return {
    async take(id, plan, cost) {
      const spent = store.spend(id, plan, cost);
      if (!spent.ok) return spent;
      const { remaining, spending } = spent;
      return { ok: true, remaining, refund: once(async (actual) => store.refund(id, plan, spending, actual)) };
    },
    state: async (id, plan) => ({ remaining: store.remaining(id, plan) }),
  };
}

/**
 * Budgets that all processes share. Where the shared buckets do not answer, this process goes on alone from what it
 * last knew, by the same plan: nobody is let in without a budget and nobody is kept out. With `n` processes an outage
 * gives an asker at most `n` budgets. When the shared ones answer again they are told what was spent meanwhile, so that
 * many short outages give nothing but what comes back in each process while it is alone.
 */
export function sharedBudgets(shared: SharedBuckets, onAway: OnAway, now: () => number = Date.now): Budgets {
  const store = new BucketStore(now);
  const alone = localBudgets(now, store);
  let away = false;
  let nextTry = 0;

  const ask = async (question: () => Promise<SharedAnswer>): Promise<SharedAnswer | null> => {
    if (away) {
      if (now() < nextTry) return null;
      // One asker tries; the others do not wait with it.
      nextTry = now() + LEFT_ALONE_MS;
    }
    try {
      const answer = await question();
      if (away) {
        away = false;
        onAway(null);
      }
      return answer;
    } catch (error) {
      nextTry = now() + LEFT_ALONE_MS;
      if (!away) {
        away = true;
        store.leftAlone();
        onAway(error);
      }
      return null;
    }
  };

  /** Spends from the shared bucket, and tells it what was spent here alone. */
  const spend = async (id: string, plan: BudgetPlan, amount: number): Promise<SharedAnswer | null> => {
    const handed: Told[] = [];
    const answer = await ask(() => {
      const told = store.handOver(id, plan);
      handed.push(told);
      return shared.spend(id, plan, amount, told);
    });
    if (answer !== null) store.learn(id, plan, answer.debt);
    else for (const told of handed) store.takeBack(id, told);
    return answer;
  };

  return {
    async take(id, plan, cost) {
      const amount = amountOf(cost, plan);
      const answer = await spend(id, plan, amount);
      if (answer === null) return alone.take(id, plan, cost);
      const { taken, debt, at } = answer;
      const remaining = remainingOf(debt, plan);
      if (!taken) return { ok: false, remaining, retryAfterS: retryAfter(debt + amount - plan.capacity * MILLI, plan) };
      const takenHere = Math.floor(now());
      const refund = once(async (actual: number) => {
        const spending = { amount, at };
        const given = await ask(() => shared.refund(id, plan, spending, actual));
        if (given === null) return store.refund(id, plan, { amount, at: takenHere }, actual);
        store.learn(id, plan, given.debt);
        return remainingOf(given.debt, plan);
      });
      return { ok: true, remaining, refund };
    },
    async state(id, plan) {
      const answer = await spend(id, plan, 0);
      if (answer === null) return alone.state(id, plan);
      return { remaining: remainingOf(answer.debt, plan) };
    },
  };
}
