import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP_FORMULA } from './formula.ts';
import { chainGaps, verificationWeight } from './gap.ts';
import type { EdgeInput, GapInput, GapResult, MakerInput } from './model.ts';

const maker = (enterprise: string | null, more: Partial<MakerInput> = {}): MakerInput => ({
  enterprise,
  count: 1,
  confidence: 1,
  confirmed: true,
  capacity: null,
  seen: '2020',
  evidence: ['e'],
  ...more,
});

const edge = (from: string, to: string, weight: number, essential = false): EdgeInput => ({
  from,
  to,
  weight,
  essential,
  return: false,
});

/** gas → fab → pack → app; frames → pack. One firm packs. */
const chain = (more: Partial<GapInput> = {}): GapInput => ({
  segments: [
    { code: 'gas', baseShare: 0.01, locality: 0.8 },
    { code: 'frames', baseShare: 0.03, locality: 0.5 },
    { code: 'fab', baseShare: 0.003, locality: 0.4 },
    { code: 'pack', baseShare: 0.1, locality: 0.5 },
    { code: 'app', baseShare: 0.3, locality: 0.2 },
  ],
  edges: [
    edge('gas', 'fab', 0.4, true),
    edge('fab', 'pack', 0.8, true),
    edge('frames', 'pack', 0.2),
    edge('pack', 'app', 0.5),
  ],
  makers: new Map([['pack', [maker('a')]]]),
  wants: new Map(),
  coming: new Set(),
  firms: 1,
  kappa: 0.1,
  density: new Map(),
  ...more,
});

const find = (gaps: readonly GapResult[], code: string): GapResult => {
  const gap = gaps.find(({ segment }) => segment === code);
  if (!gap) throw new Error(`no gap ${code}`);
  return gap;
};

