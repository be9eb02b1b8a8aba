import { setFlagsFromString } from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openGraph, type Graph } from '../../api/graph/graph.ts';
import type { Query } from '../../api/graph/query.ts';
import { claim } from '../suites/claims.ts';
import { serve, type Served } from '../suites/serve.ts';
import { seeded } from './random.ts';
import { openProxy, type ToxicProxy, type Toxics } from './toxic-proxy.ts';

const REPETITIONS = Number(process.env['REPETITIONS'] ?? 20);
const SEED = Number(process.env['SEED'] ?? 20_261_121);
/** The time of a query; an answer takes some more on its way. */
const BUDGET_MS = 5_000 + 500;
/** Until every session has given its connection back, in milliseconds. */
const RELEASE_MS = 2_000;

/** Codes an answer may carry while the line is bad. */
const TYPED: readonly string[] = ['SERVICE_UNAVAILABLE', 'OVERLOADED', 'TIMEOUT'];

const random = seeded(SEED);
const between = (least: number, most: number): number => Math.round(least + (most - least) * random());

const FAULTS: Readonly<Record<string, () => Toxics>> = {
  latency: () => ({ latency: between(20, 150), jitter: between(0, 100) }),
  bandwidth: () => ({ bandwidth: between(4_000, 40_000) }),
  down: () => ({ down: true }),
  'slow close': () => ({ slowClose: between(200, 2_000), resetAfter: between(0, 300) }),
  stall: () => ({ stall: true }),
  reset: () => ({ resetAfter: between(0, 60) }),
  slicer: () => ({ slice: between(1, 64) }),
  limit: () => ({ limit: between(0, 400) }),
};
const MOMENTS = ['connect', 'mid-result', 'commit'] as const;
const KINDS = ['read', 'write'] as const;

/** COMMIT of Bolt, in a chunk of its own. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

const READ = '{ enterprises(first: 60) { nodes { code name } } }';
const WRITE = `mutation ($key: String!, $problem: String!) {
  correctionSuggest(input: { evidence: "003-041-a", problem: $problem, source: "x", key: $key }) { userErrors { message } }
}`;

// Not declared: the product's queries are a closed set.
const EFFECTS: Query<{ key: string }, { corrections: number; audits: number; keys: number }> = {
  name: 'testEffects',
  text: `RETURN COUNT { (c:Correction {problem: $key}) } AS corrections, COUNT { (a:AuditRecord {key: $key}) } AS audits,
           COUNT { MATCH (k:IdempotencyKey) WHERE k.scope CONTAINS $key } AS keys`,
};

let proxy: ToxicProxy;
/** Through the proxy, and past it. */
let graph: Graph;
let direct: Graph;
let server: Served;
beforeAll(async () => {
  const { uri, user, password } = inject('database');
  const { hostname, port } = new URL(uri);
  proxy = await openProxy({ host: hostname, port: Number(port) }, random);
  graph = openGraph({ uri: `bolt://127.0.0.1:${proxy.port}`, user, password }, { silentAfterMs: 1_200 });
  direct = openGraph({ uri, user, password });
  server = await serve(graph);
});
afterAll(async () => {
  proxy.set({});
  await server.close();
  await graph.close();
  await direct.write((tx) =>
    tx.run({ name: 'testForget', text: "MATCH (n) WHERE n.origin = 'user' DETACH DELETE n" }, {}),
  );
  await direct.close();
  await proxy.close();
});

interface Answer {
  data?: { correctionSuggest?: { userErrors: unknown[] } | null; enterprises?: object | null } | null;
  errors?: { extensions: { code: string } }[];
}

async function send(query: string, variables: object): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

async function untilWell(): Promise<void> {
  proxy.set({});
  for (let tries = 0; ; tries++) {
    const { errors } = await send('{ chains { code } }', {});
    if (!errors) return;
    if (tries > 200) throw new Error(`the line is well and the program does not see it: ${JSON.stringify(errors)}`);
    await sleep(50);
  }
}

async function untilReleased(): Promise<number> {
  const begin = performance.now();
  while (graph.load().inUse > 0 && performance.now() - begin < 10 * RELEASE_MS) await sleep(5);
  return performance.now() - begin;
}

