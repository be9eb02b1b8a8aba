import { describe, expect, it } from 'vitest';
import type { SegmentRow } from '../chain/chain.ts';
import type { MakerRow, PresenceRow, ProjectRow } from './gap.queries.ts';
import { takeSnapshot, type Radius, type SnapshotRows } from './snapshot.ts';

const segment = (code: string): SegmentRow => ({ code, baseShare: 0.01, locality: 0.5 }) as SegmentRow;

const maker = (enterprise: string, more: Partial<MakerRow> = {}): MakerRow => ({
  segment: 's',
  enterprise,
  form: 'producing',
  basis: 'STATED',
  confidence: 1,
  evidence: [`${enterprise}-e`],
  periods: ['2020'],
  affiliates: [],
  parks: ['p'],
  regions: [],
  countries: [],
  ...more,
});

const project = (more: Partial<ProjectRow> = {}): ProjectRow => ({
  segment: 's',
  project: 'j',
  basis: 'STATED',
  confidence: 1,
  evidence: ['j-e'],
  periods: ['2021'],
  investors: ['a'],
  stages: ['signed'],
  expected: [],
  ...more,
});

const presence = (form: string, more: Partial<PresenceRow> = {}): PresenceRow => ({
  segment: 's',
  form,
  basis: 'STATED',
  confidence: 1,
  evidence: ['x'],
  periods: [null as unknown as string],
  ...more,
});

const rows = (more: Partial<SnapshotRows>): SnapshotRows => ({
  place: { park: 'p', city: 'c', province: 'v' },
  segments: [segment('s'), segment('t')],
  edges: [],
  makers: [],
  presences: [],
  wants: [],
  interests: [],
  projects: [],
  register: { kappa: 0.1, reason: '', reasonEn: '', asOf: '2020', evidence: [] },
  restated: null,
  verifications: [],
  now: new Date('2026-06-01T00:00:00Z'),
  ...more,
});

const take = (more: Partial<SnapshotRows>, radius: Radius = 'PARK', complete = false) =>
  takeSnapshot(rows(more), radius, complete);
const counts = (more: Partial<SnapshotRows>): [string | null, number, boolean][] =>
  (take(more).makersOf.get('s') ?? []).map(({ enterprise, count, confirmed }) => [enterprise, count, confirmed]);

describe('makers', () => {
  it('are confirmed when stated or sure to nine tenths, else probable', () => {
    expect(
      counts({
        makers: [
          maker('stated', { confidence: 0.6 }),
          maker('sure', { basis: 'INFERRED', confidence: 0.9 }),
          maker('guess', { basis: 'INFERRED', confidence: 0.8 }),
        ],
      }),
    ).toEqual([
      ['sure', 1, true],
      ['stated', 1, true],
      ['guess', 1, false],
    ]);
  });

  it('do not include firms that only plan to', () => {
    const snapshot = take({ makers: [maker('a', { form: 'planned' })] });
    expect(snapshot.makersOf.size).toBe(0);
    expect(snapshot.input.firms).toBe(0);
  });

  it('count once for firms of one group, the surest of them', () => {
    const makers = [
      maker('parent', { basis: 'INFERRED', confidence: 0.9, affiliates: ['child'] }),
      maker('child', { affiliates: ['parent'] }),
    ];
    expect(counts({ makers })).toEqual([
      ['child', 1, true],
      ['parent', 0, true],
    ]);
    expect(take({ makers }).input.firms).toBe(1);
    // An investor of the same group is not a second maker either.
    expect(
      counts({
        makers: [makers[1] as MakerRow, makers[0] as MakerRow],
        projects: [project({ investors: ['parent'], stages: ['producing'] })],
      }),
    ).toHaveLength(2);
  });
});

describe('a group', () => {
  it('counts by a confirmed firm, not by a surer one that is only probable', () => {
    const makers = [
      maker('stated', { confidence: 0.8, affiliates: ['probable'] }),
      maker('probable', { basis: 'INFERRED', confidence: 0.85, affiliates: ['stated'] }),
    ];
    expect(counts({ makers })).toEqual([
      ['stated', 1, true],
      ['probable', 0, false],
    ]);
  });
});

