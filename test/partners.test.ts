import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolve } from 'node:path';
import { readSeeds } from '../seeds/read.ts';
import { openApi, type Api } from './support.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const seeds = readSeeds(resolve(import.meta.dirname, '../seeds'));

interface Cited {
  code: string;
  basis: string;
  line: number | null;
  source: { code: string } | null;
}
const CITED = 'evidence { code basis line source { code } }';

interface Body {
  code: string;
  kind: string;
  website: string | null;
  websiteSeen: boolean | null;
  task: string | null;
  taskEn: string | null;
  country: { code: string } | null;
  cooperations: { evidence: Cited[] }[];
  brought: { on: string | null; project: { code: string }; stages: { stage: string }[]; evidence: Cited[] }[];
  capabilities: { chain: { code: string }; segment: { code: string } | null; basis: string }[];
  facts: { nodes: Cited[] };
}
const bodies = () =>
  api.ask<{ partners: { totalCount: number; nodes: Body[] } }>(`{
    partners(first: 100) {
      totalCount
      nodes {
        code kind website websiteSeen task taskEn
        country { code }
        cooperations { ${CITED} }
        brought { on project { code } stages { stage } ${CITED} }
        capabilities { chain { code } segment { code } basis }
        facts(first: 100) { nodes { code basis line source { code } } }
      }
    }
  }`);

describe('partners', () => {
  it('carry every cooperation, introduction and other statement of the articles, with document and line', async () => {
    const { partners } = await bodies();
    const told = seeds.facts.filter(
      ({ subject, object, source }) => source !== null && [subject, object].some((end) => end?.startsWith('partner:')),
    );
    expect(told.length).toBeGreaterThan(20);
    for (const fact of told) {
      const code = [fact.subject, fact.object].find((end) => end?.startsWith('partner:'))?.slice(8) ?? '';
      const partner = partners.nodes.find((one) => one.code === code);
      const cited =
        {
          cooperatesWith: partner?.cooperations.flatMap(({ evidence }) => evidence),
          introduced: partner?.brought.flatMap(({ evidence }) => evidence),
        }[fact.relation] ?? partner?.facts.nodes;
      expect(cited, fact.code).toContainEqual({
        code: fact.code,
        basis: fact.basis,
        line: fact.sourceLine,
        source: { code: fact.source },
      });
    }
  });

  it('brought what the articles say they introduced: the developer one project, signed since, and nobody else', async () => {
    const { partners } = await bodies();
    const brought = partners.nodes.filter((one) => one.brought.length > 0);
    expect(brought.map(({ code }) => code)).toEqual(['sip-dev-group']);
    expect(brought[0]?.brought).toMatchObject([{ on: '2022-H1', project: { code: 'maolue-storage-battery' } }]);
    expect(brought[0]?.brought[0]?.stages.map(({ stage }) => stage)).toContain('SIGNED');
  });

  it('name public bodies of Austria and Singapore with their task, and claim no cooperation of theirs', async () => {
    const { partners } = await bodies();
    const curated = partners.nodes.filter((one) => one.facts.nodes.every(({ source }) => source === null));
    for (const [country, least] of [
      ['at', 14],
      ['sg', 10],
    ] as const)
      expect(curated.filter((one) => one.country?.code === country).length).toBeGreaterThanOrEqual(least);
    for (const one of curated) {
      expect(one.task, one.code).toBeTruthy();
      expect(one.taskEn, one.code).toBeTruthy();
      expect([one.cooperations, one.brought], one.code).toEqual([[], []]);
      expect(one.facts.nodes.map(({ basis }) => basis)).toContain('CURATED');
      expect(one.website === null, one.code).toBe(one.websiteSeen === null);
    }
    expect(partners.nodes.find(({ code }) => code === 'ssia')?.capabilities).toEqual([
      { chain: { code: 'integrated-circuits' }, segment: null, basis: 'CURATED' },
    ]);
  });
});

interface Match {
  strength: number;
  ways: {
    kind: string;
    weight: number;
    makersCount: number;
    makers: { code: string }[];
    text: { text: string; textEn: string };
    evidence: Cited[];
  }[];
}
const WAYS = `strength ways { kind weight makersCount makers { code } text { text textEn } ${CITED} }`;

