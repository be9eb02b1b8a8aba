import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type Api } from './support.ts';

interface Gap {
  state: string;
  stated: boolean;
  segment: { code: string };
  reasons: {
    kind: string;
    code: string;
    text: string;
    textEn: string;
    evidence: { code: string; line: number | null; source: { code: string } | null }[];
  }[];
  coverage: { low: number; high: number };
  makers: { makersNamed: number; count: number; enterprise: { code: string } | null }[];
}
interface Answer {
  chainGaps: {
    totalCount: number;
    assessable: boolean;
    nodes: Gap[];
    summary: { firms: number; kappa: number | null; counts: { state: string; count: number }[] };
  };
}

const GAPS = /* GraphQL */ `
  query Gaps(
    $park: String!
    $chain: String!
    $radius: Radius! = PARK
    $complete: Boolean! = false
    $states: [GapState!]
  ) {
    chainGaps(
      park: $park
      chain: $chain
      radius: $radius
      assumeRegisterComplete: $complete
      states: $states
      first: 100
    ) {
      totalCount
      assessable
      summary {
        firms
        kappa
        counts {
          state
          count
        }
      }
      nodes {
        state
        stated
        segment {
          code
        }
        reasons {
          kind
          code
          text
          textEn
          evidence {
            code
            line
            source {
              code
            }
          }
        }
        coverage {
          low
          high
        }
        makers {
          makersNamed
          count
          enterprise {
            code
          }
        }
      }
    }
  }
`;

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const gapsOf = async (park: string, chain: string, more: object = {}) =>
  (await api.ask<Answer>(GAPS, { park, chain, ...more })).chainGaps;
const find = (nodes: readonly Gap[], code: string): Gap => {
  const gap = nodes.find(({ segment }) => segment.code === code);
  if (!gap) throw new Error(`no gap ${code}`);
  return gap;
};

describe('the automotive chain of 南通高新区', () => {
  it('lacks vehicle assembly because a source says so, at its line, before every other gap', async () => {
    const { nodes } = await gapsOf('gx', 'auto-parts');
    const gap = find(nodes, 'auto-parts/vehicle-assembly');
    expect(gap).toMatchObject({ state: 'MISSING', stated: true });
    expect(nodes[0]?.segment.code).toBe('auto-parts/vehicle-assembly');
    const stated = gap.reasons.filter(({ kind }) => kind === 'STATED');
    expect(stated.length).toBeGreaterThan(0);
    // The sentence runs over lines 454–460 of document 002.
    for (const { line, source } of stated.flatMap(({ evidence }) => evidence)) {
      expect(source?.code).toBe('002');
      expect(line).toBeGreaterThanOrEqual(454);
      expect(line).toBeLessThanOrEqual(460);
    }
  });

  it('has the two stated bases as strong, with three makers nobody names', async () => {
    const { nodes } = await gapsOf('gx', 'auto-parts');
    for (const code of ['auto-parts/die-casting', 'auto-parts/automotive-electronics']) {
      const gap = find(nodes, code);
      expect(gap.state).toBe('STRONG');
      expect(gap.makers).toContainEqual({ makersNamed: 0, count: 3, enterprise: null });
      // Three makers of half the demand each.
      expect(gap.coverage.low).toBeCloseTo(0.875);
    }
  });

  it('is missing wherever nobody is known once the register is assumed complete', async () => {
    const { nodes } = await gapsOf('gx', 'auto-parts', { complete: true });
    expect(nodes.filter(({ makers, state }) => makers.length === 0 && state !== 'MISSING')).toEqual([]);
  });

  it('calls nothing missing outside the park, where nobody has said how complete the register is, but the stated want', async () => {
    for (const radius of ['CITY', 'PROVINCE', 'NATIONAL', 'ANY']) {
      const { nodes } = await gapsOf('gx', 'auto-parts', { radius, states: ['MISSING'] });
      expect(nodes.map(({ segment }) => segment.code)).toEqual(['auto-parts/vehicle-assembly']);
    }
  });
});