/** Bytes from the server that an answer takes. */
async function bytesOf(query: string, variables: object): Promise<number> {
  await untilWell();
  proxy.set({});
  await send(query, variables);
  return proxy.received();
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

it('eight faults at three moments of a read and a write break no promise', async (test) => {
  await untilWell();
  const whole = JSON.stringify(await send(READ, {}));
  expect(whole).not.toContain('errors');
  const sizes = {
    read: await bytesOf(READ, {}),
    write: await bytesOf(WRITE, { key: 'dry run 1', problem: 'dry run 1' }),
  };
  console.log(`seed ${SEED}, ${REPETITIONS} repetitions, bytes of an answer: ${JSON.stringify(sizes)}`);
  const broken: string[] = [];
  let cells = 0;
  let kept = 0;
  let longest = 0;
  let slowestRelease = 0;
  let heapBefore = 0;
  for (const [fault, toxics] of Object.entries(FAULTS)) {
    for (const moment of MOMENTS) {
      for (const kind of KINDS) {
        const faults: string[] = [];
        for (let i = 0; i < REPETITIONS; i++) {
          const key = `${fault} ${moment} ${kind} ${i}`;
          await untilWell();
          await begin(moment, kind, toxics(), sizes[kind]);
          const began = performance.now();
          const answer = await send(kind === 'read' ? READ : WRITE, { key, problem: key });
          const ms = performance.now() - began;
          proxy.set({});
          longest = Math.max(longest, ms);
          const released = await untilReleased();
          slowestRelease = Math.max(slowestRelease, released);
          if (ms > BUDGET_MS) faults.push(`${key}: ${Math.round(ms)} ms`);
          if (released > RELEASE_MS) faults.push(`${key}: connections came back after ${Math.round(released)} ms`);
          const codes = (answer.errors ?? []).map(({ extensions }) => extensions.code);
          if (!codes.every((code) => TYPED.includes(code))) faults.push(`${key}: ${codes.join(', ')}`);
          if (kind === 'read' && codes.length === 0 && JSON.stringify(answer) !== whole)
            faults.push(`${key}: half read`);
          if (kind === 'write') faults.push(...(await effects(key, codes.length === 0)));
        }
        cells++;
        if (faults.length === 0) kept++;
        broken.push(...faults);
        // The first cells fill caches.
        if (cells === 6) heapBefore = heap();
      }
    }
  }
  const growth = Math.round((heap() / heapBefore - 1) * 1_000) / 10;
  const figure = (goal: string, reached: number, unit: string, ok: boolean): void =>
    claim(test, { id: 'R2', goal, reached, unit, ok });
  expect(broken).toEqual([]);
  figure(`48 cells × ${REPETITIONS} keep every promise`, kept, `of ${cells} cells (seed ${SEED})`, kept === 48);
  figure('every answer within the budget of 5 s', Math.round(longest), 'ms', longest <= BUDGET_MS);
  figure('all connections given back within 2 s', Math.round(slowestRelease), 'ms', slowestRelease <= RELEASE_MS);
  figure('memory +≤5 %', growth, '%', growth <= 5);
});

async function begin(moment: (typeof MOMENTS)[number], kind: (typeof KINDS)[number], toxics: Toxics, bytes: number) {
  if (moment === 'connect') {
    // What stands is cut, so the request has to connect anew over the bad line.
    proxy.set({ down: true });
    await sleep(5);
    proxy.set(toxics);
  } else if (moment === 'commit' && kind === 'write') proxy.setWhen({ sent: COMMIT }, toxics);
  else proxy.setWhen({ received: moment === 'commit' ? Math.max(1, bytes - 30) : between(1, bytes * 0.9) }, toxics);
}

/** Until what the database was doing when the line was cut is done, in milliseconds. */
const SETTLED_MS = 1_000;

/** All of a write or nothing, and all where the answer says so. */
async function effects(key: string, answered: boolean): Promise<string[]> {
  const begin = performance.now();
  for (;;) {
    const [found] = await direct.read(EFFECTS, { key });
    const { corrections = -1, audits = -1, keys = -1 } = found ?? {};
    const whole = corrections === audits && audits === keys && corrections <= 1;
    if (whole && (!answered || corrections === 1)) return [];
    // A statement sees what is committed while it runs, so a commit between its counts looks like half a write; half a
    // write that is one stays.
    if (performance.now() - begin > SETTLED_MS)
      return [`${key}: ${corrections} corrections, ${audits} records, ${keys} keys, answered ${answered}`];
    await sleep(50);
  }
}
