import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWritableApi, type WritableApi } from './edits.ts';

let api: WritableApi;
beforeAll(async () => {
  api = await openWritableApi();
});
afterAll(() => api.close());

let counter = 0;
const newKey = (): string => `roles-test-${++counter}`;
const as = (author: string, role: string): Record<string, string> => ({
  'x-chainatlas-author': encodeURIComponent(author),
  'x-chainatlas-role': role,
});
const revision = async (): Promise<number> =>
  (await api.ask<{ datasetVersion: { revision: number } }>('{ datasetVersion { revision } }')).datasetVersion.revision;

describe('each role', () => {
  /** A call of every mutation and closed query that fails on its input at most, and the roles that may make it. */
  const CALLS: readonly [string, string, number][] = [
    [
      'correctionSuggest',
      'mutation { x: correctionSuggest(input: { evidence: "none", problem: "x", source: "y", key: "KEY" }) { userErrors { code } } }',
      1,
    ],
    [
      'leadCreate',
      'mutation { x: leadCreate(input: { park: "none", segment: "x/y", enterprise: "z", key: "KEY" }) { userErrors { code } } }',
      2,
    ],
    [
      'leadMove',
      'mutation { x: leadMove(input: { lead: "none", stage: KEY, expectedVersion: 1, key: "KEY" }) { userErrors { code } } }',
      2,
    ],
    [
      'leadEdit',
      'mutation { x: leadEdit(input: { lead: "none", expectedVersion: 1, key: "KEY" }) { userErrors { code } } }',
      2,
    ],
    [
      'leadSetMilestone',
      'mutation { x: leadSetMilestone(input: { lead: "none", milestone: SIGNED, expectedVersion: 1, key: "KEY" }) { userErrors { code } } }',
      2,
    ],
    [
      'leadRecordOutcome',
      'mutation { x: leadRecordOutcome(input: { lead: "none", kind: VISITED, on: "2026-01-01", note: "x", expectedVersion: 1, key: "KEY" }) { userErrors { code } } }',
      2,
    ],
    [
      'leadClose',
      'mutation { x: leadClose(input: { lead: "none", reason: "x", expectedVersion: 1, key: "KEY" }) { userErrors { code } } }',
      2,
    ],
    [
      'leadReopen',
      'mutation { x: leadReopen(input: { lead: "none", reason: "x", expectedVersion: 1, key: "KEY" }) { userErrors { code } } }',
      2,
    ],
    [
      'leadUndo',
      'mutation { x: leadUndo(input: { lead: "none", expectedVersion: 1, key: "KEY" }) { userErrors { code } } }',
      2,
    ],
    [
      'projectRecordStage',
      'mutation { x: projectRecordStage(input: { project: "none", stage: SIGNED, on: "2026-01-01", evidence: "x", expectedVersion: 0, key: "KEY" }) { userErrors { code } } }',
      2,
    ],
    [
      'gapVerify',
      'mutation { x: gapVerify(input: { park: "none", segment: "x/y", outcome: REFUTED, evidence: "x", on: "2026-01-01" }) { userErrors { code } } }',
      2,
    ],
    [
      'simulationSave',
      'mutation { x: simulationSave(input: { park: "gx", chain: "auto-parts", name: "", add: [] }) { userErrors { code } } }',
      2,
    ],
    [
      'gapOverride',
      'mutation { x: gapOverride(input: { park: "none", segment: "x/y", reason: "x", until: "2030-01-01" }) { userErrors { code } } }',
      3,
    ],
    [
      'registerRestate',
      'mutation { x: registerRestate(input: { park: "none", chain: "x", reason: "x", asOf: "2026-01-01" }) { userErrors { code } } }',
      3,
    ],
    [
      'leadThresholdsSet',
      'mutation { x: leadThresholdsSet(input: { park: "gx", step: KEY, yellowDays: 0, redDays: 0, reason: "x", key: "KEY" }) { userErrors { code } } }',
      3,
    ],
    [
      'correctionReview',
      'mutation { x: correctionReview(input: { correction: "none", decision: REJECTED, reason: "x", expectedVersion: 1, key: "KEY" }) { userErrors { code } } }',
      3,
    ],
    [
      'keyCreate',
      'mutation { x: keyCreate(input: { label: "", role: PUBLIC, key: "KEY" }) { userErrors { code } } }',
      4,
    ],
    [
      'keyRevoke',
      'mutation { x: keyRevoke(input: { id: "none", reason: "x", key: "KEY" }) { userErrors { code } } }',
      4,
    ],
    ['keys', '{ x: keys { totalCount } }', 4],
    ['leads', '{ x: leads(park: "gx") { totalCount } }', 2],
    ['lead', '{ x: lead(code: "none") { code } }', 2],
    ['leadThresholds', '{ x: leadThresholds(park: "gx") { step } }', 2],
    ['leadCalibration', '{ x: leadCalibration { leads } }', 2],
    ['corrections', '{ x: corrections { totalCount } }', 2],
    ['auditRecords', '{ x: auditRecords { totalCount } }', 3],
  ];
  const ROLES = ['PUBLIC', 'PARTNER', 'OFFICER', 'PLANNER', 'ADMIN'];

  it('may do what the table says and nothing else', async () => {
    const before = await revision();
    const told: string[] = [];
    for (const [name, call, least] of CALLS) {
      for (const [place, role] of ROLES.entries()) {
        const document = call.replace('KEY"', `${newKey()}"`);
        const { data, errors } = await api.send<{ x: { userErrors?: unknown[] } } | null>(document, {}, as('x', role));
        const forbidden = errors?.[0]?.extensions.code === 'FORBIDDEN';
        if (forbidden === place >= least) told.push(`${name} ${role}: ${JSON.stringify(errors ?? data)}`);
        if (!forbidden && errors) told.push(`${name} ${role}: ${errors[0]?.message}`);
      }
    }
    expect(told).toEqual([]);
    expect(await revision()).toBe(before);
    const { __schema } = await api.ask<{ __schema: { mutationType: { fields: { name: string }[] } } }>(
      '{ __schema { mutationType { fields { name } } } }',
    );
    const tried = new Set(CALLS.map(([name]) => name));
    expect(__schema.mutationType.fields.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it('is told to who asks, and no role or a wrong one is refused', async () => {
    const { data } = await api.send<object>('{ viewer { mayWrite author role rights } }', {}, as('Anna', 'PARTNER'));
    expect(data).toEqual({
      viewer: {
        mayWrite: true,
        author: 'Anna',
        role: 'PARTNER',
        rights: ['graph:read', 'schema:read', 'correction:suggest'],
      },
    });
    const { errors } = await api.send<object>('{ viewer { role } }', {}, as('Anna', 'KING'));
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
    expect(errors?.[0]?.message).toContain('x-chainatlas-role');
  });

  it('does not lead from elsewhere to what is not open', async () => {
    const input = { park: 'gx', segment: 'auto-parts/die-casting', enterprise: 'magna-steyr', key: newKey() };
    const { leadCreate } = await api.ask<{ leadCreate: { lead: { code: string } } }>(
      'mutation ($input: LeadCreateInput!) { leadCreate(input: $input) { lead { code } } }',
      { input },
    );
    const id = Buffer.from(`lead:${leadCreate.lead.code}`).toString('base64url');
    const elsewhere = { host: 'atlas.example' };
    for (const query of [
      `{ node(id: "${id}") { id } }`,
      '{ lead(code: "x") { code } }',
      '{ leads(park: "gx") { totalCount } }',
    ]) {
      const { errors } = await api.send<object>(query, {}, elsewhere);
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    }
    const readOnly = as('x', 'PUBLIC');
    expect((await api.send<object>(`{ node(id: "${id}") { id } }`, {}, readOnly)).data).toEqual({ node: null });
  });
});