describe('chainGaps, worked by hand', () => {
  it('pulls backward through the chain, each further step counting half', () => {
    const gaps = chainGaps(chain());
    // All output lies in pack. fab: 0.8. frames: 0.2. gas: two steps, 0.5 · 0.4 · 0.8.
    expect(find(gaps, 'fab').pull.backward).toBeCloseTo(0.8);
    expect(find(gaps, 'frames').pull.backward).toBeCloseTo(0.2);
    expect(find(gaps, 'gas').pull.backward).toBeCloseTo(0.16);
    // app buys from pack: forward 0.5, total λ · 0.5.
    expect(find(gaps, 'app').pull).toMatchObject({ backward: 0, forward: 0.5, total: 0.25 });
  });

  it('estimates unlisted firms from the completeness of the register', () => {
    // n = 1, κ = 0.1 → N = 9. gas: 1 − 0.99⁹ = 0.0865; frames: 1 − 0.97⁹ = 0.2398; app: 1 − 0.7⁹ = 0.9596.
    const gaps = chainGaps(chain());
    expect(find(gaps, 'gas').chanceUnlisted).toBeCloseTo(0.0865, 4);
    expect(find(gaps, 'frames').chanceUnlisted).toBeCloseTo(0.2398, 4);
    expect(find(gaps, 'app').chanceUnlisted).toBeCloseTo(0.9596, 4);
    expect(Object.fromEntries(gaps.map(({ segment, state }) => [segment, state]))).toEqual({
      gas: 'MISSING',
      frames: 'MISSING',
      fab: 'MISSING',
      pack: 'SINGLE_SOURCE',
      app: 'UNKNOWN',
    });
  });

  it('says from which completeness on an empty segment is missing', () => {
    // N* = ln 0.75 / ln 0.97 = 9.4447; κ* = 1 / 10.4447.
    expect(find(chainGaps(chain()), 'frames').kappaStar).toBeCloseTo(0.09574, 4);
    const at = (kappa: number) => find(chainGaps(chain({ kappa })), 'frames').state;
    expect(at(0.0957)).toBe('UNKNOWN');
    expect(at(0.0958)).toBe('MISSING');
  });

  it('covers half of the demand by one maker of unknown size and adds unlisted ones by expectation', () => {
    const { coverage, coverageWithoutLargest } = find(chainGaps(chain()), 'pack');
    // Unlisted: (1 − 0.5 · 0.1)⁹ = 0.6302.
    expect(coverage.low).toBe(0.5);
    expect(coverage.high).toBeCloseTo(1 - 0.5 * 0.6302, 4);
    expect(coverageWithoutLargest.low).toBe(0);
    expect(coverageWithoutLargest.high).toBeCloseTo(1 - 0.6302, 4);
  });

  it('follows essential inputs upstream for dependence', () => {
    const gaps = chainGaps(chain());
    expect(find(gaps, 'fab').dependence).toBe(1);
    expect(find(gaps, 'gas').dependence).toBe(1);
    expect(find(gaps, 'frames').dependence).toBe(0);
    expect(find(gaps, 'pack').dependence).toBe(0);
  });

  it('computes need as percentile × lack × dependence', () => {
    // Totals: fab 0.8, app 0.25, frames 0.2, gas 0.16, pack 0 → midrank of fab (4 + 0.5)/5 = 0.9; K = 1; C_lo = 0.
    const gap = find(chainGaps(chain()), 'fab');
    expect(gap.pull.percentile).toBeCloseTo(0.9);
    expect(gap.need.high).toBeCloseTo(0.9);
    // C_hi = 1 − (1 − 0.0015)⁹ = 0.013419.
    expect(gap.need.low).toBeCloseTo(0.9 * (1 - 0.013419), 5);
    expect(find(chainGaps(chain()), 'pack').need).toEqual({ low: 0, high: 0 });
  });

  it('goes from single to weak to strong as makers of unknown size are added', () => {
    const state = (count: number) =>
      find(chainGaps(chain({ makers: new Map([['pack', [maker('a'), maker(null, { count })]]]) })), 'pack').state;
    expect([0, 1, 2].map(state)).toEqual(['SINGLE_SOURCE', 'WEAK', 'STRONG']);
    expect(find(chainGaps(chain()), 'pack').nextStates).toEqual([
      { confirmedMakers: 2, state: 'WEAK' },
      { confirmedMakers: 3, state: 'STRONG' },
    ]);
  });

  it('keeps a segment with probable makers only unknown, whatever their number', () => {
    const probable = ['b', 'c', 'd'].map((code) => maker(code, { confirmed: false, confidence: 0.8 }));
    const gaps = chainGaps(
      chain({
        makers: new Map([
          ['pack', [maker('a')]],
          ['frames', probable],
        ]),
        kappa: 1,
      }),
    );
    expect(find(gaps, 'frames').state).toBe('UNKNOWN');
    expect(find(gaps, 'frames').coverage.low).toBe(0);
    expect(find(gaps, 'frames').coverage.high).toBeCloseTo(1 - 0.6 ** 3);
  });

  it('marks an extension where makers feed a segment that nobody here needs or makes', () => {
    expect(find(chainGaps(chain()), 'app').extension).toBe(true);
    expect(find(chainGaps(chain()), 'gas').extension).toBe(false);
  });

  it('holds a stated want missing until a maker is seen later than the statement', () => {
    const wants = new Map([['app', { statedOn: '2020-04', evidence: ['w'] }]]);
    const state = (makers: MakerInput[]) =>
      find(
        chainGaps(
          chain({
            wants,
            makers: new Map([
              ['pack', [maker('a')]],
              ['app', makers],
            ]),
          }),
        ),
        'app',
      );
    expect(state([])).toMatchObject({ state: 'MISSING', stated: true });
    expect(state([maker('b', { seen: '2019' })])).toMatchObject({ state: 'MISSING', stated: true });
    // 2020 against 2020-04: nobody can say that it is later.
    expect(state([maker('b', { seen: '2020' })])).toMatchObject({ state: 'MISSING' });
    expect(state([maker('b', { seen: '2021', confirmed: false, confidence: 0.8 })])).toMatchObject({
      state: 'MISSING',
    });
    expect(state([maker('b', { seen: '2021' })])).toMatchObject({ state: 'SINGLE_SOURCE', stated: false });
    // A wanted segment pulls on its inputs: μ = 0.3 beside 1, rescaled → 0.3/1.3 · 0.5.
    expect(find(chainGaps(chain({ wants })), 'pack').pull.backward).toBeCloseTo((0.3 / 1.3) * 0.5);
  });

  it('judges nothing where no firm of the chain is known', () => {
    const wants = new Map([['app', { statedOn: null, evidence: [] }]]);
    for (const gap of chainGaps(chain({ makers: new Map(), firms: 0, wants }))) {
      expect(gap).toMatchObject({ state: 'UNKNOWN', assessable: false, kappaStar: null, nextStates: [] });
      // Nothing known is not nothing there.
      expect(gap).toMatchObject({ chanceUnlisted: null, coverage: { low: 0, high: 1 }, need: { low: 0, high: 1 } });
    }
  });

  it('calls nothing missing where nobody has said how complete the register is', () => {
    const gaps = chainGaps(chain({ kappa: null }));
    expect(gaps.filter(({ state }) => state === 'MISSING')).toEqual([]);
    expect(find(gaps, 'gas')).toMatchObject({ state: 'UNKNOWN', chanceUnlisted: null, coverage: { low: 0, high: 1 } });
    expect(find(gaps, 'pack').state).toBe('SINGLE_SOURCE');
  });

  it('calls every empty segment missing once the register is assumed complete', () => {
    const states = chainGaps(chain({ kappa: 1 })).map(({ segment, state }) => `${segment} ${state}`);
    expect(states.filter((text) => text.endsWith('MISSING'))).toHaveLength(4);
  });

  it('asks first about the segment whose answer would change most', () => {
    const input = chain();
    const weight = (code: string) => verificationWeight(find(chainGaps(input), code), input.makers.get(code) ?? []);
    // app: percentile 0.7, K 0; C_hi = 1 − 0.85⁹ = 0.76838; width 0.35 · 0.76838; P = 0.95965.
    expect(weight('app')).toBeCloseTo(0.35 * 0.76838 * 0.95965 * 0.04035, 5);
  });
});

