import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overspent, play, schedules } from '../../api/limits/testing.ts';
import { claim } from '../suites/claims.ts';

const RUNS = 10_000;

it('no order of requests of two askers spends more than a budget, or makes Retry-After wrong', (context) => {
  let over = 0;
  let broken = 0;
  let mixed = 0;
  let admitted = 0;
  const { seed } = fc.check(
    fc.property(schedules, (schedule) => {
      const outcome = play(schedule);
      admitted += outcome.admissions.length;
      if (overspent(outcome, schedule.plan).length > 0) over++;
      if (outcome.broken.length > 0) broken++;
      for (const who of [0, 1]) {
        const alone = JSON.stringify(play(schedule, who).told);
        if (alone !== JSON.stringify(outcome.told.filter((one) => one.who === who))) mixed++;
      }
    }),
    { numRuns: RUNS },
  );
  expect(admitted).toBeGreaterThan(RUNS);
  claim(context, {
    id: 'S5',
    goal: 'over 10,000 random schedules: never over capacity + rate × time in any window, Retry-After exact to 1 s and kept, askers independent',
    reached: `${over} over, ${broken} with a wrong promise, ${mixed} where one asker changed another's answers (seed ${seed})`,
    unit: '',
    ok: over + broken + mixed === 0,
  });
});