describe('makers nobody names', () => {
  it('are three for a base and two for a mention', () => {
    expect(counts({ presences: [presence('base')] })).toEqual([[null, 3, true]]);
    expect(counts({ presences: [presence('mention')] })).toEqual([[null, 2, true]]);
    expect(take({ presences: [presence('base')] })).toMatchObject({
      namedFirms: 0,
      unnamedMakers: 3,
      input: { firms: 3 },
    });
  });

  it('stand for the named and confirmed ones too, and are not counted twice', () => {
    expect(counts({ makers: [maker('a')], presences: [presence('base'), presence('base')] })).toEqual([
      ['a', 1, true],
      [null, 2, true],
    ]);
  });
});

describe('a base told of in the park', () => {
  it('includes who produces by a project there', () => {
    const producing = project({ stages: ['producing'] });
    expect(counts({ projects: [producing], presences: [presence('base')] })).toEqual([
      ['a', 1, true],
      [null, 2, true],
    ]);
  });

  it('is not lessened by firms elsewhere in the city', () => {
    const near = maker('near', { parks: [], regions: ['c'] });
    const city = take({ makers: [near], presences: [presence('base')] }, 'CITY');
    expect((city.makersOf.get('s') ?? []).map(({ count }) => count)).toEqual([1, 3]);
  });
});

describe('relatedness', () => {
  it('comes from firms and other parks, not from the park in question', () => {
    const makers = [
      maker('here', { segment: 's' }),
      maker('both', { segment: 's', parks: ['other'] }),
      maker('both', { segment: 't', parks: ['other'] }),
    ];
    // Elsewhere s and t sit together; here there is s, so all that sits beside t is here.
    expect(take({ makers }).input.density.get('t')).toBe(1);
    expect(take({ makers: [maker('here')] }).input.density.size).toBe(0);
  });
});

describe('projects', () => {
  it('are coming until a source says that they produce', () => {
    expect(take({ projects: [project()] }).input.coming).toEqual(new Set(['s']));
    expect(counts({ projects: [project()] })).toEqual([]);
    const producing = take({ projects: [project({ stages: ['signed', 'producing'] })] });
    expect(producing.input.coming).toEqual(new Set());
    expect(producing.makersOf.get('s')).toMatchObject([{ enterprise: 'a', count: 1, seen: '2021' }]);
    // One whose investor nobody names is a known firm all the same.
    expect(take({ projects: [project({ investors: [], stages: ['producing'] })] }).input.firms).toBe(1);
  });
});

describe('radius', () => {
  const near = maker('near', { parks: [], regions: ['c', 'v'], countries: ['cn'] });
  const province = maker('province', { parks: [], regions: ['v'], countries: ['cn'] });
  const abroad = maker('abroad', { parks: [], countries: ['at'] });
  it.each<[Radius, string[]]>([
    ['PARK', []],
    ['CITY', ['near']],
    ['PROVINCE', ['near', 'province']],
    ['NATIONAL', ['near', 'province']],
    ['ANY', ['abroad', 'near', 'province']],
  ])('%s counts %j', (radius, firms) => {
    const snapshot = take({ makers: [near, province, abroad] }, radius);
    expect((snapshot.makersOf.get('s') ?? []).map(({ enterprise }) => enterprise)).toEqual(firms);
  });

  it('has a completeness, stated or assumed, for the park alone', () => {
    expect(take({}).input.kappa).toBe(0.1);
    expect(take({}, 'CITY').input.kappa).toBeNull();
    expect(take({ register: null }).input.kappa).toBeNull();
    expect(take({}, 'PARK', true).input.kappa).toBe(1);
    expect(take({}, 'CITY', true).input.kappa).toBeNull();
  });
});

describe('wants', () => {
  it('force a state only where a source states them', () => {
    const want = { segment: 's', basis: 'STATED', confidence: 1, evidence: ['w'], periods: ['2020-04'] };
    expect(take({ wants: [want] }).input.wants.get('s')).toEqual({ statedOn: '2020-04', evidence: ['w'] });
    expect(take({ wants: [{ ...want, basis: 'INFERRED' }] }).input.wants.size).toBe(0);
  });
});
