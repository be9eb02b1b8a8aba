import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAINED, refund, remainingOf, restored, spend, type Bucket } from './bucket.ts';
import { overspent, play, schedules } from './testing.ts';

const PLAN = { capacity: 100, restorePerSecond: 10 };
const T = 1_000_000;

/** Spends and hands back what to go on with; fails where it is refused. */
function spendOf(bucket: Bucket, cost: number, at: number) {
  const spent = spend(bucket, PLAN, cost, at);
  if (!spent.ok) throw new Error(`refused: ${spent.remaining} left`);
  return spent;
}

describe('a bucket', () => {
  it('gives all it holds at once, and then what comes back', () => {
    const first = spendOf(DRAINED, 100, T);
    expect(first.remaining).toBe(0);
    // 10 points a second: 2.5 s bring 25.
    expect(remainingOf(restored(first.bucket, PLAN, T + 2_500).debt, PLAN)).toBe(25);
    expect(spendOf(first.bucket, 25, T + 2_500).remaining).toBe(0);
    expect(spend(first.bucket, PLAN, 26, T + 2_500)).toMatchObject({ ok: false, remaining: 25 });
    // Never more than it holds.
    expect(remainingOf(restored(first.bucket, PLAN, T + 3_600_000).debt, PLAN)).toBe(100);
  });

  it('says after how many seconds there is enough', () => {
    const { bucket } = spendOf(DRAINED, 100, T);
    // 31 points take 3.1 s.
    expect(spend(bucket, PLAN, 31, T)).toMatchObject({ ok: false, retryAfterS: 4 });
    expect(spend(bucket, PLAN, 30, T)).toMatchObject({ ok: false, retryAfterS: 3 });
    expect(spend(bucket, PLAN, 30, T + 2_999)).toMatchObject({ ok: false, retryAfterS: 1 });
    expect(spend(bucket, PLAN, 30, T + 3_000).ok).toBe(true);
  });

  it('takes back what was not used', () => {
    const { bucket, spending } = spendOf(DRAINED, 80, T);
    expect(remainingOf(refund(bucket, PLAN, spending, 5, T).debt, PLAN)).toBe(95);
    // More was used than was taken: nothing comes back, nothing more is owed.
    expect(remainingOf(refund(bucket, PLAN, spending, 90, T).debt, PLAN)).toBe(20);
    expect(remainingOf(refund(bucket, PLAN, spending, Number.NaN, T).debt, PLAN)).toBe(20);
    expect(remainingOf(refund(bucket, PLAN, spending, -1, T).debt, PLAN)).toBe(100);
  });

  it('does not give the same points back twice', () => {
    const { bucket, spending } = spendOf(DRAINED, 80, T);
    // After 5 s 50 of the 80 have come back by themselves; of the 80 that were not used, 30 are left to give.
    expect(remainingOf(refund(bucket, PLAN, spending, 0, T + 5_000).debt, PLAN)).toBe(100);
    const again = spendOf(bucket, 70, T + 5_000);
    expect(again.remaining).toBe(0);
    expect(remainingOf(refund(again.bucket, PLAN, spending, 0, T + 5_000).debt, PLAN)).toBe(30);
    expect(remainingOf(refund(again.bucket, PLAN, spending, 0, T + 8_000).debt, PLAN)).toBe(30);
  });

  it('counts fractions of a point against the asker', () => {
    const { bucket } = spendOf(DRAINED, 0.0001, T);
    expect(bucket.debt).toBe(1);
    expect(remainingOf(bucket.debt, PLAN)).toBe(99);
  });

  it('neither wins nor loses by a clock that goes back', () => {
    const { bucket } = spendOf(DRAINED, 100, T);
    expect(restored(bucket, PLAN, T - 60_000)).toEqual(bucket);
    expect(remainingOf(restored(restored(bucket, PLAN, T - 60_000), PLAN, T + 1_000).debt, PLAN)).toBe(10);
  });

  it('refuses what can never be paid, as a mistake of the program', () => {
    for (const cost of [-1, 101, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => spend(DRAINED, PLAN, cost, T)).toThrow(RangeError);
  });

  it('keeps its promises in 500 random schedules of two askers', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const outcome = play(schedule);
        expect(outcome.broken).toEqual([]);
        expect(overspent(outcome, schedule.plan)).toEqual([]);
        // What one is told does not depend on whether there is another.
        for (const who of [0, 1])
          expect(play(schedule, who).told).toEqual(outcome.told.filter((one) => one.who === who));
      }),
      { numRuns: 500 },
    );
  });
});
