import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainGaps } from '../gap/gap.ts';
import { GAP_STATES, type GapInput, type MakerInput } from '../gap/model.ts';
import { bestNext, firmGain, simulate, type DraftFirm } from './simulation.ts';

const maker = (confidence: number, confirmed: boolean): MakerInput => ({
  enterprise: null,
  count: 1,
  confidence,
  confirmed,
  capacity: null,
  seen: '2020',
  evidence: [],
});

/** steel → castings → cars, and paint → cars; two firms known, the register complete. */
const CARS: GapInput = {
  segments: ['steel', 'castings', 'paint', 'cars'].map((code) => ({ code, baseShare: 0.1, locality: 0.5 })),
  edges: [
    { from: 'steel', to: 'castings', essential: true, weight: 0.5, return: false },
    { from: 'castings', to: 'cars', essential: true, weight: 0.6, return: false },
    { from: 'paint', to: 'cars', essential: false, weight: 0.2, return: false },
  ],
  makers: new Map([['cars', [maker(1, true), maker(1, true)]]]),
  wants: new Map(),
  coming: new Set(),
  firms: 2,
  kappa: 1,
  density: new Map(),
};

const firm = (segments: string[], enterprise: string | null = null, capacity: number | null = null): DraftFirm => ({
  enterprise,
  segments,
  capacity,
});

describe('simulate', () => {
  it('takes off the need what a hand computes', () => {
    // D: castings 0.6, steel γ·0.6·0.5 = 0.15, paint 0.2 (o_cars = 1). Midrank percentiles of {0.6, 0.15, 0.2, 0}:
    // castings (3 + ½)/4 = 0.875. K of castings = 1 (essential to all output), so need = 0.875·max(1−0, 0.6·(1−0))·1.
    // With one maker of half the demand: C = 0.5, C₋₁ = 0, so need = 0.875·max(0.5, 0.6·1) = 0.525; gain 0.35.
    const before = chainGaps(CARS);
    const { gain, changes } = simulate(CARS, before, [firm(['castings'])]);
    const castings = changes.find(({ segment }) => segment === 'castings');
    expect(castings?.before.need.low).toBeCloseTo(0.875, 12);
    expect(castings?.gain.low).toBeCloseTo(0.35, 12);
    expect(gain.high).toBeCloseTo(0.35, 12);
    expect(castings?.before.state).toBe('MISSING');
    expect(castings?.after.state).toBe('SINGLE_SOURCE');
  });

  it('tells what the newcomer itself needs', () => {
    // Before, steel is needed through the missing castings alone; a castings maker here needs it directly.
    const { opens } = simulate(CARS, chainGaps(CARS), [firm(['castings'])]);
    expect(opens.map(({ segment }) => segment)).toEqual(['steel']);
  });

  it('gives the old answer for an empty draft', () => {
    const before = chainGaps(CARS);
    const { changes, gain, opens } = simulate(CARS, before, []);
    expect(changes.map(({ after }) => after)).toEqual(before);
    expect({ gain, opens }).toEqual({ gain: { low: 0, high: 0 }, opens: [] });
  });

  it('promises nothing where no firm of the chain is known', () => {
    const empty = { ...CARS, makers: new Map(), firms: 0 };
    expect(simulate(empty, chainGaps(empty), [firm(['castings'])]).gain).toEqual({ low: 0, high: 0 });
  });
});

describe('bestNext', () => {
  it('chooses one after the other, each with the earlier ones in place', () => {
    // A first castings maker gains 0.35; a second takes the need from 0.525 to 0.875·max(0.25, 0.6·0.5) = 0.2625:
    // 0.2625. Paint: percentile (2 + ½)/4 = 0.625, K = 0: need 0.3125 → 0.3125·max(0.5, 0.6) = 0.1875, gain 0.125.
    const candidates = [firm(['paint'], 'c'), firm(['castings'], 'b'), firm(['castings'], 'a')];
    const next = bestNext(CARS, chainGaps(CARS), [], candidates, 3);
    expect(next.map((one) => one.firm.enterprise)).toEqual(['a', 'b', 'c']);
    expect(next.map((one) => Number(one.gain.low.toFixed(6)))).toEqual([0.35, 0.2625, 0.125]);
  });

  it('leaves out who would gain nothing', () => {
    expect(bestNext(CARS, chainGaps(CARS), [], [firm(['elsewhere'], 'x')], 3)).toEqual([]);
  });
});

