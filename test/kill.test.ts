import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Query } from '../api/graph/query.ts';
import { openWritableApi, type WritableApi } from './edits.ts';

const root = resolve(import.meta.dirname, '..');
const children: ChildProcess[] = [];
let api: WritableApi;
beforeAll(async () => {
  api = await openWritableApi();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await api.close();
});

/** A server of its own over the shared database; resolves with its address. */
function startServer(): { child: ChildProcess; address: Promise<string>; exit: Promise<unknown> } {
  const { uri, user, password } = inject('database');
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, SEEDS: 'skip' },
  });
  children.push(child);
  const exit = new Promise((done) => child.once('exit', done));
  const address = new Promise<string>((found, failed) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (match) found(match[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void exit.then(() => failed(new Error(`ended: ${output}`)));
  });
  address.catch(() => {});
  return { child, address, exit };
}

interface Sent {
  key: string;
  document: string;
  input: object;
}
interface Payload {
  lead: { code: string; version: number } | null;
  userErrors: { code: string; message: string }[];
  replayed: boolean;
}

const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { x: ${name}(input: $input) { lead { code version } userErrors { code message } replayed } }`;

async function send(address: string, { document, input, key }: Sent): Promise<Payload> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document, variables: { input: { ...input, key } } }),
  });
  const { data, errors } = (await response.json()) as { data: { x: Payload }; errors?: { message: string }[] };
  if (errors) throw new Error(errors[0]?.message);
  return data.x;
}

interface Counts {
  code: string;
  version: number;
  events: number;
  audits: number;
}
// Not declared: the product's queries are a closed set.
const COUNTS: Query<Record<string, never>, Counts> = {
  name: 'testCountLeads',
  text: `MATCH (l:Lead)
         RETURN l.code AS code, l.version AS version, COUNT { (l)<-[:OF_LEAD]-(:LeadEvent) } AS events,
           COUNT { MATCH (a:AuditRecord) WHERE a.subject = 'lead:' + l.code } AS audits`,
};
const STRAY: Query<Record<string, never>, { keys: number; audits: number; events: number; links: number }> = {
  name: 'testCountStrays',
  text: `RETURN COUNT { (k:IdempotencyKey) } AS keys, COUNT { (a:AuditRecord) } AS audits,
           COUNT { MATCH (e:LeadEvent) WHERE NOT (e)-[:OF_LEAD]->(:Lead) } AS events,
           COUNT { MATCH (l:Lead) WHERE COUNT { (l)-[:IN|FOR|CONCERNS]->() } <> 3 } AS links`,
};

async function assertWhole(): Promise<readonly Counts[]> {
  const leads = await api.graph.read(COUNTS, {});
  for (const { code, version, events, audits } of leads)
    expect({ code, events, audits }).toEqual({ code, events: version, audits: version });
  const [stray] = await api.graph.read(STRAY, {});
  expect(stray).toMatchObject({ events: 0, links: 0 });
  expect(stray?.keys).toBe(stray?.audits);
  return leads;
}

const FIRMS: Query<Record<string, never>, { code: string }> = {
  name: 'testSomeFirms',
  text: `MATCH (e:Enterprise) WHERE e.code > '' RETURN e.code AS code ORDER BY code LIMIT 40`,
};

it('a server that is killed in a burst of writes leaves each whole or not at all, and a new one ends with one effect each', async () => {
  const first = startServer();
  const address = await first.address;
  const firms = (await api.graph.read(FIRMS, {})).map(({ code }) => code);
  const create = (enterprise: string): Sent => ({
    key: `kill-create-${enterprise}`,
    document: mutation('leadCreate', 'LeadCreateInput'),
    input: { park: 'gx', segment: 'auto-parts/die-casting', enterprise },
  });
  // Leads to be moved, made before the burst.
  const [head = '', ...others] = firms;
  const standing: string[] = [];
  for (const firm of [head, ...others.slice(0, 9)]) {
    const { lead } = await send(address, create(firm));
    if (lead) standing.push(lead.code);
  }
  expect(standing).toHaveLength(10);
  const burst: Sent[] = [
    ...others.slice(9).map(create),
    ...standing.map((lead) => ({
      key: `kill-move-${lead}`,
      document: mutation('leadMove', 'LeadMoveInput'),
      input: { lead, stage: 'INTENT', note: '电话谈过', expectedVersion: 1 },
    })),
  ];
  let answered = 0;
  const answers = burst.map((sent) =>
    send(address, sent).then(
      () => {
        answered++;
        // Some have been told, some are under way, some wait.
        if (answered === 8) first.child.kill('SIGKILL');
        return true;
      },
      () => false,
    ),
  );
  const told = await Promise.all(answers);
  await first.exit;
  expect(told.filter((was) => was).length).toBeGreaterThanOrEqual(8);
  expect(told.filter((was) => !was).length).toBeGreaterThan(0);
  const between = await assertWhole();
  // Whatever was answered is there.
  expect(between.reduce((sum, { version }) => sum + version, 0)).toBeGreaterThanOrEqual(
    10 + told.filter((was) => was).length,
  );

  const second = startServer();
  const again = await second.address;
  const resent: Payload[] = [];
  for (const sent of burst) resent.push(await send(again, sent));
  expect(resent.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  for (const [index, was] of told.entries()) if (was) expect(resent[index]?.replayed).toBe(true);
  const leads = await assertWhole();
  expect(leads).toHaveLength(firms.length);
  expect(leads.filter(({ version }) => version === 2).map(({ code }) => code)).toEqual(
    expect.arrayContaining(standing),
  );
  expect(leads.reduce((sum, { version }) => sum + version, 0)).toBe(firms.length + standing.length);
  second.child.kill('SIGTERM');
  await second.exit;
});
