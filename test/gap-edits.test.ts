import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../seeds/desired.ts';
import { loadGraph } from '../seeds/load.ts';
import { REMOVE_NODES } from '../seeds/load.queries.ts';
import { readSeeds } from '../seeds/read.ts';
import { openWritableApi, type WritableApi } from './edits.ts';
import { TODAY } from './support.ts';

let now = TODAY;
let api: WritableApi;
beforeAll(async () => {
  api = await openWritableApi(() => now);
});
afterEach(() => {
  now = TODAY;
});
afterAll(() => api.close());

interface Reason {
  kind: string;
  code: string;
  text: string;
  evidence: { code: string; relation: string; basis: string; note: string; source: unknown }[];
}
interface Gap {
  state: string;
  chanceUnlisted: number | null;
  coverage: { low: number; high: number };
  need: { low: number; high: number };
  segment: { code: string };
  reasons: Reason[];
  makers: { count: number; certainty: string; basis: string; enterprise: { code: string } | null }[];
  newestEvidence: string | null;
  verifications: { outcome: string; on: string; note: string; author: string; inForce: boolean }[];
  override: { state: string; reason: string; author: string; on: string; until: string } | null;
  provenance: { datasetVersion: string };
}
interface Summary {
  kappa: number | null;
  kappaStated: number | null;
  kappaSource: string | null;
  kappaReason: string | null;
  kappaEvidence: { code: string; relation: string }[];
  firms: number;
  unlisted: number | null;
  counts: { state: string; count: number }[];
}
interface Fault {
  field: string;
  code: string;
  message: string;
}

const GAP = /* GraphQL */ `
  fragment GapParts on ChainGap {
    state
    chanceUnlisted
    coverage {
      low
      high
    }
    need {
      low
      high
    }
    segment {
      code
    }
    reasons {
      kind
      code
      text
      evidence {
        code
        relation
        basis
        note
        source {
          code
        }
      }
    }
    makers {
      count
      certainty
      basis
      enterprise {
        code
      }
    }
    newestEvidence
    verifications {
      outcome
      on
      note
      author
      inForce
    }
    override {
      state
      reason
      author
      on
      until
    }
    provenance {
      datasetVersion
    }
  }
`;
const SUMMARY = /* GraphQL */ `
  fragment SummaryParts on ParkChain {
    kappa
    kappaStated
    kappaSource
    kappaReason
    kappaEvidence {
      code
      relation
    }
    firms
    unlisted
    counts {
      state
      count
    }
  }
`;

async function chainGaps(park: string, chain: string, more: object = {}): Promise<{ nodes: Gap[]; summary: Summary }> {
  const { chainGaps } = await api.ask<{ chainGaps: { nodes: Gap[]; summary: Summary } }>(
    `query ($park: String!, $chain: String!, $kappa: Float, $radius: Radius! = PARK, $complete: Boolean! = false) {
       chainGaps(park: $park, chain: $chain, kappa: $kappa, radius: $radius, assumeRegisterComplete: $complete, first: 100) {
         nodes { ...GapParts } summary { ...SummaryParts }
       }
     } ${GAP} ${SUMMARY}`,
    { park, chain, ...more },
  );
  return chainGaps;
}
async function gapOf(park: string, segment: string): Promise<Gap> {
  const { nodes } = await chainGaps(park, segment.split('/')[0] ?? '');
  const gap = nodes.find(({ segment: { code } }) => code === segment);
  if (!gap) throw new Error(`no gap ${segment}`);
  return gap;
}

