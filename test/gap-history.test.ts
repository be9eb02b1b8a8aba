import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWritableApi, type WritableApi } from './edits.ts';
import { TODAY } from './support.ts';

interface Entry {
  computedAt: string;
  datasetVersion: string;
  formulaVersion: string;
  trigger: string;
  state: string;
  need: { low: number; high: number };
  coverage: { low: number; high: number };
  change: string | null;
}
interface Change {
  chain: { code: string };
  segment: { code: string };
  from: string;
  to: string;
  change: string;
}

const PARK = 'gx';
const CHAIN = 'smart-equipment';
const SEEN = '走访后没有看到在做的企业。';

let now = TODAY;
let api: WritableApi;
let segments: string[];

const historyOf = async (segment: string): Promise<Entry[]> =>
  (
    await api.ask<{ gapHistory: Entry[] }>(
      `query ($segment: String!) {
         gapHistory(park: "${PARK}", chain: "${CHAIN}", segment: $segment) {
           computedAt datasetVersion formulaVersion trigger state need { low high } coverage { low high } change
         }
       }`,
      { segment },
    )
  ).gapHistory;
const changes = async (since: string | null = null): Promise<Change[]> =>
  (
    await api.ask<{ gapChanges: Change[] }>(
      `query ($since: String) { gapChanges(park: "${PARK}", since: $since) { chain { code } segment { code } from to change } }`,
      { since },
    )
  ).gapChanges;
const verify = async (segment: string, outcome: string, on: string): Promise<void> => {
  const { gapVerify } = await api.ask<{ gapVerify: { userErrors: { message: string }[] } }>(
    'mutation ($input: GapVerifyInput!) { gapVerify(input: $input) { userErrors { message } } }',
    { input: { park: PARK, segment, outcome, evidence: SEEN, on } },
  );
  expect(gapVerify.userErrors).toEqual([]);
};
const record = () => api.server.recordHistory(new AbortController().signal);

beforeAll(async () => {
  api = await openWritableApi(() => now);
  const { chainGaps } = await api.ask<{
    chainGaps: { nodes: { segment: { code: string }; makers: object[] }[] };
  }>(
    `{ chainGaps(park: "${PARK}", chain: "${CHAIN}", states: [UNKNOWN], first: 100) { nodes { segment { code } makers { count } } } }`,
  );
  segments = chainGaps.nodes.filter(({ makers }) => makers.length === 0).map(({ segment }) => segment.code);
});
afterAll(() => api.close());

const at = (index: number): string => {
  const code = segments[index];
  if (code === undefined) throw new Error('too few unknown segments');
  return code;
};

describe('the history of the gaps', () => {
  it('begins with the start of the server, and holds nothing twice', async () => {
    expect(await historyOf(at(0))).toEqual([]);
    await record();
    await record();
    const entries = await historyOf(at(0));
    expect(entries).toMatchObject([
      { trigger: 'START', state: 'UNKNOWN', change: 'FIRST', computedAt: TODAY.toISOString() },
    ]);
    expect(entries[0]?.datasetVersion).toMatch(/^[0-9a-f]{16}$/);
    expect(await changes()).toEqual([]);
  });

  it('follows every verification, with what became of the segment, and tells what changed', async () => {
    now = new Date('2026-11-22T08:00:00Z');
    await verify(at(0), 'REFUTED', '2026-11-20');
    expect(await changes()).toMatchObject([
      { chain: { code: CHAIN }, segment: { code: at(0) }, from: 'UNKNOWN', to: 'MISSING', change: 'NEW' },
    ]);
    now = new Date('2026-11-23T08:00:00Z');
    await verify(at(0), 'CONFIRMED', '2026-11-21');
    const entries = await historyOf(at(0));
    expect(entries.map(({ change }) => change).slice(-2)).toEqual(['NEW', 'FIRST']);
    expect(entries[0]?.trigger).toBe('GAP_VERIFY');
    expect(entries[0]?.coverage.low).toBe(0.5);
    expect(['CLOSING', 'CLOSED']).toContain(entries[0]?.change);
    expect(entries[0]?.datasetVersion).toMatch(/\+2$/);
  });

  it('needs no moment to compare with', async () => {
    const { gapChanges } = await api.ask<{ gapChanges: unknown[] }>(`{ gapChanges(park: "${PARK}") { to } }`);
    expect(gapChanges).toHaveLength((await changes()).length);
  });

  it('is compared with the record that held at a moment', async () => {
    const names = async (since: string) => (await changes(since)).map(({ segment, from }) => [segment.code, from]);
    expect(await names('2026-11-21')).toEqual([[at(0), 'UNKNOWN']]);
    // Before the first record: the first is all there is to compare with.
    expect(await names('2020-01-01')).toEqual([[at(0), 'UNKNOWN']]);
    expect(await names('2026-11-23T08:00:00Z')).toEqual([]);
    const { errors } = await api.send(`{ gapChanges(park: "${PARK}", since: "yesterday") { from } }`);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
  });

  it('moves by κ too, and keeps one record for a result computed twice', async () => {
    const before = (await historyOf(at(1))).length;
    const restate = (kappa: number | null) =>
      api.ask(
        'mutation ($input: RegisterRestateInput!) { registerRestate(input: $input) { userErrors { message } } }',
        { input: { park: PARK, chain: CHAIN, kappa, reason: '核过名录。', asOf: '2026-11-20' } },
      );
    await restate(1);
    await restate(1);
    const entries = await historyOf(at(1));
    expect(entries).toHaveLength(before + 1);
    expect(entries[0]).toMatchObject({ trigger: 'REGISTER_RESTATE', state: 'MISSING', change: 'NEW' });
    await restate(null);
    expect((await historyOf(at(1)))[0]).toMatchObject({ state: 'UNKNOWN', change: 'LOST_SIGHT' });
  });

  it('is asked for segments of the chain alone, a page at most', async () => {
    const ask = (rest: string) => api.send(`{ gapHistory(park: "${PARK}", chain: "${CHAIN}", ${rest}) { state } }`);
    expect((await ask('segment: "auto-parts/die-casting"')).errors?.[0]?.message).toContain('is no segment of');
    expect((await ask(`segment: "${at(0)}", first: 0`)).errors?.[0]?.message).toBe('first: 0 is outside 1–100');
    expect((await ask(`segment: "${at(0)}", first: 1`)).data).toMatchObject({ gapHistory: [{}] });
  });
});