/** Random chains: up to eight segments, forward edges only, makers of every kind. */
const inputs = fc
  .record({
    size: fc.integer({ min: 2, max: 8 }),
    seed: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 160, maxLength: 160 }),
    kappa: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true }), { nil: null }),
  })
  .map(({ size, seed, kappa }): GapInput => {
    let next = 0;
    const draw = (): number => seed[next++ % seed.length] ?? 0;
    const steps = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3];
    const segments = Array.from({ length: size }, (_, i) => ({
      code: `s${i}`,
      baseShare: steps[Math.floor(draw() * 5.999)] ?? 0.01,
      locality: draw(),
    }));
    const edges: EdgeInput[] = [];
    for (let i = 0; i < size; i++)
      for (let j = i + 1; j < size; j++) if (draw() < 0.4) edges.push(edge(`s${i}`, `s${j}`, draw(), draw() < 0.5));
    const makers = new Map<string, MakerInput[]>();
    for (const { code } of segments) {
      const list = Array.from({ length: Math.floor(draw() * 3) }, (_, i) =>
        maker(`${code}-${i}`, { confirmed: draw() < 0.6, confidence: draw(), capacity: draw() < 0.5 ? draw() : null }),
      );
      if (list.length > 0) makers.set(code, list);
    }
    const firms = [...makers.values()].flat().length;
    const density = new Map(segments.map(({ code }) => [code, draw()]));
    return { segments, edges, makers, wants: new Map(), coming: new Set(), firms, kappa, density };
  });

