import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { claim } from '../suites/claims.ts';
import { serveApart, type ServedApart } from '../suites/serve-apart.ts';
import { latencies, startVictim } from '../suites/victim.ts';
import { CORPUS, type Attack } from './corpus.ts';

const SERVER_MS = 25;
const VICTIM_P99_MS = 25;
const ANSWER_BYTES = 2_048;
/** Each is judged by the median of so many runs: a pause of the machine is no cost of a request. */
const RUNS = 5;
const ATTACKS_PER_S = 50;
const ATTACK_S = 20;

/** What no message may tell. */
const LEAKS: Readonly<Record<string, RegExp>> = {
  'a stack': /\n\s+at |node_modules|file:\/\/|\/api\/|\.ts\b/,
  'an error of the engine':
    /Maximum call stack|RangeError|TypeError|heap|undefined is not|Cannot read prop|invalid array length/i,
  'the database': /neo4j|bolt|cypher|MATCH \(|Neo\./i,
  'a suggestion': /Did you mean/i,
};

let server: ServedApart;
beforeAll(async () => {
  server = await serveApart(inject('database'), true);
});
afterAll(() => server.close());

interface Outcome {
  status: number;
  bytes: number;
  text: string;
  requestId: string;
}

function send({ headers = {}, body }: Attack): Promise<Outcome> {
  return new Promise((done, failed) => {
    const bytes = Buffer.from(body);
    const asked = request(
      {
        host: '127.0.0.1',
        port: server.port,
        path: '/graphql',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: 'Bearer data',
          'content-length': bytes.length,
          ...headers,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', failed);
        answer.on('end', () => {
          const text = Buffer.concat(chunks);
          done({
            status: answer.statusCode ?? 0,
            bytes: text.length,
            text: text.toString('utf8'),
            requestId: String(answer.headers['x-request-id']),
          });
        });
      },
    );
    asked.on('error', failed);
    asked.end(bytes);
  });
}

/** Names of the schema that the asker did not write. */
function foreignNames({ body }: Attack, text: string): string[] {
  const { errors = [] } = JSON.parse(text) as { errors?: { message: string }[] };
  const written = Buffer.from(body).toString('utf8');
  return errors
    .flatMap(({ message }) => message.match(/"[^"]*"/g) ?? [])
    .flatMap((quoted) => quoted.match(/\b[A-Z][a-z]+[A-Za-z]*\b/g) ?? [])
    .filter((name) => !written.includes(name) && !/^(?:String|Int|Float|Boolean|ID|Query)$/.test(name));
}

describe('the corpus of attacks', () => {
  it('has at least 60 in at least 12 families', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(CORPUS.map(({ family }) => family)).size).toBeGreaterThanOrEqual(12);
    expect(new Set(CORPUS.map(({ family, what }) => `${family}: ${what}`)).size).toBe(CORPUS.length);
  });

  it('tells nothing', async (context) => {
    const faults: string[] = [];
    for (const attack of CORPUS) {
      const { status, bytes, text } = await send(attack);
      const found: string[] = [];
      if (status >= 500) found.push(`status ${status}`);
      if (bytes > ANSWER_BYTES) found.push(`${bytes} bytes`);
      for (const [what, pattern] of Object.entries(LEAKS)) if (pattern.test(text)) found.push(`tells of ${what}`);
      const names = foreignNames(attack, text);
      if (names.length > 0) found.push(`names ${names.join(', ')}`);
      if (found.length > 0) faults.push(`${attack.family}: ${attack.what}: ${found.join(', ')}: ${text.slice(0, 300)}`);
    }
    claim(context, {
      id: 'S2',
      goal: `${CORPUS.length} attacks: no 5xx, answers of at most 2 KB, nothing told of stacks, engine, database or schema`,
      reached: faults.length,
      unit: `faults ${faults.join(' | ')}`,
      ok: faults.length === 0,
    });
  });

  it('costs little, one by one', async (context) => {
    const costs: { name: string; ms: number }[] = [];
    for (const attack of CORPUS) {
      const times: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        const { requestId } = await send(attack);
        const line = await server.lineOf(requestId);
        times.push(typeof line?.['ms'] === 'number' ? line['ms'] : Number.POSITIVE_INFINITY);
      }
      costs.push({ name: `${attack.family}: ${attack.what}`, ms: latencies(times).p50 });
    }
    costs.sort((a, b) => b.ms - a.ms);
    claim(context, {
      id: 'S2',
      goal: `server time of each attack at most ${SERVER_MS} ms (median of ${RUNS})`,
      reached: costs[0]?.ms ?? Number.NaN,
      unit: `ms the dearest (${costs
        .slice(0, 5)
        .map(({ name, ms }) => `${name} ${ms}`)
        .join(', ')})`,
      ok: costs.every(({ ms }) => ms <= SERVER_MS),
    });
  });

  it('hardly shows to an honest asker', async (context) => {
    const victim = startVictim(server.port, 'Bearer partner', 10);
    const sent: Promise<unknown>[] = [];
    for (let i = 0; i < ATTACKS_PER_S * ATTACK_S; i++) {
      const attack = CORPUS[i % CORPUS.length];
      if (attack) sent.push(send(attack).catch(() => null));
      await new Promise((done) => setTimeout(done, 1_000 / ATTACKS_PER_S));
    }
    await Promise.all(sent);
    const seen = await victim.stop();
    claim(context, {
      id: 'S2',
      goal: `p99 of an honest asker during ${ATTACKS_PER_S} attacks a second at most ${VICTIM_P99_MS} ms`,
      reached: Math.round(seen.p99 * 10) / 10,
      unit: `ms of ${seen.count} answers, ${seen.wrong} wrong, the longest ${Math.round(seen.max)}`,
      ok: seen.p99 <= VICTIM_P99_MS && seen.wrong === 0 && seen.count > 200,
    });
  });
});
