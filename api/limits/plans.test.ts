import { describe, expect, it } from 'vitest';
import { DEFAULT_PLANS, planOf, readPlans } from './plans.ts';

describe('plans', () => {
  it('keep the default of every role that is not named', () => {
    expect(readPlans(undefined)).toEqual(DEFAULT_PLANS);
    expect(readPlans(' PUBLIC=1000/1 , LOCAL=200000/9000')).toEqual({
      ...DEFAULT_PLANS,
      PUBLIC: { capacity: 1000, restorePerSecond: 1 },
      LOCAL: { capacity: 200_000, restorePerSecond: 9000 },
    });
  });

  it.each([
    'public=1000/1',
    'PUBLIC=999/1',
    'PUBLIC=1000/0',
    'PUBLIC=1000',
    'ROOT=1000/1',
    'PUBLIC=1e9/1',
    'PUBLIC=-1/1',
  ])('are refused at the start where they cannot be meant: %s', (text) => {
    expect(() => readPlans(text)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
  });

  it('go by the role, but for whoever sits at the machine', () => {
    expect(planOf({ kind: 'KEY', role: 'ADMIN' }, DEFAULT_PLANS)).toBe(DEFAULT_PLANS.ADMIN);
    expect(planOf({ kind: 'LOCAL', role: 'ADMIN' }, DEFAULT_PLANS)).toBe(DEFAULT_PLANS.LOCAL);
    expect(planOf({ kind: 'ANONYMOUS', role: 'PUBLIC' }, DEFAULT_PLANS)).toBe(DEFAULT_PLANS.PUBLIC);
  });
});
