import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type Api } from './support.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

interface Hit {
  entity: { code: string; name: string };
  kind: string;
  match: string;
}
const search = async (text: string, more = '') =>
  (
    await api.ask<{ search: Hit[] }>(
      `query ($text: String!) { search(text: $text ${more}) { entity { code name } kind match } }`,
      { text },
    )
  ).search;

describe('search', () => {
  it.each([
    ['压铸', 'auto-parts/die-casting'],
    ['die cast', 'auto-parts/die-casting'],
    ['神马', 'shenma'],
    ['smdl', 'shenma'],
    ['shenma', 'shenma'],
    ['南通高新区', 'gx'],
    ['ntgxq', 'gx'],
    ['中奥', 'eco-park'],
  ])('finds by %s', async (text, code) => {
    expect((await search(text)).map(({ entity }) => entity.code)).toContain(code);
  });

  it('puts the whole name before a part of it', async () => {
    const hits = await search('整车制造');
    expect(hits[0]).toMatchObject({ entity: { code: 'auto-parts/vehicle-assembly' }, match: 'EXACT' });
  });

  it('keeps to the kinds asked for', async () => {
    const hits = await search('压铸', ', kinds: [PRODUCT]');
    expect(hits.length).toBeGreaterThan(0);
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['PRODUCT']));
  });

  it.each(['"', '\\', 'a AND (', '*', '~^:', '`}) MATCH (n) DETACH DELETE n //', '👍'])(
    'takes %s as text',
    async (text) => {
      await expect(search(text)).resolves.toBeInstanceOf(Array);
    },
  );

  it('refuses nothing and too much', async () => {
    expect(await api.errors('{ search(text: "  ") { kind } }')).toEqual(['text: must not be empty']);
    expect(await api.errors(`{ search(text: "${'a'.repeat(101)}") { kind } }`)).toEqual([
      'text: 101 characters are more than 100',
    ]);
  });
});

interface Link {
  kind: string;
  depth: number;
  basis: string;
  enterprise: { code: string } | null;
  segment: { code: string } | null;
  path: { from: { code: string }; to: { code: string } }[];
  evidence: { code: string }[];
}
const LINKS =
  'nodes { kind depth basis enterprise { code } segment { code } path { from { code } to { code } } evidence { code } } truncated totalCount';

describe('upstream and downstream', () => {
  it('walk the template from the segments of a firm, nearest first, and call nothing more than possible', async () => {
    const { upstream } = await api.ask<{ upstream: { nodes: Link[]; truncated: boolean } }>(
      `{ upstream(enterprise: "tongfu", maxDepth: 2, scope: PARK, first: 100) { ${LINKS} } }`,
    );
    expect(upstream.truncated).toBe(false);
    expect(upstream.nodes.length).toBeGreaterThan(5);
    for (const link of upstream.nodes) {
      expect(link).toMatchObject({ kind: 'POTENTIAL', basis: 'CURATED' });
      expect(link.path).toHaveLength(link.depth);
      // The way begins at the firm's own segment and ends at the supplier's.
      expect(link.path.at(-1)?.from.code).toBe(link.segment?.code);
      expect(link.evidence.length).toBeGreaterThan(0);
    }
    const depths = upstream.nodes.map(({ depth }) => depth);
    expect(depths).toEqual([...depths].sort((a, b) => a - b));
    expect(upstream.nodes.map(({ segment }) => segment?.code)).toContain('integrated-circuits/lead-frames');
  });

  it('say where no firm is known', async () => {
    const { upstream } = await api.ask<{ upstream: { nodes: Link[] } }>(
      `{ upstream(enterprise: "tongfu", scope: PARK, first: 100) { ${LINKS} } }`,
    );
    const frames = upstream.nodes.filter(({ segment }) => segment?.code === 'integrated-circuits/lead-frames');
    expect(frames.map(({ enterprise }) => enterprise)).toEqual([null]);
  });

  it('lead the other way downstream', async () => {
    const { downstream } = await api.ask<{ downstream: { nodes: Link[] } }>(
      `{ downstream(enterprise: "shengyi", maxDepth: 1, first: 100) { ${LINKS} } }`,
    );
    expect(downstream.nodes.map(({ segment }) => segment?.code)).toContain('electronics/rigid-pcb');
    expect(downstream.nodes.every(({ depth }) => depth === 1)).toBe(true);
  });

  it.each([
    ['enterprise: "nobody"', 'enterprise: unknown enterprise "nobody"'],
    ['enterprise: "tongfu", maxDepth: 0', 'maxDepth: 0 is outside 1–5'],
    ['enterprise: "tongfu", maxDepth: 6', 'maxDepth: 6 is outside 1–5'],
  ])('refuse %s', async (args, message) => {
    const [error] = await api.errors(`{ upstream(${args}) { totalCount } }`);
    expect(error).toContain(message);
  });
});

