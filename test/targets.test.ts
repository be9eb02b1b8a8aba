import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type Api } from './support.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

interface Target {
  rank: number | null;
  tie: string;
  exclusion: string | null;
  knownShare: number;
  enterprise: { code: string };
  components: { kind: string; status: string; value: number | null; evidence: { code: string }[] }[];
}

interface Answer {
  recruitmentTargets: { totalCount: number; rankedCount: number; shortage: string | null; nodes: Target[] };
}

const TARGETS = `query ($park: String!, $segment: String!, $weights: TargetWeights, $filter: TargetFilter, $first: Int! = 100) {
  recruitmentTargets(park: $park, segment: $segment, weights: $weights, filter: $filter, first: $first) {
    totalCount rankedCount shortage
    nodes { rank tie exclusion knownShare enterprise { code }
      components { kind status value evidence { code } } }
  }
}`;

const SUBSTRATES = { park: 'sxt', segment: 'integrated-circuits/package-substrates' };

const ask = async (variables: Record<string, unknown>) =>
  (await api.ask<Answer>(TARGETS, variables)).recruitmentTargets;

describe('recruitmentTargets', () => {
  it('puts firms recorded as making it first', async () => {
    const { nodes } = await ask(SUBSTRATES);
    expect(nodes.slice(0, 5).map(({ tie }) => tie)).toEqual(['MAKER', 'MAKER', 'MAKER', 'MAKER', 'MAKER']);
    expect(nodes.map(({ rank }) => rank).filter((rank) => rank !== null)).toEqual(
      nodes.flatMap(({ rank }, index) => (rank === null ? [] : [index + 1])),
    );
  });

  it('strikes off who is here already and ranks nobody of the park', async () => {
    const { nodes } = await ask({
      park: 'sxt',
      segment: 'integrated-circuits/advanced-packaging',
      filter: { ties: ['MAKER'] },
    });
    const here = nodes.find(({ enterprise }) => enterprise.code === 'tongfu');
    expect(here).toMatchObject({ rank: null, exclusion: 'ALREADY_HERE' });
  });

  it('rests every known component on evidence and scores nothing unknown as zero', async () => {
    const { nodes } = await ask(SUBSTRATES);
    for (const { components } of nodes)
      for (const { kind, status, value, evidence } of components) {
        // Policies may be searched and none be decided; anything else searched has a value.
        if (kind !== 'POLICY_FIT') expect(value === null).toBe(status === 'NOT_SEARCHED');
        if (status !== 'NOT_SEARCHED') expect(evidence.length).toBeGreaterThan(0);
      }
  });

  it('follows the weights, and gives the same order for the same weights', async () => {
    const codes = async (weights: Record<string, number>) =>
      (await ask({ ...SUBSTRATES, weights })).nodes.map(({ enterprise }) => enterprise.code);
    const near = { textFit: 0, network: 0, gain: 0, signals: 0, policyFit: 0, proximity: 1 };
    const byDistance = await codes(near);
    expect(byDistance).not.toEqual(await codes({ textFit: 5 }));
    expect(await codes(near)).toEqual(byDistance);
  });

  it('narrows without changing ranks', async () => {
    const whole = await ask(SUBSTRATES);
    const austrian = await ask({ ...SUBSTRATES, filter: { countries: ['at'] } });
    const ranks = new Map(whole.nodes.map(({ enterprise, rank }) => [enterprise.code, rank]));
    expect(austrian.nodes.length).toBeGreaterThan(0);
    for (const { enterprise, rank } of austrian.nodes) expect(rank).toBe(ranks.get(enterprise.code) ?? rank);
    expect(austrian.rankedCount).toBe(whole.rankedCount);
  });

  it('tells what each arrival would make of the segment', async () => {
    const { recruitmentTargets } = await api.ask<{
      recruitmentTargets: { nodes: { tie: string; gain: { stateAfter: string } }[] };
    }>(
      '{ recruitmentTargets(park: "sxt", segment: "integrated-circuits/package-substrates", first: 12) { nodes { tie gain { stateAfter } } } }',
    );
    for (const { tie, gain } of recruitmentTargets.nodes)
      expect([tie, gain.stateAfter]).toEqual([tie, tie === 'MAKER' ? 'SINGLE_SOURCE' : 'MISSING']);
  });

  it.each([
    [{ ...SUBSTRATES, filter: { countries: ['AT'] } }, 'filter.countries: no candidate is from "AT"'],
    [
      { ...SUBSTRATES, segment: 'integrated-circuits/nothing' },
      'segment: unknown segment "integrated-circuits/nothing"',
    ],
    [{ ...SUBSTRATES, park: 'nowhere' }, 'park: unknown park "nowhere"'],
    [{ ...SUBSTRATES, weights: { gain: -1 } }, 'weights.gain: -1 is outside 0–100'],
    [
      {
        ...SUBSTRATES,
        weights: { textFit: 0, network: 0, gain: 0, signals: 0, policyFit: 0, proximity: 0 },
      },
      'weights: all are 0',
    ],
    [{ ...SUBSTRATES, filter: { countries: [] } }, 'filter.countries: an empty list selects nothing'],
    [{ ...SUBSTRATES, first: 101 }, 'first: 101 is outside 1–100'],
  ])('refuses %j', async (variables, message) => {
    const [error] = await api.errors(TARGETS, variables);
    expect(error).toContain(message);
  });
});

