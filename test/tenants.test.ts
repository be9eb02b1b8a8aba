import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openGraph } from '../api/graph/graph.ts';
import { probe } from './suites/probe.ts';
import { make, openWorld, OWNERS, type World } from './suites/tenants.ts';

const graph = openGraph(inject('database'));
let world: World;
beforeAll(async () => {
  world = await openWorld(graph);
});
afterAll(async () => {
  await world.close();
  await graph.close();
});

const SEGMENT = 'auto-parts/die-casting';

describe('an organisation', () => {
  it('has leads for the firms and gaps, and keys, that others have too', () => {
    for (const owner of OWNERS) {
      const { leads, drafts, corrections, audits } = world.made[owner];
      expect([leads.length, drafts.length, corrections.length, audits.length]).toEqual([3, 1, 1, 2]);
    }
    const codes = OWNERS.flatMap((owner) => Object.values(world.made[owner]).flat());
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(OWNERS)('sees its own: %s', async (owner) => {
    const [code = ''] = world.made[owner].leads;
    const seen = await world.data<{
      lead: object;
      leads: object;
      leadThresholds: { step: string; yellowDays: number }[];
    }>(
      `${owner}-OFFICER`,
      `{ lead(code: "${code}") { status note } leads(park: "gx") { totalCount totals { count } }
         leadThresholds(park: "gx") { step yellowDays } simulation(code: "${world.made[owner].drafts[0]}") { name } }`,
    );
    expect(seen).toMatchObject({
      lead: { status: 'CLOSED', note: `秘密之${owner}` },
      leads: { totalCount: 3, totals: [{ count: 2 }, { count: 0 }, { count: 0 }] },
      simulation: { name: '一稿' },
    });
    expect(seen.leadThresholds.find(({ step }) => step === 'KEY')?.yellowDays).toBe(10 + owner.length);
  });

  it('cannot change what all see, or look at the whole log', async () => {
    for (const call of [
      `mutation { gapVerify(input: { park: "gx", segment: "${SEGMENT}", outcome: REFUTED, evidence: "x", on: "2026-01-01" }) { userErrors { code } } }`,
      '{ auditCheck { records } }',
    ]) {
      const { text } = await world.ask('a-ADMIN', call);
      expect(text).toContain('kept to those who run the server');
      expect(text).toContain('FORBIDDEN');
    }
  });

  it('leaves no trace with the others: their answers stay, byte for byte', async () => {
    const documents = [
      '{ leads(park: "gx") { totalCount totals { count late } nodes { code note } } leadCalibration { leads } }',
      `{ chainGaps(park: "gx", chain: "auto-parts") { nodes { state coverage { low high } verifications { note } } } }`,
      '{ datasetVersion { version revision } corrections { totalCount } changes(since: "0") { totalCount upTo } }',
    ];
    const look = (who: string) => Promise.all(documents.map((document) => world.ask(who, document)));
    const others = ['b-OFFICER', 'operator-OFFICER'];
    const before = await Promise.all(others.map(look));
    const made = await make(
      world,
      'a-OFFICER',
      'lead',
      `leadCreate(input: { park: "gx", segment: "${SEGMENT}", enterprise: "bosch", key: "no-trace-1" })`,
    );
    const outcome = 'kind: SIGNED, on: "2026-10-01", note: "x"';
    for (const [version, given] of [outcome, outcome.replace('SIGNED', 'PRODUCING')].entries())
      await make(
        world,
        'a-OFFICER',
        'lead',
        `leadRecordOutcome(input: { lead: "${made}", ${given}, expectedVersion: ${version + 1}, key: "no-trace-${version + 2}" })`,
      );
    expect(await Promise.all(others.map(look))).toEqual(before);
  });
});

it('the one who runs the server sees corrections of all, and in the log that others wrote, not what', async () => {
  const { corrections, auditRecords } = await world.data<{
    corrections: { totalCount: number };
    auditRecords: { nodes: { organisation: string | null; after: string | null; key: string | null }[] };
  }>(
    'operator-PLANNER',
    '{ corrections { totalCount } auditRecords(first: 100) { nodes { organisation before after key } } }',
  );
  expect(corrections.totalCount).toBe(3);
  const others = auditRecords.nodes.filter(({ organisation }) => organisation !== null);
  expect(others.length).toBeGreaterThan(10);
  expect(others.filter(({ after, key }) => after !== null || key !== null)).toEqual([]);
  expect(auditRecords.nodes.some(({ organisation, after }) => organisation === null && after !== null)).toBe(true);
});

it('nobody is shown what is somebody else’s, and it is answered for as what there is not', async () => {
  const { leaks, differences } = await probe(world, 150, 7);
  expect(leaks).toEqual([]);
  expect(differences).toEqual([]);
});
