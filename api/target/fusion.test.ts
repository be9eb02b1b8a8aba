import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPONENT_KINDS, fuse, RANKING, type Fusible, type Weights } from './fusion.ts';

const NONE: Weights = { TEXT_FIT: 0, NETWORK: 0, GAIN: 0, SIGNALS: 0, POLICY_FIT: 0, PROXIMITY: 0 };

describe('fuse', () => {
  it('adds weight over offset plus rank, as worked by hand', () => {
    const rows = fuse(
      [
        { code: 'a', values: { TEXT_FIT: 0.9, GAIN: 0.1 } },
        { code: 'b', values: { TEXT_FIT: 0.5, GAIN: 0.8 } },
        { code: 'c', values: { TEXT_FIT: 0.2, GAIN: 0.8 } },
      ],
      { ...NONE, TEXT_FIT: 2, GAIN: 1 },
    );
    // a: 2/11 + 1/13; b: 2/12 + 1/11.5; c: 2/13 + 1/11.5; the best possible is 3/11.
    expect(rows.map(({ code }) => code)).toEqual(['a', 'b', 'c']);
    expect(rows[0]?.score).toBeCloseTo((2 / 11 + 1 / 13) / (3 / 11), 12);
    expect(rows[1]?.ranks.GAIN).toBe(1.5);
    expect(rows[1]?.score).toBeCloseTo((2 / 12 + 1 / 11.5) / (3 / 11), 12);
  });

  it('gives a value nobody knows the median rank, never the last', () => {
    const rows = fuse(
      [
        { code: 'high', values: { SIGNALS: 0.9 } },
        { code: 'none', values: { SIGNALS: 0 } },
        { code: 'unknown', values: { SIGNALS: null } },
        { code: 'middle', values: { SIGNALS: 0.4 } },
      ],
      { ...NONE, SIGNALS: 1 },
    );
    expect(rows.map(({ code, ranks }) => [code, ranks.SIGNALS])).toEqual([
      ['high', 1],
      ['middle', 2],
      ['unknown', 2],
      ['none', 3],
    ]);
    expect(rows.find(({ code }) => code === 'unknown')?.knownShare).toBe(0);
  });

  it('orders by code where nothing has a weight', () => {
    const rows = fuse(
      [
        { code: 'b', values: { GAIN: 1 } },
        { code: 'a', values: {} },
      ],
      NONE,
    );
    expect(rows.map(({ code, score }) => [code, score])).toEqual([
      ['a', 0],
      ['b', 0],
    ]);
  });

  const value = fc.option(fc.constantFrom(0, 0.25, 0.5, 1), { nil: null });
  const candidates: fc.Arbitrary<Fusible[]> = fc.uniqueArray(
    fc.record({
      code: fc.stringMatching(/^[a-z]{1,4}$/),
      values: fc.record(Object.fromEntries(COMPONENT_KINDS.map((kind) => [kind, value]))) as fc.Arbitrary<
        Fusible['values']
      >,
    }),
    { selector: ({ code }) => code, maxLength: 40 },
  );

  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(
        candidates.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(fuse(shuffled, RANKING.weights)).toEqual(fuse(list, RANKING.weights));
        },
      ),
    );
  });

  it('never puts a candidate behind one it beats or equals in everything', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const rows = fuse(list, RANKING.weights);
        for (const [index, row] of rows.entries())
          for (const later of rows.slice(index + 1)) {
            const beaten = COMPONENT_KINDS.every((kind) => later.ranks[kind] <= row.ranks[kind]);
            const strictly = COMPONENT_KINDS.some((kind) => later.ranks[kind] < row.ranks[kind]);
            expect(beaten && strictly).toBe(false);
          }
      }),
    );
  });

  it('splits the score among the components', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        for (const row of fuse(list, RANKING.weights)) {
          const sum = COMPONENT_KINDS.reduce((total, kind) => total + row.contributions[kind], 0);
          expect(sum).toBeCloseTo(row.score, 12);
          expect(row.score).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
});