async function verify(input: object) {
  const { gapVerify } = await api.ask<{
    gapVerify: {
      gap: Gap | null;
      verification: {
        code: string;
        outcome: string;
        enterprise: { code: string } | null;
        evidence: { note: string }[];
      } | null;
      userErrors: Fault[];
    };
  }>(
    `mutation ($input: GapVerifyInput!) {
       gapVerify(input: $input) {
         gap { ...GapParts } verification { code outcome enterprise { code } evidence { note } }
         userErrors { field code message }
       }
     } ${GAP}`,
    { input },
  );
  return gapVerify;
}
async function override(input: object) {
  const { gapOverride } = await api.ask<{ gapOverride: { gap: Gap | null; userErrors: Fault[] } }>(
    `mutation ($input: GapOverrideInput!) { gapOverride(input: $input) { gap { ...GapParts } userErrors { field code message } } } ${GAP}`,
    { input },
  );
  return gapOverride;
}
async function restate(input: object) {
  const { registerRestate } = await api.ask<{ registerRestate: { summary: Summary | null; userErrors: Fault[] } }>(
    `mutation ($input: RegisterRestateInput!) { registerRestate(input: $input) { summary { ...SummaryParts } userErrors { field code message } } } ${SUMMARY}`,
    { input },
  );
  return registerRestate;
}
const revision = async (): Promise<number> =>
  (await api.ask<{ datasetVersion: { revision: number } }>('{ datasetVersion { revision } }')).datasetVersion.revision;
const SEEN = '2026-10-05 走访园区招商部门，逐家问过，现场看过两处厂房。';

/** An unknown segment without any maker. */
async function unknownSegment(park: string, chain: string): Promise<string> {
  const { nodes } = await chainGaps(park, chain);
  const gap = nodes.find(({ state, makers }) => state === 'UNKNOWN' && makers.length === 0);
  if (!gap) throw new Error('no unknown segment without makers');
  return gap.segment.code;
}

describe('who may write', () => {
  const MUTATION = `mutation ($input: GapOverrideInput!) { gapOverride(input: $input) { userErrors { code } } }`;
  const input = { park: 'gx', segment: 'auto-parts/die-casting', state: 'WEAK', reason: 'x', until: '2030-01-01' };

  it('is nobody whose request was meant for another name, or came by a proxy', async () => {
    const before = await revision();
    for (const headers of [{ host: 'atlas.example' }, { 'x-forwarded-for': '10.0.0.7' }] as Record<string, string>[]) {
      const { errors } = await api.send(MUTATION, { input }, headers);
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
      expect(errors?.[0]?.message).toContain('Authorization: Bearer');
    }
    expect(await revision()).toBe(before);
  });

  it('is the one at this machine', async () => {
    expect(await api.ask('{ viewer { mayWrite author } }')).toEqual({ viewer: { mayWrite: true, author: 'local' } });
  });
});

