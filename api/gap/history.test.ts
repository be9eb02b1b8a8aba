import { describe, expect, it } from 'vitest';
import { classify, listsOf, sameGaps, stateChanges, type GapLists, type GapPoint } from './history.ts';
import type { GapResult, GapState } from './model.ts';

const point = (state: GapState, more: Partial<GapPoint> = {}): GapPoint => ({
  state,
  needLow: 0.2,
  needHigh: 0.4,
  coverageLow: 0,
  coverageHigh: 0.1,
  coming: 0,
  ...more,
});
const words = (...points: (GapState | GapPoint)[]) =>
  classify(points.map((item) => (typeof item === 'string' ? point(item) : item)));

describe('what became of a segment', () => {
  it.each<[string, (GapState | GapPoint)[], string | null]>([
    ['the first record', ['MISSING'], 'FIRST'],
    ['nothing', ['MISSING', 'MISSING'], null],
    ['the last digits of a sum', ['WEAK', point('WEAK', { needLow: 0.2 + 1e-12 })], null],
    ['unknown, then a gap', ['UNKNOWN', 'MISSING'], 'NEW'],
    ['strong, then a gap', ['STRONG', 'WEAK'], 'NEW'],
    ['a gap in a better state', ['MISSING', 'SINGLE_SOURCE'], 'CLOSING'],
    ['a gap in a better state', ['SINGLE_SOURCE', 'WEAK'], 'CLOSING'],
    ['a project on its way', ['MISSING', point('MISSING', { coming: 1 })], 'CLOSING'],
    ['a gap in a worse state', ['WEAK', 'SINGLE_SOURCE'], 'CHANGED'],
    ['a worse state, with a project on its way', ['WEAK', point('MISSING', { coming: 1 })], 'CHANGED'],
    ['a project that is gone', [point('MISSING', { coming: 1 }), 'MISSING'], 'CHANGED'],
    ['more need', ['MISSING', point('MISSING', { needHigh: 0.9 })], 'CHANGED'],
    ['a gap, then strong', ['WEAK', 'STRONG'], 'CLOSED'],
    ['a maker confirmed, yet too wide to tell', ['MISSING', point('UNKNOWN', { coverageLow: 0.5 })], 'CLOSED'],
    ['a gap nobody can tell any more', ['MISSING', 'UNKNOWN'], 'LOST_SIGHT'],
    ['a strong segment nobody can tell any more', ['STRONG', 'UNKNOWN'], 'LOST_SIGHT'],
    ['closed, then a gap again', ['WEAK', 'STRONG', 'SINGLE_SOURCE'], 'REOPENED'],
    ['closed, lost, then a gap again', ['WEAK', 'STRONG', 'UNKNOWN', 'MISSING'], 'REOPENED'],
    ['reopened, then closed again', ['WEAK', 'STRONG', 'WEAK', 'STRONG'], 'CLOSED'],
    ['lost out of sight, then found still open', ['MISSING', 'UNKNOWN', 'MISSING'], 'CHANGED'],
    ['lost out of sight, then found filled', ['MISSING', 'UNKNOWN', 'STRONG'], 'CLOSED'],
    ['unknown, then strong', ['UNKNOWN', 'STRONG'], 'CHANGED'],
    ['unknown, with another need', ['UNKNOWN', point('UNKNOWN', { needLow: 0 })], 'CHANGED'],
  ])('%s', (_case, points, word) => {
    expect(words(...points).at(-1)).toBe(word);
  });

  it('is told for every record', () => {
    expect(words('UNKNOWN', 'MISSING', 'MISSING', 'STRONG', 'WEAK')).toEqual([
      'FIRST',
      'NEW',
      null,
      'CLOSED',
      'REOPENED',
    ]);
    expect(words()).toEqual([]);
  });
});

describe('records', () => {
  const gap = (segment: string, state: GapState, high = 1): GapResult =>
    ({ segment, state, need: { low: 0, high }, coverage: { low: 0, high: 0.5 } }) as GapResult;
  const lists = (...gaps: GapResult[]): GapLists => listsOf(gaps, new Map([['b', 2]]));

  it('are lists side by side in the order of the codes', () => {
    expect(lists(gap('b', 'WEAK'), gap('a', 'MISSING'))).toMatchObject({
      segments: ['a', 'b'],
      states: ['MISSING', 'WEAK'],
      needHigh: [1, 1],
      comingCounts: [0, 2],
    });
  });

  it('are the same where they say the same of the same segments, in whatever order', () => {
    const one = lists(gap('a', 'MISSING'), gap('b', 'WEAK'));
    expect(sameGaps(one, lists(gap('b', 'WEAK'), gap('a', 'MISSING')))).toBe(true);
    expect(sameGaps(one, lists(gap('a', 'MISSING'), gap('b', 'WEAK', 0.9)))).toBe(false);
    expect(sameGaps(one, lists(gap('a', 'MISSING')))).toBe(false);
    expect(sameGaps(one, lists(gap('a', 'MISSING'), gap('c', 'WEAK')))).toBe(false);
    expect(sameGaps(one, lists(gap('a', 'MISSING'), gap('b', 'WEAK'), gap('c', 'WEAK')))).toBe(false);
  });

  it('tell which states changed, and which segments are new', () => {
    const before = lists(gap('a', 'MISSING'), gap('b', 'WEAK'));
    expect(stateChanges(before, lists(gap('a', 'UNKNOWN'), gap('b', 'WEAK', 0.1), gap('c', 'STRONG')))).toEqual([
      { segment: 'a', from: 'MISSING', to: 'UNKNOWN' },
      { segment: 'c', from: null, to: 'STRONG' },
    ]);
  });
});
