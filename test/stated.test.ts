import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FactRow } from '../seeds/fact.ts';
import { readSeeds } from '../seeds/read.ts';
import { openApi, type Api } from './support.ts';

/** A fact as the API shows it: its code, its document, its line. */
interface Told {
  code: string;
  line: number | null;
  source: { code: string } | null;
}
type Evidenced = { evidence: Told[] };

const EVIDENCE = 'evidence { code line source { code } }';
const FACTS = 'facts(first: 100) { edges { node { code line source { code } } } }';

let api: Api;
const facts = readSeeds(resolve(import.meta.dirname, '../seeds')).facts.filter(({ basis }) =>
  ['STATED', 'INFERRED'].includes(basis),
);
const of = (relation: string): FactRow[] => facts.filter((fact) => fact.relation === relation);
const codesOf = (reference: string | null): string => (reference ?? '').slice((reference ?? '').indexOf(':') + 1);

beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

/** Asks one field of many things by code, one alias each. */
async function eachOf<Answer>(
  field: string,
  codes: readonly string[],
  selection: string,
): Promise<Map<string, Answer>> {
  const unique = [...new Set(codes)];
  const aliases = unique.map((code, i) => `a${i}: ${field}(code: ${JSON.stringify(code)}) { ${selection} }`);
  const data = await api.ask<Record<string, Answer>>(`{ ${aliases.join('\n')} }`);
  return new Map(unique.map((code, i) => [code, data[`a${i}`] as Answer]));
}

/** The facts among `rows` that are not told at their line of their document. */
function untold(rows: readonly FactRow[], told: readonly Told[]): string[] {
  const places = new Set(told.map(({ code, line, source }) => `${code} ${source?.code}:${line}`));
  return rows
    .filter(({ code, source, sourceLine }) => !places.has(`${code} ${source}:${sourceLine}`))
    .map(({ code }) => code);
}