describe('ids', () => {
  it('lead back to what they came from', async () => {
    const { park, segment } = await api.ask<{ park: { id: string }; segment: { id: string } }>(
      '{ park(code: "gx") { id } segment(code: "auto-parts/die-casting") { id } }',
    );
    const { nodes } = await api.ask<{ nodes: ({ __typename: string; code: string } | null)[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Park { code } ... on Segment { code } } }',
      { ids: [segment.id, park.id, Buffer.from('park:none').toString('base64url')] },
    );
    expect(nodes).toEqual([
      { __typename: 'Segment', code: 'auto-parts/die-casting' },
      { __typename: 'Park', code: 'gx' },
      null,
    ]);
  });

  it('are refused where they are not ours', async () => {
    expect(await api.errors('{ node(id: "???") { id } }')).toEqual(['id: "???" is not an id of this API']);
  });
});

describe('facts', () => {
  it('never carry a figure of one park to the other', async () => {
    const figures = async (park: string) =>
      (
        await api.ask<{ indicators: { nodes: { evidence: { source: { code: string } | null }[] }[] } }>(
          `{ indicators(park: "${park}", first: 100) { nodes { evidence { source { code } } } } }`,
        )
      ).indicators.nodes.flatMap(({ evidence }) => evidence.map(({ source }) => source?.code));
    expect(new Set(await figures('gx'))).toEqual(new Set(['002']));
    expect(await figures('sxt')).not.toContain('002');
  });

  it('keep a figure with its unit, period, qualifiers and place', async () => {
    // Document 001, line 30: industrial taxable sales of 149 (100 million yuan) expected for 2020.
    const { indicators } = await api.ask<{
      indicators: {
        nodes: { metric: { code: string }; quantity: object; evidence: { line: number; source: { code: string } }[] }[];
      };
    }>(
      '{ indicators(park: "sxt", metric: "industrial-taxable-sales", first: 100) { nodes { metric { code } quantity { value unit currency normalised period qualifiers } evidence { line source { code } } } } }',
    );
    expect(indicators.nodes).toContainEqual({
      metric: { code: 'industrial-taxable-sales' },
      quantity: {
        value: 149,
        unit: 'CNY_100M',
        currency: 'CNY',
        normalised: 14_900_000_000,
        period: '2020',
        qualifiers: ['EXPECTED'],
      },
      evidence: [{ line: 30, source: { code: '001' } }],
    });
  });

  it('have an author line for each document and none without evidence', async () => {
    const { sources } = await api.ask<{
      sources: { code: string; sha256: string; evidence: { totalCount: number } }[];
    }>('{ sources { code sha256 evidence(first: 1) { totalCount } } }');
    // Five articles, and the data set that single rows are second evidence from.
    expect(sources.map(({ code }) => code)).toEqual(['000', '001', '002', '003', '004', '900']);
    for (const source of sources) expect(source.evidence.totalCount).toBeGreaterThan(50);
  });
});
