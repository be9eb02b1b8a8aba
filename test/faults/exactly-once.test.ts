import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openGraph, type Graph } from '../../api/graph/graph.ts';
import type { Query } from '../../api/graph/query.ts';
import { claim } from '../suites/claims.ts';
import { serve, type Served } from '../suites/serve.ts';
import { seeded } from './random.ts';
import { openProxy, type ToxicProxy } from './toxic-proxy.ts';

const MUTATIONS = Number(process.env['MUTATIONS'] ?? 1_000);
const SEED = Number(process.env['SEED'] ?? 20_261_121);
/** Tries until the line to the database has come back. */
const TRIES = 60;

// Not declared: the product's queries are a closed set.
const EFFECTS: Query<{ key: string }, { corrections: number; audits: number; keys: number }> = {
  name: 'testEffects',
  text: `RETURN COUNT { (c:Correction {problem: $key}) } AS corrections, COUNT { (a:AuditRecord {key: $key}) } AS audits,
           COUNT { MATCH (k:IdempotencyKey) WHERE k.scope CONTAINS $key } AS keys`,
};
const WRITE = `mutation ($key: String!, $problem: String!) {
  correctionSuggest(input: { evidence: "003-041-a", problem: $problem, source: "x", key: $key }) {
    correction { code problem } userErrors { code } replayed
  }
}`;

const random = seeded(SEED);
/** Before the program, and between it and the database. */
let front: ToxicProxy;
let back: ToxicProxy;
let graph: Graph;
let direct: Graph;
let server: Served;
beforeAll(async () => {
  const { uri, user, password } = inject('database');
  const { hostname, port } = new URL(uri);
  back = await openProxy({ host: hostname, port: Number(port) });
  graph = openGraph({ uri: `bolt://127.0.0.1:${back.port}`, user, password });
  direct = openGraph({ uri, user, password });
  server = await serve(graph);
  front = await openProxy({ host: '127.0.0.1', port: server.port });
});
afterAll(async () => {
  for (const proxy of [front, back]) proxy.set({});
  await front.close();
  await server.close();
  await graph.close();
  await direct.write((tx) =>
    tx.run({ name: 'testForget', text: "MATCH (n) WHERE n.origin = 'user' DETACH DELETE n" }, {}),
  );
  await direct.close();
  await back.close();
});

interface Payload {
  correction: { code: string; problem: string } | null;
  userErrors: { code: string }[];
  replayed: boolean;
}
interface Answer {
  data?: { correctionSuggest: Payload | null } | null;
  errors?: { extensions: { code: string } }[];
}

/** One request on a connection of its own; null where the connection was cut before the whole answer. */
function send(port: number, key: string, problem: string): Promise<Answer | null> {
  return new Promise((done) => {
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        path: '/graphql',
        method: 'POST',
        agent: false,
        headers: { 'content-type': 'application/json' },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('error', () => done(null));
        response.on('close', () => done(response.complete ? (JSON.parse(text) as Answer) : null));
      },
    );
    sent.on('error', () => done(null));
    sent.end(JSON.stringify({ query: WRITE, variables: { key, problem } }));
  });
}

const payloadOf = (answer: Answer | null): Payload | null =>
  answer?.errors ? null : (answer?.data?.correctionSuggest ?? null);

it('a write that is cut off at any byte and sent again has its effect once', async (test) => {
  const faults: string[] = [];
  let cut = 0;
  let once = 0;
  for (let i = 0; i < MUTATIONS; i++) {
    const key = `cut-${SEED}-${i}-${'x'.repeat(4)}`;
    // Every other one before the program, the rest behind it.
    const proxy = i % 2 === 0 ? front : back;
    const sent = Math.floor(random() * (i % 2 === 0 ? 1_500 : 3_500));
    proxy.setWhen({ received: Math.max(1, sent) }, { down: true });
    let payload = payloadOf(await send(front.port, key, key));
    if (payload === null) cut++;
    proxy.set({});
    for (let tries = 0; payload === null && tries < TRIES; tries++) {
      payload = payloadOf(await send(front.port, key, key));
      if (payload === null) await sleep(50);
    }
    const replay = payloadOf(await send(front.port, key, key));
    const other = payloadOf(await send(front.port, key, `${key} other`));
    const [found] = await direct.read(EFFECTS, { key });
    const whole = found?.corrections === 1 && found.audits === 1 && found.keys === 1;
    const same =
      JSON.stringify(replay?.correction) === JSON.stringify(payload?.correction) && replay?.replayed === true;
    const refused = other?.correction === null && other.userErrors[0]?.code === 'KEY_REUSED';
    if (whole && same && refused) once++;
    else faults.push(`${key}: ${JSON.stringify({ found, payload, replay, other })}`);
  }
  expect(faults).toEqual([]);
  claim(test, {
    id: 'R5',
    goal: `${MUTATIONS} mutations cut at a random byte and sent again: effect once, same answer, other input refused`,
    reached: once,
    unit: `(${cut} were cut before their answer; seed ${SEED})`,
    ok: once === MUTATIONS && cut > MUTATIONS / 20,
  });
});