describe('苏锡通', () => {
  it('does not show what was stated about the other park', async () => {
    const { nodes } = await gapsOf('sxt', 'auto-parts');
    expect(nodes.filter(({ stated }) => stated)).toEqual([]);
    const sources = nodes.flatMap(({ reasons }) =>
      reasons.flatMap(({ evidence }) => evidence.map(({ source }) => source?.code)),
    );
    expect(sources).not.toContain('002');
  });

  it('has packaging by a firm it is known for in its integrated-circuit chain', async () => {
    const { nodes } = await gapsOf('sxt', 'integrated-circuits');
    const gap = find(nodes, 'integrated-circuits/packaging');
    expect(gap.state).not.toBe('MISSING');
    expect(gap.state).not.toBe('UNKNOWN');
    expect(gap.makers.map(({ enterprise }) => enterprise?.code)).toContain('tongfu');
  });
});

describe('every park and chain', () => {
  it('gives each segment one state, counts that add up, and a reason in both languages', async () => {
    const { parks, chains } = await api.ask<{
      parks: { code: string }[];
      chains: { code: string; segments: { code: string }[] }[];
    }>('{ parks { code } chains { code segments { code } } }');
    expect(parks.map(({ code }) => code)).toEqual(expect.arrayContaining(['gx', 'sxt']));
    expect(chains.map(({ code }) => code)).toEqual([
      'auto-parts',
      'electronics',
      'energy-storage',
      'integrated-circuits',
      'life-health',
      'smart-equipment',
    ]);
    for (const park of ['gx', 'sxt']) {
      for (const { code, segments } of chains) {
        const answer = await gapsOf(park, code);
        expect(answer.totalCount).toBe(segments.length);
        expect(answer.summary.counts.reduce((sum, { count }) => sum + count, 0)).toBe(segments.length);
        for (const gap of answer.nodes) {
          expect(gap.reasons.length, `${park} ${gap.segment.code}`).toBeGreaterThan(0);
          for (const reason of gap.reasons) {
            expect(reason.text).not.toBe('');
            expect(reason.textEn).not.toBe('');
            expect(reason.evidence.length, `${park} ${gap.segment.code} ${reason.code}`).toBeGreaterThan(0);
          }
        }
        if (!answer.assessable) expect(answer.nodes.every(({ state }) => state === 'UNKNOWN')).toBe(true);
      }
    }
  });
});

describe('bad input', () => {
  it.each([
    ['an unknown park', { park: 'nowhere', chain: 'auto-parts' }, 'park: unknown park "nowhere" (known: '],
    ['an unknown chain', { park: 'gx', chain: 'nothing' }, 'chain: unknown chain "nothing"'],
    ['an empty list of states', { park: 'gx', chain: 'auto-parts', states: [] }, 'states: an empty list'],
  ])('names the argument for %s', async (_case, variables, message) => {
    const errors = await api.errors(GAPS, variables);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(message);
  });

  it.each([0, 101, -1])('refuses a page of %i', async (first) => {
    const errors = await api.errors(`{ chainGaps(park: "gx", chain: "auto-parts", first: ${first}) { totalCount } }`);
    expect(errors).toEqual([`first: ${first} is outside 1–100`]);
  });

  it('refuses a cursor of somebody else', async () => {
    const errors = await api.errors('{ chainGaps(park: "gx", chain: "auto-parts", after: "eHl6") { totalCount } }');
    expect(errors).toEqual(['after: "eHl6" is not a cursor of this API']);
  });
});

describe('pages', () => {
  it('hand out every gap once, in the same order as one long page', async () => {
    const whole = (await gapsOf('sxt', 'integrated-circuits')).nodes.map(({ segment }) => segment.code);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { chainGaps }: { chainGaps: { nodes: Gap[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await api.ask(
          'query ($after: String) { chainGaps(park: "sxt", chain: "integrated-circuits", first: 7, after: $after) { nodes { segment { code } } pageInfo { hasNextPage endCursor } } }',
          { after },
        );
      seen.push(...chainGaps.nodes.map(({ segment }) => segment.code));
      after = chainGaps.pageInfo.hasNextPage ? chainGaps.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(whole);
  });
});
