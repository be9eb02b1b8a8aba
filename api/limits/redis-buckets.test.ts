import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSharedStore, type SharedStore } from '../shared-state/redis.ts';
import { findRedis, startRedis, type TestRedis } from '../shared-state/testing.ts';
import { DRAINED, MILLI, refund, restored, spend, type Bucket, type Spending } from './bucket.ts';
import { sharedBudgets, type Budgets } from './budget.ts';
import { redisBuckets } from './redis-buckets.ts';

const program = findRedis();
/** Hardly anything comes back while a test runs. */
const SLOW = { capacity: 1_000, restorePerSecond: 1 };
/** On a busy machine Redis may take its time; that is not what is asked here. */
const PATIENT_MS = 10_000;

describe.skipIf(program === null)('budgets in Redis', () => {
  let redis: TestRedis;
  const stores: SharedStore[] = [];
  const store = (answerMs = PATIENT_MS): SharedStore => {
    const opened = openSharedStore(redis.url, () => {}, answerMs);
    stores.push(opened);
    return opened;
  };
  /** As one process of the API has them, with what it was told of outages: true for away. */
  const process = async (answerMs?: number): Promise<{ budgets: Budgets; told: boolean[] }> => {
    const told: boolean[] = [];
    const budgets = sharedBudgets(redisBuckets(store(answerMs)), (error) => told.push(error !== null));
    await vi.waitFor(async () => {
      await budgets.state('nobody', SLOW);
      if (told.at(-1) === true) throw new Error('not connected yet');
    }, 10_000);
    // Only a first connection that was slow is told of.
    told.length = 0;
    return { budgets, told };
  };
  beforeAll(async () => {
    redis = await startRedis(program ?? '');
  });
  afterAll(async () => {
    for (const one of stores) one.close();
    await redis?.kill();
  });

  it('reckon as the pure bucket does', async () => {
    const buckets = redisBuckets(store());
    await vi.waitFor(() => buckets.spend('warm', SLOW, 0, { owed: 0, least: 0 }), 10_000);
    const steps = fc.array(
      fc.record({
        amount: fc.nat(400).map((cost) => cost * MILLI),
        owed: fc.constantFrom(0, 0, 0, 250 * MILLI, 5_000 * MILLI),
        least: fc.constantFrom(0, 0, 500 * MILLI, 5_000 * MILLI),
        back: fc.option(fc.nat(400)),
      }),
      { minLength: 1, maxLength: 12, size: 'max' },
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 100_000 }), async (list, restorePerSecond) => {
        const plan = { capacity: 1_000, restorePerSecond };
        const id = `reckon-${++run}`;
        let model: Bucket = DRAINED;
        let last: Spending | null = null;
        for (const { amount, owed, least, back } of list) {
          const answer = await buckets.spend(id, plan, amount, { owed, least });
          // The clock is that of Redis, so the model is asked afterwards.
          const due = {
            debt: Math.min(Math.max(restored(model, plan, answer.at).debt + owed, least), 1_000_000),
            at: answer.at,
          };
          const expected = spend(due, plan, amount / MILLI, answer.at);
          expect(answer.taken).toBe(expected.ok);
          model = expected.ok ? expected.bucket : due;
          expect(answer.debt).toBe(model.debt);
          if (expected.ok) last = expected.spending;
          if (back === null || last === null) continue;
          const given = await buckets.refund(id, plan, last, back);
          model = refund(model, plan, last, back, given.at);
          expect(given.debt).toBe(model.debt);
          last = null;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are one budget for two processes that spend at once', async () => {
    const [one, two] = await Promise.all([process(), process()]);
    const began = Date.now();
    const takes = Array.from({ length: 300 }, (_, i) => (i % 2 ? one : two).budgets.take('shared', SLOW, 10));
    const taken = (await Promise.all(takes)).filter(({ ok }) => ok).length;
    expect([one.told, two.told]).toEqual([[], []]);
    expect(taken).toBeGreaterThanOrEqual(100);
    expect(taken).toBeLessThanOrEqual(100 + Math.ceil((Date.now() - began) / 10_000));
    // Another asker has all of their own.
    expect(await two.budgets.state('other', SLOW)).toEqual({ remaining: 1_000 });
  });

  it('give back in one process what was taken in another, once', async () => {
    const [one, two] = await Promise.all([process(), process()]);
    const taken = await one.budgets.take('refunded', SLOW, 600);
    expect((await two.budgets.state('refunded', SLOW)).remaining).toBeLessThanOrEqual(401);
    if (!taken.ok) throw new Error('refused');
    const left = await taken.refund(100);
    expect(left).toBeGreaterThanOrEqual(899);
    expect(await taken.refund(100)).toBe(left);
    const { remaining } = await two.budgets.state('refunded', SLOW);
    expect(remaining).toBeGreaterThanOrEqual(899);
    expect(remaining).toBeLessThanOrEqual(910);
  });

  it('are gone on with by each process alone while Redis is frozen, and told of when it is back', async () => {
    const { budgets, told } = await process(500);
    await budgets.take('frozen', SLOW, 700);
    redis.freeze();
    try {
      // From what was last known, not from a full budget.
      expect(await budgets.take('frozen', SLOW, 400)).toMatchObject({ ok: false });
      expect(await budgets.take('frozen', SLOW, 200)).toMatchObject({ ok: true });
      expect(told).toEqual([true]);
    } finally {
      redis.thaw();
    }
    await vi.waitFor(async () => {
      await budgets.state('nobody', SLOW);
      expect(told).toEqual([true, false]);
    }, 10_000);
    const { remaining } = await budgets.state('frozen', SLOW);
    expect(remaining).toBeGreaterThanOrEqual(100);
    expect(remaining).toBeLessThanOrEqual(150);
  });

  it('are not full again after Redis was killed and lost what it held', async () => {
    const [one, two] = await Promise.all([process(), process()]);
    await one.budgets.take('killed', SLOW, 500);
    await two.budgets.state('killed', SLOW);
    await redis.kill();
    expect(await one.budgets.take('killed', SLOW, 400)).toMatchObject({ ok: true });
    expect(await one.budgets.take('killed', SLOW, 400)).toMatchObject({ ok: false });
    // The other one knows of the 500.
    expect(await two.budgets.take('killed', SLOW, 600)).toMatchObject({ ok: false });
    await redis.start();
    await vi.waitFor(async () => {
      for (const { budgets, told } of [one, two]) {
        await budgets.state('killed', SLOW);
        expect(told.at(-1)).toBe(false);
      }
    }, 15_000);
    for (const { budgets } of [one, two])
      expect((await budgets.state('killed', SLOW)).remaining).toBeLessThanOrEqual(150);
  });

  it('lose nothing of what was spent by each alone in a short outage', async () => {
    const [one, two] = await Promise.all([process(500), process(500)]);
    redis.freeze();
    try {
      expect(await one.budgets.take('glitch', SLOW, 300)).toMatchObject({ ok: true });
      expect(await two.budgets.take('glitch', SLOW, 400)).toMatchObject({ ok: true });
    } finally {
      redis.thaw();
    }
    await vi.waitFor(async () => {
      for (const { budgets, told } of [one, two]) {
        await budgets.state('nobody', SLOW);
        expect(told.at(-1)).toBe(false);
      }
    }, 15_000);
    for (const { budgets } of [one, two]) await budgets.state('glitch', SLOW);
    // The answers that came too late may have been charged as well.
    expect((await one.budgets.state('glitch', SLOW)).remaining).toBeLessThanOrEqual(330);
  });
});