describe('every segment of every template', () => {
  it('has three makers outside the parks, and none without a shortage being told', async () => {
    const rows = await api.graph.read<Record<string, never>, { segment: string; makers: number }>(
      {
        name: 'test',
        text: `MATCH (s:Segment)
               RETURN s.code AS segment, COUNT {
                 (s)<-[w:WORKS_IN]-(e:Enterprise) WHERE w.form = 'producing' AND NOT (e)-[:LOCATED_IN]->(:Park)
               } AS makers`,
      },
      {},
    );
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.filter(({ makers }) => makers < 3)).toEqual([]);
    const fewest = rows.toSorted((a, b) => a.makers - b.makers)[0];
    const { nodes, shortage } = await ask({ park: 'sxt', segment: fewest?.segment, filter: { ties: ['MAKER'] } });
    expect(nodes.length).toBeGreaterThanOrEqual(3);
    expect(shortage).toBeNull();
  });
});

describe('recruitmentTarget', () => {
  const WHY = `query ($enterprise: String!) {
    recruitmentTarget(park: "sxt", segment: "integrated-circuits/package-substrates", enterprise: $enterprise) {
      answer text textEn target { rank } evidence { code }
    }
  }`;
  const why = async (enterprise: string) =>
    (
      await api.ask<{
        recruitmentTarget: {
          answer: string;
          text: string;
          target: { rank: number | null } | null;
          evidence: unknown[];
        };
      }>(WHY, { enterprise })
    ).recruitmentTarget;

  it('answers for a firm in the list, one struck off, one with other work, and one of unknown work', async () => {
    expect(await why('at-s')).toMatchObject({ answer: 'RANKED', target: { rank: expect.any(Number) as number } });
    expect(await why('tongfu')).toMatchObject({ answer: 'EXCLUDED' });
    expect(await why('byd')).toMatchObject({ answer: 'NO_TIE', target: null });
    const known = new Set((await every()).filter(({ works }) => works).map(({ code }) => code));
    const idle = (await every()).find(({ code }) => !known.has(code));
    if (idle) expect(await why(idle.code)).toMatchObject({ answer: 'NO_SEGMENT', target: null });
  });

  it('answers for every firm of the graph with a sentence and evidence', async () => {
    const firms = await every();
    for (const { code } of firms.filter((_, index) => index % 40 === 0)) {
      const { text, evidence } = await why(code);
      expect(text.length).toBeGreaterThan(5);
      expect(evidence.length).toBeGreaterThan(0);
    }
  });

  it('says that a firm is not in the graph', async () => {
    expect(await api.errors(WHY, { enterprise: 'nobody' })).toEqual([
      expect.stringContaining('unknown enterprise "nobody"'),
    ]);
  });

  async function every(): Promise<{ code: string; works: boolean }[]> {
    const rows = await api.graph.read<Record<string, never>, { code: string; works: boolean }>(
      { name: 'test', text: 'MATCH (e:Enterprise) RETURN e.code AS code, EXISTS { (e)-[:WORKS_IN]->() } AS works' },
      {},
    );
    return rows;
  }
});
