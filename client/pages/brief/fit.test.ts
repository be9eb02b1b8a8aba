import { describe, expect, it } from 'vitest';
import { cut, ladder, mapParts, middle, narrow, PARTS, type Bounds } from './fit.ts';

const none = mapParts(() => 0);

describe('the ways to fill a sheet', () => {
  it('begin with all there is where that is little, and keep it', () => {
    const steps = ladder({ ...none, reasons: 2, evidence: 3 }, 'A4');
    expect(steps[0]).toEqual({ rows: { ...none, reasons: 2, evidence: 3 }, scale: 1 });
    // Nothing can be spared, so only the type gets smaller.
    expect(steps.map(({ scale }) => scale)).toEqual([1, 0.95, 0.9, 0.85, 0.8, 0.75]);
  });

  it('never show more than a sheet is for, and more on A3 than on A4', () => {
    const much = mapParts(() => 500);
    expect(ladder(much, 'A4')[0]?.rows.reasons).toBe(6);
    expect(ladder(much, 'A3')[0]?.rows.reasons).toBe(12);
    expect(ladder(much, 'A4')[0]?.rows.evidence).toBe(24);
  });

  it('take one row at a time from the list that is longest for what it must keep', () => {
    // Least: 2 reasons, 3 questions. 6/2 = 3 stands against 8/3 ≈ 2.7, then 5/2 = 2.5 against 2.7.
    const [first, second, third] = ladder({ ...none, reasons: 6, questions: 8 }, 'A4').map(({ rows }) => rows);
    expect(first).toMatchObject({ reasons: 6, questions: 8 });
    expect(second).toMatchObject({ reasons: 5, questions: 8 });
    expect(third).toMatchObject({ reasons: 5, questions: 7 });
  });

  it('take evidence before reasons where both are equally long', () => {
    // 6/2 and 18/6 are both 3.
    expect(ladder({ ...none, reasons: 6, evidence: 18 }, 'A4')[1]?.rows).toMatchObject({ reasons: 6, evidence: 17 });
  });

  it('end at what no part can do without', () => {
    const last = ladder(
      mapParts(() => 500),
      'A3',
    ).at(-1);
    expect(last?.rows).toMatchObject({ reasons: 2, targets: 3, questions: 3, evidence: 6, carriers: 2 });
    expect(last?.scale).toBe(0.75);
    expect(PARTS.every((part) => (last?.rows[part] ?? 0) > 0)).toBe(true);
  });
});

describe('the first step that fits', () => {
  const search = (fits: (step: number) => boolean, steps: number): number => {
    let bounds: Bounds = { low: 0, high: steps - 1 };
    for (let tries = 0; bounds.low < bounds.high; tries++) {
      if (tries > 20) throw new Error('no end');
      bounds = narrow(bounds, fits(middle(bounds)));
    }
    return bounds.low;
  };

  it.each([0, 1, 5, 30, 39])('is found at %i of 40', (first) => {
    expect(search((step) => step >= first, 40)).toBe(first);
  });

  it('is the last one where none fits', () => {
    expect(search(() => false, 40)).toBe(39);
  });
});

describe('a list that is cut', () => {
  it('says how many it leaves out', () => {
    expect(cut(['a', 'b', 'c'], 2)).toEqual({ shown: ['a', 'b'], hidden: 1 });
    expect(cut(['a'], 2)).toEqual({ shown: ['a'], hidden: 0 });
  });
});