describe('gapVerify', () => {
  it('makes an unknown segment missing when refuted, with the text as evidence, and N as it was', async () => {
    const segment = await unknownSegment('gx', 'auto-parts');
    const before = await chainGaps('gx', 'auto-parts');
    const { gap, verification, userErrors } = await verify({
      park: 'gx',
      segment,
      outcome: 'REFUTED',
      evidence: SEEN,
      on: '2026-10-05',
    });
    expect(userErrors).toEqual([]);
    expect(verification).toMatchObject({ outcome: 'REFUTED', enterprise: null, evidence: [{ note: SEEN }] });
    expect(gap).toMatchObject({ state: 'MISSING', chanceUnlisted: 0, coverage: { low: 0, high: 0 } });
    const reason = gap?.reasons.find(({ code }) => code === 'VERIFIED_ABSENT');
    expect(reason).toMatchObject({
      kind: 'STATED',
      evidence: [{ relation: 'gapVerify', basis: 'STATED', note: SEEN, source: null }],
    });
    expect(reason?.text).toContain(SEEN);
    const { summary, nodes } = await chainGaps('gx', 'auto-parts');
    expect([summary.firms, summary.unlisted]).toEqual([before.summary.firms, before.summary.unlisted]);
    // The answer is another one, and says so.
    expect(gap?.provenance.datasetVersion).toMatch(/^[0-9a-f]{16}\+\d+$/);
    expect(nodes.find(({ segment: { code } }) => code === segment)).toMatchObject({ state: 'MISSING' });
  });

  it('forgets a refutation after 24 months', async () => {
    const segment = await unknownSegment('gx', 'smart-equipment');
    await verify({ park: 'gx', segment, outcome: 'REFUTED', evidence: SEEN, on: '2026-10-05' });
    now = new Date('2028-10-04T00:00:00Z');
    expect(await gapOf('gx', segment)).toMatchObject({ state: 'MISSING', verifications: [{ inForce: true }] });
    now = new Date('2028-10-06T00:00:00Z');
    expect(await gapOf('gx', segment)).toMatchObject({ state: 'UNKNOWN', verifications: [{ inForce: false }] });
  });

  it('adds a confirmed maker, named or not, seen that day; a later one takes the place of an earlier one', async () => {
    const segment = await unknownSegment('sxt', 'integrated-circuits');
    const input = { park: 'sxt', segment, evidence: SEEN };
    const { firms } = (await chainGaps('sxt', 'integrated-circuits')).summary;
    const unnamed = await verify({ ...input, outcome: 'CONFIRMED', on: '2026-09-01' });
    expect(unnamed.gap?.makers).toEqual([{ count: 1, certainty: 'CONFIRMED', basis: 'STATED', enterprise: null }]);
    expect(unnamed.gap?.reasons.map(({ code }) => code)).toContain('VERIFIED_PRESENT');
    expect(unnamed.gap?.coverage.low).toBe(0.5);

    const named = await verify({ ...input, outcome: 'CONFIRMED', enterprise: 'tongfu', on: '2026-09-02' });
    expect(named.verification?.enterprise).toEqual({ code: 'tongfu' });
    // The firm that was seen is the one nobody had named.
    expect(named.gap?.makers.map(({ enterprise, count }) => [enterprise?.code, count])).toEqual([['tongfu', 1]]);
    expect(named.gap?.newestEvidence).toBe('2026-09-02');

    const refuted = await verify({ ...input, outcome: 'REFUTED', on: '2026-09-03' });
    expect(refuted.gap).toMatchObject({ state: 'MISSING', makers: [] });
    expect(refuted.gap?.verifications.map(({ outcome, inForce }) => [outcome, inForce])).toEqual([
      ['REFUTED', true],
      ['CONFIRMED', false],
      ['CONFIRMED', false],
    ]);
    expect((await chainGaps('sxt', 'integrated-circuits')).summary.firms).toBe(firms);
  });

  it('is taken back whole by a withdrawal', async () => {
    const segment = await unknownSegment('gx', 'electronics');
    const before = await gapOf('gx', segment);
    const input = { park: 'gx', segment, evidence: SEEN, on: '2026-10-05' };
    expect((await verify({ ...input, outcome: 'REFUTED' })).gap?.state).toBe('MISSING');
    const { gap } = await verify({ ...input, outcome: 'WITHDRAWN' });
    expect(gap).toMatchObject({ state: before.state, coverage: before.coverage, makers: before.makers });
  });

  it('strikes the firm off the targets of every chain of the park', async () => {
    const segment = await unknownSegment('sxt', 'electronics');
    await verify({ park: 'sxt', segment, outcome: 'CONFIRMED', enterprise: 'at-s', evidence: SEEN, on: '2026-10-05' });
    const { recruitmentTarget } = await api.ask<{ recruitmentTarget: { target: { bar: string } } }>(
      '{ recruitmentTarget(park: "sxt", segment: "integrated-circuits/package-substrates", enterprise: "at-s") { target { bar } } }',
    );
    expect(recruitmentTarget.target.bar).toBe('ALREADY_HERE');
    const { errors } = await api.send(
      '{ simulateRecruitment(park: "sxt", chain: "integrated-circuits", add: [{enterprise: "at-s"}]) { gain { low } } }',
    );
    expect(errors?.[0]?.message).toContain('is in this park already');
  });

  it('keeps a stated maker that is refuted, and tells the contradiction', async () => {
    const segment = 'auto-parts/die-casting';
    const before = await gapOf('gx', segment);
    const { gap } = await verify({ park: 'gx', segment, outcome: 'REFUTED', evidence: SEEN, on: '2026-10-05' });
    // What was only probable is set aside by somebody who has looked.
    expect(gap?.makers).toEqual(before.makers.filter(({ certainty }) => certainty === 'CONFIRMED'));
    expect(gap?.state).toBe(before.state);
    expect(gap?.coverage.high).toBeLessThanOrEqual(before.coverage.high);
    expect(gap?.reasons.find(({ code }) => code === 'VERIFIED_ABSENT')?.text).toContain('矛盾');
  });

  it('answers the stated want once somebody has seen a maker after it', async () => {
    const segment = 'auto-parts/vehicle-assembly';
    const { gap } = await verify({ park: 'gx', segment, outcome: 'CONFIRMED', evidence: SEEN, on: '2026-10-05' });
    expect(gap?.state).not.toBe('MISSING');
    // The statement stays as a reason.
    expect(gap?.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['WANTED', 'VERIFIED_PRESENT']));
  });

  it('shows the record on the page of the firm it names', async () => {
    const { enterprise } = await api.ask<{ enterprise: { facts: { nodes: { relation: string; note: string }[] } } }>(
      '{ enterprise(code: "tongfu") { facts(first: 100) { nodes { relation note } } } }',
    );
    expect(enterprise.facts.nodes).toContainEqual({ relation: 'gapVerify', note: SEEN });
  });

  it('names what is wrong with each field and writes nothing', async () => {
    const before = await revision();
    const good = {
      park: 'gx',
      segment: 'auto-parts/die-casting',
      outcome: 'CONFIRMED',
      evidence: SEEN,
      on: '2026-10-05',
    };
    for (const [change, field, code] of [
      [{ park: 'nowhere' }, 'park', 'UNKNOWN'],
      [{ segment: 'auto-parts/nothing' }, 'segment', 'UNKNOWN'],
      [{ enterprise: 'nobody' }, 'enterprise', 'UNKNOWN'],
      [{ enterprise: 'tongfu', outcome: 'REFUTED' }, 'enterprise', 'NOT_APPLICABLE'],
      [{ evidence: ' ' }, 'evidence', 'REQUIRED'],
      // Drawn as nothing: a zero-width space, a Hangul filler.
      [{ evidence: '\u200B\u3164' }, 'evidence', 'REQUIRED'],
      [{ evidence: '看'.repeat(1_001) }, 'evidence', 'TOO_LONG'],
      [{ on: '2026-11-23' }, 'on', 'IN_FUTURE'],
      [{ on: '2026-02-30' }, 'on', 'NOT_A_DATE'],
      [{ on: '0001-01-01' }, 'on', 'NOT_A_DATE'],
    ] as const) {
      const { gap, verification, userErrors } = await verify({ ...good, ...change });
      expect(userErrors.map((fault) => [fault.field, fault.code])).toEqual([[field, code]]);
      expect([gap, verification]).toEqual([null, null]);
    }
    expect(await revision()).toBe(before);
  });
});