describe('what-if on any chain', () => {
  const codes = ['a', 'b', 'c', 'd', 'e'];
  const inputs: fc.Arbitrary<GapInput> = fc
    .record({
      shares: fc.array(fc.constantFrom(0.001, 0.01, 0.1, 0.3), { minLength: 5, maxLength: 5 }),
      weights: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }),
      makers: fc.array(
        fc.record({
          at: fc.constantFrom(...codes),
          confidence: fc.double({ min: 0.1, max: 1, noNaN: true }),
          confirmed: fc.boolean(),
        }),
        { maxLength: 8 },
      ),
      wants: fc.subarray(codes),
      coming: fc.subarray(codes),
      kappa: fc.constantFrom(null, 0.05, 0.3, 1),
      firms: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ shares, weights, makers, wants, coming, kappa, firms }) => {
      let next = 0;
      const edges = codes.flatMap((from, i) =>
        codes.slice(i + 1).map((to) => {
          const weight = weights[next++] ?? 0;
          return { from, to, essential: weight > 0.5, weight, return: false };
        }),
      );
      const byCode = new Map<string, MakerInput[]>();
      for (const one of makers)
        byCode.set(one.at, [...(byCode.get(one.at) ?? []), maker(one.confidence, one.confirmed)]);
      return {
        segments: codes.map((code, i) => ({ code, baseShare: shares[i] ?? 0.01, locality: 0.5 })),
        edges,
        makers: byCode,
        wants: new Map(wants.map((code) => [code, { statedOn: '2020', evidence: [] }])),
        coming: new Set(coming),
        firms,
        kappa,
        density: new Map(),
      };
    });
  const drafts = fc.array(
    fc.record({
      enterprise: fc.constantFrom('x', 'y', null),
      segments: fc.subarray(codes, { minLength: 1 }),
      capacity: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    }),
    { maxLength: 4 },
  );

  it('never lowers coverage or state of a segment a firm was added to, and never gains below nothing', () => {
    fc.assert(
      fc.property(inputs, drafts, (input, draft) => {
        const { changes, gain } = simulate(input, chainGaps(input), draft);
        expect(gain.low).toBeGreaterThanOrEqual(0);
        for (const { before, after, gain: own } of changes) {
          expect(own.low).toBeGreaterThanOrEqual(0);
          expect(own.low).toBeLessThanOrEqual(own.high);
          if (!draft.some(({ segments }) => segments.includes(before.segment))) {
            expect(own).toEqual({ low: 0, high: 0 });
            continue;
          }
          expect(after.coverage.low).toBeGreaterThanOrEqual(before.coverage.low);
          expect(after.coverage.high).toBeGreaterThanOrEqual(before.coverage.high - 1e-12);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('makes no empty segment worse and leaves no added segment missing', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...codes), (input, code) => {
        const { changes } = simulate(input, chainGaps(input), [firm([code])]);
        const change = changes.find(({ segment }) => segment === code);
        if (change?.before.state === 'MISSING') expect(change.after.state).not.toBe('MISSING');
        expect(GAP_STATES).toContain(change?.after.state);
      }),
      { numRuns: 500 },
    );
  });

  it('restores the old answer exactly once the firms are taken out again', () => {
    fc.assert(
      fc.property(inputs, drafts, (input, draft) => {
        const before = chainGaps(input);
        simulate(input, before, draft);
        bestNext(input, before, draft, draft, 3);
        expect(chainGaps(input)).toEqual(before);
        expect(simulate(input, before, []).changes.map(({ after }) => after)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of firms', () => {
    fc.assert(
      fc.property(inputs, drafts, (input, draft) => {
        const before = chainGaps(input);
        const forth = simulate(input, before, draft);
        const back = simulate(input, before, [...draft].reverse());
        expect(back.changes.map(({ after }) => after.state)).toEqual(forth.changes.map(({ after }) => after.state));
        expect(back.gain.high).toBeCloseTo(forth.gain.high, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('gains for one firm what the whole recomputation says it gains', () => {
    fc.assert(
      fc.property(inputs, fc.subarray(codes, { minLength: 1 }), (input, segments) => {
        const before = chainGaps(input);
        const byCode = new Map(before.map((gap) => [gap.segment, gap]));
        const { total } = firmGain(input, byCode, firm(segments));
        expect(total.high).toBeCloseTo(simulate(input, before, [firm(segments)]).gain.high, 9);
      }),
    );
  });
});