describe('partners and gaps', () => {
  it('are one matrix: what a body could help with names the body, with the same ways and strength', async () => {
    const { partner } = await api.ask<{
      partner: { gaps: ({ gap: { id: string; state: string; segment: { code: string } } } & Match)[] };
    }>(
      `{ partner(code: "sip-dev-group") { gaps(park: "sxt", chain: "energy-storage") { gap { id state segment { code } } ${WAYS} } } }`,
    );
    const { chainGaps } = await api.ask<{
      chainGaps: { nodes: { id: string; partners: ({ linked: boolean; partner: { code: string } } & Match)[] }[] };
    }>(
      `{ chainGaps(park: "sxt", chain: "energy-storage", first: 100) { nodes { id partners { linked partner { code } ${WAYS} } } } }`,
    );
    expect(partner.gaps.length).toBeGreaterThan(0);
    for (const { gap, strength, ways } of partner.gaps) {
      expect(gap.state).not.toBe('STRONG');
      const other = chainGaps.nodes
        .find(({ id }) => id === gap.id)
        ?.partners.find((one) => one.partner.code === 'sip-dev-group');
      expect(other).toMatchObject({ strength, ways, linked: true });
    }
    // Every way rests on something and is said in both languages.
    for (const { ways } of chainGaps.nodes.flatMap(({ partners }) => partners))
      for (const way of ways) {
        expect(way.evidence.length).toBeGreaterThan(0);
        expect(way.text.text && way.text.textEn).toBeTruthy();
        expect(way.makers.length).toBe(Math.min(way.makersCount, 10));
      }
  });

  it('meet where the developer introduced a project: the cells it aims at come by that way', async () => {
    const { partner } = await api.ask<{ partner: { gaps: ({ gap: { segment: { code: string } } } & Match)[] } }>(
      `{ partner(code: "sip-dev-group") { gaps(park: "sxt", states: [MISSING, SINGLE_SOURCE, WEAK, UNKNOWN, STRONG]) { gap { segment { code } } ${WAYS} } } }`,
    );
    const targets = seeds.facts
      .filter(({ subject, relation }) => subject === 'project:maolue-storage-battery' && relation === 'targets')
      .map(({ object }) => object?.slice(8));
    expect(targets.length).toBeGreaterThan(0);
    const introduced = partner.gaps.filter(({ ways }) => ways.some(({ kind }) => kind === 'INTRODUCED_SUCH_PROJECT'));
    expect(introduced.map(({ gap }) => gap.segment.code).sort()).toEqual(targets.sort());
  });

  it('refuse a park, a chain or a list of states that is not one', async () => {
    const ask = (args: string) => api.errors(`{ partner(code: "wko") { gaps(${args}) { strength } } }`);
    expect(await ask('park: "nowhere"')).toEqual([expect.stringMatching(/^park: unknown park "nowhere"/)]);
    expect(await ask('park: "sxt", chain: "x"')).toEqual([expect.stringMatching(/^chain: unknown chain/)]);
    expect(await ask('park: "sxt", states: []')).toEqual([expect.stringMatching(/^states: /)]);
  });
});

describe('identifiers', () => {
  it('lead to their bearer however they are written, and to nobody where nobody bears them', async () => {
    const found = await api.ask<Record<string, { code: string } | null>>(`{
      one: entityByIdentity(scheme: STOCK_CODE, value: " 600019.sh ") { code }
      none: entityByIdentity(scheme: LEI, value: "00000000000000000098") { code }
      other: entityByIdentity(scheme: UEN, value: "600019.SH") { code }
    }`);
    expect(found).toEqual({ one: { code: 'baosteel' }, none: null, other: null });
    expect(await api.errors(`{ entityByIdentity(scheme: LEI, value: "${'x'.repeat(61)}") { code } }`)).toEqual([
      expect.stringMatching(/^value: 61 characters/),
    ]);
  });

  it('of firms are stock codes that fit their exchange, each with its evidence', async () => {
    const { enterprise } = await api.ask<{ enterprise: { identities: unknown[] } }>(
      `{ enterprise(code: "baosteel") { identities { scheme value valid check evidence { code basis } } } }`,
    );
    expect(enterprise.identities).toEqual([
      {
        scheme: 'STOCK_CODE',
        value: '600019.SH',
        valid: true,
        check: 'FORM',
        evidence: expect.arrayContaining([{ code: 'firm.baosteel', basis: 'CURATED' }]),
      },
    ]);
  });

  it('and names find rows that may be one, page by page, and refuse a kind they do not know', async () => {
    const { duplicates } = await api.ask<{
      duplicates: {
        totalCount: number;
        nodes: { score: number; a: { code: string }; b: { code: string }; reasons: { text: string }[] }[];
      };
    }>(
      `{ duplicates(kind: "enterprise", first: 100) { totalCount nodes { score a { code } b { code } reasons { text } } } }`,
    );
    const scores = duplicates.nodes.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { a, b, reasons } of duplicates.nodes) {
      expect(a.code < b.code).toBe(true);
      expect(reasons.length).toBeGreaterThan(0);
    }
    expect(await api.errors('{ duplicates(kind: "park") { totalCount } }')).toEqual([
      expect.stringMatching(/^kind: "park" is not one of enterprise, partner/),
    ]);
  });
});
