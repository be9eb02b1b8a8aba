import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EdgeRow, SegmentRow } from '../chain/chain.ts';
import { GAP_FORMULA } from './formula.ts';
import { chainGaps, need } from './gap.ts';
import type { MakerRow, PresenceRow, ProjectRow } from './gap.queries.ts';
import type { GapResult } from './model.ts';
import { takeSnapshot, type SnapshotRows } from './snapshot.ts';
import type { Verification } from './verification.ts';

/** Rows as the graph could have them: up to six segments, firms in groups, bases, projects, verifications. */
const SEGMENTS = ['s0', 's1', 's2', 's3', 's4', 's5'];
const FIRMS = ['a', 'b', 'c', 'd', 'e'];
const share = fc.double({ min: 0, max: 1, noNaN: true });
const segmentCode = fc.constantFrom(...SEGMENTS);
const basis = fc.constantFrom('STATED', 'INFERRED', 'CURATED');

const makers = fc.uniqueArray(
  fc.record({
    segment: segmentCode,
    enterprise: fc.constantFrom(...FIRMS),
    form: fc.constantFrom('producing', 'unknown', 'planned'),
    basis,
    confidence: share,
    period: fc.constantFrom('2019', '2020-06', '2021-03-04'),
  }),
  { maxLength: 14, selector: ({ segment, enterprise }) => `${segment} ${enterprise}` },
);
/** Where a firm is and whom it belongs to is the same in all its segments. */
const firms = fc.array(
  fc.record({
    parks: fc.subarray(['p', 'q']),
    affiliates: fc.subarray(FIRMS, { maxLength: 1 }),
  }),
  { minLength: FIRMS.length, maxLength: FIRMS.length },
);
const presences = fc.uniqueArray(
  fc.record({ segment: segmentCode, form: fc.constantFrom('base', 'mention'), basis, confidence: share }),
  { maxLength: 2, selector: ({ segment }) => segment },
);
const projects = fc.uniqueArray(
  fc.record({
    segment: segmentCode,
    investor: fc.constantFrom(...FIRMS),
    stage: fc.constantFrom('signed', 'producing'),
  }),
  { maxLength: 3, selector: ({ segment, investor }) => `${segment} ${investor}` },
);
const verifications = fc.array(
  fc.record({
    segment: segmentCode,
    outcome: fc.constantFrom('CONFIRMED' as const, 'REFUTED' as const),
    enterprise: fc.constantFrom(...FIRMS, null),
    day: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 4 },
);
const kappas = fc.option(fc.double({ min: 0.01, max: 1, noNaN: true }), { nil: null });

const worlds = fc
  .record({
    shares: fc.array(fc.constantFrom(0.001, 0.003, 0.01, 0.03, 0.1, 0.3), { minLength: 6, maxLength: 6 }),
    weights: fc.array(share, { minLength: 15, maxLength: 15 }),
    makers,
    firms,
    presences,
    projects,
    verifications,
    kappa: kappas,
    wanted: fc.subarray(SEGMENTS, { maxLength: 1 }),
  })
  .map((world): SnapshotRows => {
    const edges: EdgeRow[] = [];
    SEGMENTS.forEach((from, i) =>
      SEGMENTS.slice(i + 1).forEach((to, j) => {
        const weight = world.weights[(i * 3 + j) % world.weights.length] ?? 0;
        if (weight < 0.5) return;
        edges.push({ from, to, weight, importance: 'ESSENTIAL', return: false, evidence: [] } as unknown as EdgeRow);
      }),
    );
    return {
      place: { park: 'p', city: 'c', province: 'v' },
      segments: SEGMENTS.map((code, i) => ({ code, baseShare: world.shares[i], locality: 0.5 }) as SegmentRow),
      edges,
      makers: world.makers.map(({ period, ...row }): MakerRow => {
        const { parks = [], affiliates = [] } = world.firms[FIRMS.indexOf(row.enterprise)] ?? {};
        return { ...row, parks, affiliates, evidence: ['e'], periods: [period], regions: [], countries: [] };
      }),
      presences: world.presences.map((row): PresenceRow => ({ ...row, evidence: ['x'], periods: ['2020'] })),
      projects: world.projects.map(({ segment, investor, stage }): ProjectRow => ({
        segment,
        project: `${segment}-${investor}`,
        basis: 'STATED',
        confidence: 1,
        evidence: ['j'],
        periods: ['2021'],
        investors: [investor],
        stages: [stage],
        expected: [],
      })),
      wants: world.wanted.map((segment) => ({
        segment,
        basis: 'STATED',
        confidence: 1,
        evidence: ['w'],
        periods: ['2020-04'],
      })),
      interests: [],
      register:
        world.kappa === null ? null : { kappa: world.kappa, reason: '', reasonEn: '', asOf: '2020', evidence: [] },
      restated: null,
      verifications: world.verifications.map(({ segment, outcome, enterprise, day }, i) =>
        verification(segment, outcome, { enterprise: outcome === 'REFUTED' ? null : enterprise, day, revision: i + 1 }),
      ),
      now: new Date('2026-06-01T00:00:00Z'),
    };
  });

function verification(
  segment: string,
  outcome: Verification['outcome'],
  { enterprise = null as string | null, day = 20, revision = 100 } = {},
): Verification {
  const on = `2026-05-${String(day).padStart(2, '0')}`;
  return {
    code: `v-${revision}`,
    segment,
    outcome,
    enterprise,
    on,
    revision,
    note: 'n',
    author: 'a',
    createdAt: `${on}T00:00:00Z`,
    evidence: [`v-${revision}`],
  };
}

const gapsOf = (rows: SnapshotRows, kappa: number | null = null) =>
  chainGaps(takeSnapshot(rows, 'PARK', { complete: false, kappa }).input);
const find = (gaps: readonly GapResult[], code: string): GapResult => {
  const gap = gaps.find(({ segment }) => segment === code);
  if (!gap) throw new Error(`no gap ${code}`);
  return gap;
};
const verified = (rows: SnapshotRows, more: Verification): SnapshotRows => ({
  ...rows,
  verifications: [...rows.verifications, more],
});

const RUNS = { numRuns: 500 };
const RANK = { MISSING: 0, UNKNOWN: 0, SINGLE_SOURCE: 1, WEAK: 2, STRONG: 3 } as const;

describe('verifying', () => {
  it('as refuted never raises what may be covered, and leaves no unlisted maker', () => {
    fc.assert(
      fc.property(worlds, segmentCode, (rows, segment) => {
        const before = find(gapsOf(rows), segment);
        const rest = rows.verifications.filter((other) => other.segment !== segment);
        const unverified = find(gapsOf({ ...rows, verifications: rest }), segment);
        const after = find(gapsOf(verified(rows, verification(segment, 'REFUTED'))), segment);
        expect(after.chanceUnlisted).toBe(0);
        for (const other of [before, unverified]) {
          expect(after.coverage.high).toBeLessThanOrEqual(other.coverage.high + 1e-12);
          expect(after.coverageWithoutLargest.high).toBeLessThanOrEqual(other.coverageWithoutLargest.high + 1e-12);
        }
        // What somebody stated stays; only a verification was taken back.
        expect(after.coverage.low).toBe(unverified.coverage.low);
      }),
      RUNS,
    );
  });

  it('as confirmed never lowers what is covered for certain, and leaves at least one confirmed maker', () => {
    fc.assert(
      fc.property(worlds, segmentCode, fc.constantFrom(...FIRMS, null), (rows, segment, enterprise) => {
        const rest = { ...rows, verifications: rows.verifications.filter((other) => other.segment !== segment) };
        const before = find(gapsOf(rest), segment);
        const after = find(gapsOf(verified(rest, verification(segment, 'CONFIRMED', { enterprise }))), segment);
        expect(after.coverage.low).toBeGreaterThanOrEqual(before.coverage.low);
        expect(after.coverage.low).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it('never changes how many firms are known or believed to exist', () => {
    fc.assert(
      fc.property(worlds, (rows) => {
        const at = (all: readonly Verification[]) => takeSnapshot({ ...rows, verifications: all }, 'PARK', false);
        const [some, none] = [at(rows.verifications), at([])];
        expect([some.input.firms, some.input.kappa, some.namedFirms, some.unnamedMakers]).toEqual([
          none.input.firms,
          none.input.kappa,
          none.namedFirms,
          none.unnamedMakers,
        ]);
      }),
      RUNS,
    );
  });
});

describe('completeness', () => {
  it('the higher it is, the smaller the chance of an unlisted maker and what may be covered', () => {
    const pair = fc.tuple(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true }));
    fc.assert(
      fc.property(worlds, pair, (rows, [one, other]) => {
        const low = gapsOf(rows, Math.min(one, other));
        const high = gapsOf(rows, Math.max(one, other));
        for (const { segment, chanceUnlisted, coverage } of high) {
          const less = find(low, segment);
          expect(chanceUnlisted === null).toBe(less.chanceUnlisted === null);
          expect(chanceUnlisted ?? 0).toBeLessThanOrEqual((less.chanceUnlisted ?? 0) + 1e-12);
          expect(coverage.high).toBeLessThanOrEqual(less.coverage.high + 1e-12);
          expect(coverage.low).toBe(less.coverage.low);
        }
      }),
      RUNS,
    );
  });

  it('above κ* an empty segment nobody wants is missing, below it is not', () => {
    fc.assert(
      fc.property(worlds, (rows) => {
        for (const gap of gapsOf(rows, 0.5)) {
          if (gap.kappaStar === null || gap.stated) continue;
          const { kappaStar: star, segment } = gap;
          const state = (kappa: number) => find(gapsOf(rows, kappa), segment).state;
          if (star * 1.001 <= 1) expect(state(Math.max(0.001, star * 1.001))).toBe('MISSING');
          if (star * 0.999 > 0.001) expect(state(star * 0.999)).toBe('UNKNOWN');
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the order of the rows', () => {
  it('changes nothing', () => {
    fc.assert(
      fc.property(worlds, (rows) => {
        const turned: SnapshotRows = {
          ...rows,
          segments: [...rows.segments].reverse(),
          edges: [...rows.edges].reverse(),
          makers: [...rows.makers].reverse(),
          presences: [...rows.presences].reverse(),
          verifications: [...rows.verifications].reverse(),
        };
        expect(gapsOf(turned)).toEqual(gapsOf(rows));
      }),
      RUNS,
    );
  });
});

describe('a maker more', () => {
  it('never raises the need with pull, dependence and N frozen, and each further one never lowers the state', () => {
    fc.assert(
      fc.property(worlds, segmentCode, (rows, segment) => {
        const { input } = takeSnapshot(rows, 'PARK', false);
        if (input.firms === 0) return;
        const before = find(chainGaps(input), segment);
        const added = {
          enterprise: 'new',
          count: 1,
          confidence: 1,
          confirmed: true,
          capacity: null,
          seen: '9999',
          evidence: [],
        };
        const makersAfter = new Map([...input.makers, [segment, [...(input.makers.get(segment) ?? []), added]]]);
        const after = find(chainGaps({ ...input, makers: makersAfter }), segment);
        const frozen = need(
          ...([before.pull.percentile, after.coverage, after.coverageWithoutLargest] as const),
          ...([before.dependence, GAP_FORMULA] as const),
        );
        expect(frozen.low).toBeLessThanOrEqual(before.need.low + 1e-12);
        expect(frozen.high).toBeLessThanOrEqual(before.need.high + 1e-12);
        let last = RANK[before.state];
        for (const { state } of before.nextStates) {
          expect(RANK[state]).toBeGreaterThanOrEqual(last);
          last = RANK[state];
        }
      }),
      RUNS,
    );
  });
});

describe('a segment split elsewhere', () => {
  it('leaves the chance of this one alone', () => {
    fc.assert(
      fc.property(worlds, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (rows, part) => {
        // One nobody works in: its parts then have the density of the whole.
        const used = new Set([...rows.makers, ...rows.presences, ...rows.projects].map(({ segment }) => segment));
        const split = rows.segments.find(({ code }) => !used.has(code));
        if (!split) return;
        const halves = [part, 1 - part].map((share, i) => ({
          ...split,
          code: `${split.code}-${i}`,
          baseShare: split.baseShare * share,
        }));
        const others = rows.segments.filter(({ code }) => code !== split.code);
        const rest = { ...rows, verifications: rows.verifications.filter(({ segment }) => segment !== split.code) };
        const before = gapsOf(rest);
        for (const { segment, chanceUnlisted } of gapsOf({ ...rest, segments: [...others, ...halves] })) {
          if (segment.startsWith(`${split.code}-`)) continue;
          expect(chanceUnlisted ?? -1).toBeCloseTo(find(before, segment).chanceUnlisted ?? -1, 9);
        }
      }),
      RUNS,
    );
  });
});