describe('gapOverride', () => {
  const input = {
    park: 'sxt',
    segment: 'auto-parts/die-casting',
    reason: '园区正在谈的一家今年投产。',
    until: '2026-12-31',
  };

  it('stands beside the computed state, which stays, with counts and order', async () => {
    const before = await chainGaps('sxt', 'auto-parts');
    const { gap } = await override({ ...input, state: 'STRONG' });
    const after = await chainGaps('sxt', 'auto-parts');
    expect(gap?.override).toEqual({
      state: 'STRONG',
      reason: input.reason,
      author: 'local',
      on: '2026-11-21',
      until: '2026-12-31',
    });
    expect(after.nodes.map(({ segment, state }) => [segment.code, state])).toEqual(
      before.nodes.map(({ segment, state }) => [segment.code, state]),
    );
    expect(after.summary).toEqual(before.summary);
    expect(after.nodes.filter((node) => node.override !== null)).toHaveLength(1);
  });

  it('is gone once expired, replaced by a later one, and taken back by none', async () => {
    now = new Date('2026-12-31T23:00:00Z');
    expect((await gapOf('sxt', input.segment)).override).not.toBeNull();
    now = new Date('2027-01-01T00:00:00Z');
    expect((await gapOf('sxt', input.segment)).override).toBeNull();
    now = TODAY;
    expect((await override({ ...input, state: 'WEAK' })).gap?.override?.state).toBe('WEAK');
    expect((await override({ ...input, state: null })).gap?.override).toBeNull();
  });

  it('names what is wrong', async () => {
    const { userErrors } = await override({ ...input, segment: 'x/y', state: 'WEAK', reason: '', until: '2026-11-20' });
    expect(userErrors.map(({ field, code }) => [field, code])).toEqual([
      ['reason', 'REQUIRED'],
      ['until', 'IN_PAST'],
      ['segment', 'UNKNOWN'],
    ]);
  });
});