describe('what the articles state', () => {
  it('of stages and expectations is reached from the project, with document and line', async () => {
    const rows = [...of('reached'), ...of('expects')];
    const projects = await eachOf<{ reached: Evidenced[]; expected: Evidenced[] }>(
      'project',
      rows.map(({ subject }) => codesOf(subject)),
      `reached { ${EVIDENCE} } expected { ${EVIDENCE} }`,
    );
    const told = [...projects.values()].flatMap(({ reached, expected }) =>
      [...reached, ...expected].flatMap(({ evidence }) => evidence),
    );
    expect(rows.length).toBeGreaterThan(40);
    expect(untold(rows, told)).toEqual([]);
  });

  it('of investors and introductions is reached from the project and the other side, kept apart', async () => {
    const invested = of('investsIn');
    const introduced = of('introduced');
    const rows = [...invested, ...introduced, ...of('in')];
    const projects = await eachOf<{
      investors: { code: string }[];
      introducedBy: { code: string }[];
      facts: { edges: { node: Told }[] };
    }>(
      'project',
      rows.map(({ subject, object }) => codesOf(subject.startsWith('project:') ? subject : object)),
      `investors { code } introducedBy { code } ${FACTS}`,
    );
    for (const { subject, object } of invested)
      expect(projects.get(codesOf(object))?.investors.map(({ code }) => code)).toContain(codesOf(subject));
    for (const { subject, object } of introduced) {
      expect(projects.get(codesOf(object))?.introducedBy.map(({ code }) => code)).toContain(codesOf(subject));
      expect(projects.get(codesOf(object))?.investors.map(({ code }) => code)).not.toContain(codesOf(subject));
    }
    const told = [...projects.values()].flatMap((project) => project.facts.edges.map(({ node }) => node));
    expect(rows.length).toBeGreaterThan(50);
    expect(untold(rows, told)).toEqual([]);
  });

  it('of partners is reached from the partner', async () => {
    const rows = of('cooperatesWith');
    const partners = await eachOf<{ cooperations: Evidenced[] }>(
      'partner',
      rows.map(({ subject }) => codesOf(subject)),
      `cooperations { ${EVIDENCE} }`,
    );
    const told = [...partners.values()].flatMap(({ cooperations }) => cooperations.flatMap(({ evidence }) => evidence));
    expect(rows.length).toBeGreaterThan(6);
    expect(untold(rows, told)).toEqual([]);
  });

  it('of goals is reached from the park', async () => {
    const rows = of('goal');
    const parks = await eachOf<{ goals: Evidenced[] }>(
      'park',
      rows.map(({ subject }) => codesOf(subject)),
      `goals { ${EVIDENCE} }`,
    );
    const told = [...parks.values()].flatMap(({ goals }) => goals.flatMap(({ evidence }) => evidence));
    expect(rows.length).toBeGreaterThan(15);
    expect(untold(rows, told)).toEqual([]);
  });

  it('of figures is reached from what they are of, and a park’s in its series as well', async () => {
    const rows = of('indicator');
    const told: Told[] = [];
    for (const kind of new Set(rows.map(({ subject }) => subject.split(':')[0] ?? ''))) {
      const own = rows.filter(({ subject }) => subject.startsWith(`${kind}:`)).map(({ subject }) => codesOf(subject));
      if (kind === 'park') {
        const data = await api.ask<Record<string, { points: Evidenced[] }[]>>(
          `{ ${[...new Set(own)].map((code, i) => `a${i}: indicatorSeries(park: "${code}") { points { ${EVIDENCE} } }`).join('\n')} }`,
        );
        told.push(
          ...Object.values(data).flatMap((series) =>
            series.flatMap(({ points }) => points.flatMap(({ evidence }) => evidence)),
          ),
        );
        continue;
      }
      const label = `${kind[0]?.toUpperCase()}${kind.slice(1)}`;
      const ids = [...new Set(own)].map((code) => Buffer.from(`${kind}:${code}`).toString('base64url'));
      const { nodes } = await api.ask<{ nodes: ({ figures: Evidenced[] } | null)[] }>(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${label} { figures { ${EVIDENCE} } } } }`,
        { ids },
      );
      told.push(...nodes.flatMap((node) => node?.figures.flatMap(({ evidence }) => evidence) ?? []));
    }
    expect(rows.length).toBeGreaterThan(140);
    expect(untold(rows, told)).toEqual([]);
  });
});

describe('a place to settle', () => {
  interface Settlement {
    carrier: { code: string };
    focus: string;
    status: string;
    areas: { quantity: { value: number; unit: string } }[];
    unknown: { text: string; textEn: string }[];
    evidence: Told[];
  }
  const SETTLEMENTS = `query ($park: String!, $segment: String!) {
    settlements(park: $park, segment: $segment) {
      carrier { code } focus status areas { quantity { value unit } } unknown { text textEn } ${EVIDENCE}
    }
  }`;

  it('is first the carrier a source states for the segment, with its planned area and what to ask', async () => {
    const { settlements } = await api.ask<{ settlements: Settlement[] }>(SETTLEMENTS, {
      park: 'gx',
      segment: 'integrated-circuits/chip-design',
    });
    expect(settlements[0]).toMatchObject({
      carrier: { code: 'ic-design-park' },
      focus: 'SEGMENT',
      status: 'PLANNED',
      areas: [{ quantity: { value: 35, unit: '10K_M2' } }],
    });
    expect(settlements[0]?.evidence).toContainEqual({ code: '002-442-s1', line: 442, source: { code: '002' } });
    expect(settlements.map(({ carrier }) => carrier.code)).not.toContain('eco-park');
    expect(settlements.every(({ unknown }) => unknown.length > 0)).toBe(true);
  });

  it('knows no focus where none is stated, and says so', async () => {
    const { settlements } = await api.ask<{ settlements: Settlement[] }>(SETTLEMENTS, {
      park: 'sxt',
      segment: 'auto-parts/die-casting',
    });
    const park = settlements.find(({ carrier }) => carrier.code === 'eco-park');
    expect(park).toMatchObject({ focus: 'UNKNOWN', status: 'STANDING' });
    expect(park?.unknown.map(({ textEn }) => textEn)).toContain('Focus: no source says');
  });

  it('of an unknown park or segment is an error that names it', async () => {
    expect(await api.errors(SETTLEMENTS, { park: 'nowhere', segment: 'auto-parts/die-casting' })).toEqual([
      'park: there is no park "nowhere"',
    ]);
    expect(await api.errors(SETTLEMENTS, { park: 'sxt', segment: 'auto-parts/none' })).toEqual([
      'segment: there is no segment "auto-parts/none"',
    ]);
  });
});

describe('support', () => {
  const SUPPORTS = `query ($park: String!, $segment: String, $enterprise: String) {
    supports(park: $park, segment: $segment, enterprise: $enterprise) { entity { code } fit ${EVIDENCE} }
  }`;
  interface Support {
    entity: { code: string };
    fit: string;
    evidence: Told[];
  }

  it('lists what the park offers, with its place, and first what has served the firm', async () => {
    const { supports } = await api.ask<{ supports: Support[] }>(SUPPORTS, {
      park: 'sxt',
      segment: 'auto-parts/die-casting',
      enterprise: 'liangang',
    });
    // 003 lines 33, 35 and 52 name what served the firm.
    expect(supports.slice(0, 3).map(({ entity }) => entity.code)).toEqual([
      'firm-official-pairing',
      'five-certificates',
      'land-and-start',
    ]);
    expect(supports.every(({ evidence }) => evidence.every(({ source }) => source !== null))).toBe(true);
    // What the park works with by itself is no offer to firms.
    expect(supports.map(({ entity }) => entity.code)).not.toContain('red-yellow-card');
  });

  it('does not answer for a firm there is not', async () => {
    expect(await api.errors(SUPPORTS, { park: 'sxt', segment: null, enterprise: 'no-firm' })).toEqual([
      expect.stringMatching(/enterprise: there is no enterprise "no-firm"/),
    ]);
  });

  it('tells whom a source says it is for apart from what no source limits', async () => {
    const { supports } = await api.ask<{ supports: Support[] }>(SUPPORTS, { park: 'gx' });
    const of = (code: string) => supports.find(({ entity }) => entity.code === code);
    // 002 line 470: a guarantee fund for technology SMEs; line 73: a fund without a word on whom it is for.
    expect(of('gx-sme-guarantee-fund')).toMatchObject({ fit: 'STATED_SCOPE' });
    expect(of('gx-sme-guarantee-fund')?.evidence.map(({ line }) => line)).toContain(470);
    expect(of('gx-gov-industry-fund')).toMatchObject({ fit: 'SCOPE_UNKNOWN' });
    const sxt = await api.ask<{ supports: Support[] }>(SUPPORTS, { park: 'sxt' });
    // 004 line 47: the service centre works for firms and people alike.
    expect(sxt.supports.find(({ entity }) => entity.code === 'sxt-service-centre')).toMatchObject({ fit: 'PARK_WIDE' });
  });

  it('are all found by search under their names', async () => {
    const { supports } = await api.ask<{ supports: { entity: { code: string; name: string } }[] }>(
      '{ supports(park: "gx") { entity { code name } } }',
    );
    expect(supports.map(({ entity }) => entity.code)).toContain('gx-sme-guarantee-fund');
    for (const { entity } of supports) {
      const { search } = await api.ask<{ search: { entity: { code: string } }[] }>(
        'query ($text: String!) { search(text: $text, first: 5) { entity { code } } }',
        { text: entity.name },
      );
      expect(search.map((hit) => hit.entity.code)).toContain(entity.code);
    }
  });
});

describe('goals against reports', () => {
  it('say where they stand and why, from the park’s own figures alone', async () => {
    const { goalProgress } = await api.ask<{
      goalProgress: {
        goal: { code: string };
        status: string;
        actual: { code: string } | null;
        progress: number | null;
        why: { textEn: string };
      }[];
    }>('{ goalProgress(park: "sxt") { goal { code } status actual { code } progress why { textEn } } }');
    const of = (code: string) => goalProgress.find(({ goal }) => goal.code === code);
    // 001 line 56: an economic total to double, no base stated.
    expect(of('001-056-b')).toMatchObject({ status: 'UNKNOWN', progress: null });
    // Same line: manufacturing output over 50bn within three years; no source reports it later.
    expect(of('001-056-c')?.status).toBe('MISSED_UNCONFIRMED');
    expect(goalProgress).toHaveLength(4);
  });
});