const RANK = { MISSING: 0, UNKNOWN: 0, SINGLE_SOURCE: 1, WEAK: 2, STRONG: 3 } as const;

describe('chainGaps, properties', () => {
  it('keeps every interval in order and inside 0–1', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const gap of chainGaps(input)) {
          for (const { low, high } of [gap.coverage, gap.coverageWithoutLargest, gap.need]) {
            expect(low).toBeGreaterThanOrEqual(0);
            expect(high).toBeLessThanOrEqual(1 + 1e-12);
            expect(low).toBeLessThanOrEqual(high + 1e-12);
          }
        }
      }),
    );
  });

  it('never lowers coverage or state of a segment, nor raises its need with pull and dependence frozen, when a maker is added', () => {
    fc.assert(
      fc.property(
        inputs,
        fc.nat(7),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
        (input, at, capacity) => {
          const segment = input.segments[at % input.segments.length];
          if (!segment || input.firms === 0) return;
          const added = [...(input.makers.get(segment.code) ?? []), maker('new', { capacity })];
          const before = find(chainGaps(input), segment.code);
          const after = find(
            chainGaps({ ...input, makers: new Map([...input.makers, [segment.code, added]]) }),
            segment.code,
          );
          expect(after.coverage.low).toBeGreaterThanOrEqual(before.coverage.low - 1e-12);
          expect(after.coverage.high).toBeGreaterThanOrEqual(before.coverage.high - 1e-12);
          expect(RANK[after.state]).toBeGreaterThanOrEqual(RANK[before.state]);
          // With percentile and K frozen, need falls with the lack it is a multiple of.
          const lack = (gap: GapResult, end: 'low' | 'high') =>
            Math.max(1 - gap.coverage[end], GAP_FORMULA.dependenceOnOne * (1 - gap.coverageWithoutLargest[end]));
          expect(lack(after, 'low')).toBeLessThanOrEqual(lack(before, 'low') + 1e-12);
          expect(lack(after, 'high')).toBeLessThanOrEqual(lack(before, 'high') + 1e-12);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('does not depend on the order of segments, edges or makers', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const reversed: GapInput = {
          ...input,
          segments: [...input.segments].reverse(),
          edges: [...input.edges].reverse(),
          makers: new Map([...input.makers].reverse().map(([code, list]) => [code, [...list].reverse()])),
          density: new Map([...input.density].reverse()),
        };
        expect(chainGaps(reversed)).toEqual(chainGaps(input));
      }),
    );
  });

  it('leaves the chance of a segment alone when another one is split', () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (input, part) => {
        const [split, ...others] = input.segments;
        if (!split) return;
        const halves = [
          { ...split, code: 'x1', baseShare: split.baseShare * part },
          { ...split, code: 'x2', baseShare: split.baseShare * (1 - part) },
        ];
        const density = new Map([
          ...input.density,
          ['x1', input.density.get(split.code) ?? 0],
          ['x2', input.density.get(split.code) ?? 0],
        ]);
        const before = chainGaps(input);
        const after = chainGaps({ ...input, segments: [...others, ...halves], density });
        for (const { code } of others) {
          expect(find(after, code).chanceUnlisted ?? -1).toBeCloseTo(find(before, code).chanceUnlisted ?? -1, 9);
        }
      }),
    );
  });

  it('reads by state, then need × locality', () => {
    // fab: need ≈ 0.9 · 0.4; gas: percentile 0.3, K 1, locality 0.8; frames: percentile 0.5, K 0, locality 0.5.
    expect(chainGaps(chain()).map(({ segment }) => segment)).toEqual(['fab', 'gas', 'frames', 'pack', 'app']);
  });

  it('removing what was added restores the answer exactly', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const first = chainGaps(input);
        chainGaps({ ...input, makers: new Map([...input.makers, ['s0', [maker('new')]]]) });
        expect(chainGaps(input)).toEqual(first);
      }),
      { numRuns: 20 },
    );
  });
});