describe('κ', () => {
  it('given with the question recomputes the park alone and says so', async () => {
    const { summary } = await chainGaps('sxt', 'electronics', { kappa: 0.5 });
    expect(summary).toMatchObject({ kappa: 0.5, kappaSource: 'ARGUMENT' });
    expect(summary.unlisted).toBeCloseTo(summary.firms);
    const stated = (await chainGaps('sxt', 'electronics')).summary;
    expect(stated).toMatchObject({ kappaSource: 'REGISTER', kappa: stated.kappaStated });
    expect(summary.kappaStated).toBe(stated.kappaStated);
    expect((await chainGaps('sxt', 'electronics', { complete: true })).summary).toMatchObject({
      kappa: 1,
      kappaSource: 'ASSUMED_COMPLETE',
    });
    expect((await chainGaps('sxt', 'electronics', { radius: 'CITY' })).summary).toMatchObject({
      kappa: null,
      kappaSource: null,
    });
  });

  it.each([
    [{ kappa: 0 }, 'kappa: 0 is outside 0.001–1'],
    [{ kappa: 1.1 }, 'kappa: 1.1 is outside 0.001–1'],
    [{ kappa: -1 }, 'kappa: -1 is outside 0.001–1'],
    [{ kappa: 0.5, complete: true }, 'kappa: cannot be given together with assumeRegisterComplete'],
    [{ kappa: 0.5, radius: 'CITY' }, 'kappa: holds for the park alone and cannot be given with radius CITY'],
  ])('refuses %j', async (more, message) => {
    await expect(chainGaps('gx', 'auto-parts', more)).rejects.toThrow(message);
  });

  it('restated by a user takes the place of the files’, which stays visible, until it is taken back', async () => {
    const input = { park: 'sxt', chain: 'life-health', reason: '对照工商登记名录，逐家核过。', asOf: '2026-11-01' };
    const stated = (await chainGaps('sxt', 'life-health')).summary;
    const { summary, userErrors } = await restate({ ...input, kappa: 0.8 });
    expect(userErrors).toEqual([]);
    expect(summary).toMatchObject({
      kappa: 0.8,
      kappaSource: 'USER',
      kappaStated: stated.kappaStated,
      kappaReason: input.reason,
      kappaEvidence: [{ relation: 'registerRestate' }],
    });
    expect((await restate({ ...input, kappa: 0.9 })).summary?.kappa).toBe(0.9);
    const back = (await restate({ ...input, kappa: null })).summary;
    expect(back).toMatchObject({ kappa: stated.kappa, kappaSource: 'REGISTER' });
    expect((await restate({ ...input, kappa: 2 })).userErrors).toMatchObject([
      { field: 'kappa', code: 'OUT_OF_RANGE' },
    ]);
  });
});

