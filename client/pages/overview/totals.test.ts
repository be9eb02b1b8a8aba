import { describe, expect, it } from 'vitest';
import { totalsOf } from './totals.ts';

const chain = (assessable: boolean, missing: number, unknown: number) => ({
  assessable,
  segments: missing + unknown,
  counts: [
    { state: 'MISSING' as const, count: missing },
    { state: 'UNKNOWN' as const, count: unknown },
  ],
});

describe('totals of a park', () => {
  it('add up the chains that can be judged', () => {
    expect(totalsOf([chain(true, 3, 5), chain(true, 1, 2)])).toMatchObject({
      chains: 2,
      notAssessable: 0,
      segments: 11,
      byState: { MISSING: 4, UNKNOWN: 7, STRONG: 0 },
    });
  });

  it('keep a chain that cannot be judged out of every state', () => {
    expect(totalsOf([chain(true, 3, 5), chain(false, 0, 30)])).toMatchObject({
      chains: 2,
      notAssessable: 1,
      segments: 8,
      byState: { MISSING: 3, UNKNOWN: 5 },
    });
  });
});