describe('a load of the files', () => {
  it('keeps what users wrote, how often, and what it is about', async () => {
    const before = await revision();
    const gap = await gapOf('gx', 'auto-parts/vehicle-assembly');
    const desired = buildGraph(readSeeds(resolve(import.meta.dirname, '../seeds')));
    await loadGraph(api.graph, { ...desired, version: 'another' });
    try {
      expect(await revision()).toBe(before);
      const after = await gapOf('gx', 'auto-parts/vehicle-assembly');
      expect(after.verifications).toEqual(gap.verifications);
      expect(after.verifications.length).toBeGreaterThan(0);
      expect(after.state).toBe(gap.state);
      expect(after.provenance.datasetVersion).toBe(`another+${before}`);
    } finally {
      await loadGraph(api.graph, desired);
    }
    const keys = ['segment:auto-parts/vehicle-assembly', 'park:gx'];
    const undone = new Error('not to be kept');
    let removed = -1;
    await api.graph
      .write(async (tx) => {
        removed = ((await tx.run(REMOVE_NODES, { keys })) as { removed: number }[])[0]?.removed ?? -1;
        throw undone;
      })
      .catch(() => {});
    expect(removed).toBe(0);
  });
});

describe('formulas', () => {
  it('lists every constant of provenance with meaning and unit in both languages', async () => {
    const { formulas, chainGaps: answer } = await api.ask<{
      formulas: { version: string; inForce: boolean; constants: Record<string, string | number | null>[] }[];
      chainGaps: { provenance: { formulaVersion: string; constants: { name: string; value: number }[] } };
    }>(
      `{ formulas { version inForce constants { name value unit unitEn text textEn } }
         chainGaps(park: "gx", chain: "auto-parts") { provenance { formulaVersion constants { name value } } } }`,
    );
    const inForce = formulas.filter((formula) => formula.inForce);
    expect(inForce.map(({ version }) => version)).toEqual([answer.provenance.formulaVersion]);
    expect(inForce[0]?.constants.map(({ name, value }) => ({ name, value }))).toEqual(answer.provenance.constants);
    for (const constant of inForce[0]?.constants ?? [])
      for (const word of ['unit', 'unitEn', 'text', 'textEn'])
        expect(constant[word], String(constant['name'])).toMatch(/\S/);
  });
});

describe('compareParks', () => {
  it('sets the parks side by side, in the order asked for', async () => {
    const { compareParks } = await api.ask<{
      compareParks: {
        parks: { park: { code: string } }[];
        rows: { segment: { code: string }; differs: boolean; gaps: { state: string; segment: { code: string } }[] }[];
      };
    }>(
      '{ compareParks(parks: ["sxt", "gx"], chain: "electronics") { parks { park { code } } rows { segment { code } differs gaps { state segment { code } } } } }',
    );
    expect(compareParks.parks.map(({ park }) => park.code)).toEqual(['sxt', 'gx']);
    const [sxt, gx] = [await chainGaps('sxt', 'electronics'), await chainGaps('gx', 'electronics')];
    expect(compareParks.rows).toHaveLength(sxt.nodes.length);
    for (const { segment, gaps, differs } of compareParks.rows) {
      const states = [sxt, gx].map(({ nodes }) => nodes.find((node) => node.segment.code === segment.code)?.state);
      expect(gaps.map(({ state }) => state)).toEqual(states);
      expect(differs).toBe(states[0] !== states[1]);
    }
    expect(compareParks.rows.some(({ differs }) => differs)).toBe(true);
  });

  it.each([
    ['["gx"]', 'parks: 1 parks; 2–4 can be compared'],
    ['["gx", "sxt", "a", "b", "c"]', 'parks: 5 parks'],
    ['["gx", "gx"]', 'parks: "gx" is named twice'],
    ['["gx", "nowhere"]', 'park: unknown park "nowhere"'],
  ])('refuses %s', async (parks, message) => {
    const { errors } = await api.send(`{ compareParks(parks: ${parks}, chain: "electronics") { rows { differs } } }`);
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });
});
