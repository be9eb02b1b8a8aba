import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, inject, it } from 'vitest';
import { openGraph, type Graph } from '../../api/graph/graph.ts';
import type { Query } from '../../api/graph/query.ts';
import { claim } from '../suites/claims.ts';
import { serve, type Served } from '../suites/serve.ts';

const PAIRS = Number(process.env['PAIRS'] ?? 10_000);
const WORKERS = 8;
/** Of them so many over HTTP, from one program to another by the header. */
const OVER_HTTP = Math.min(500, Math.ceil(PAIRS / 10));

// Not declared: the product's queries are a closed set.
const MAKE: Query<{ mark: string }, object> = { name: 'testMake', text: 'CREATE (:TestMark {mark: $mark})' };
const FIND: Query<{ mark: string }, { n: number }> = {
  name: 'testFind',
  text: 'MATCH (m:TestMark {mark: $mark}) DELETE m RETURN count(m) AS n',
};
const FIND_ONLY: Query<{ mark: string }, { n: number }> = {
  name: 'testFindOnly',
  text: 'MATCH (m:TestMark {mark: $mark}) RETURN count(m) AS n',
};
const INDEX = 'CREATE INDEX test_mark IF NOT EXISTS FOR (m:TestMark) ON (m.mark)';

let writer: Graph;
let reader: Graph;
const servers: Served[] = [];
beforeAll(async () => {
  // Two openings share nothing, as two processes.
  writer = openGraph(inject('database'));
  reader = openGraph(inject('database'));
  await writer.define('testIndex', INDEX);
  servers.push(await serve(writer), await serve(reader));
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await writer.define('testIndex', 'DROP INDEX test_mark IF EXISTS');
  await writer.write(async (tx) => {
    await tx.run({ name: 'testForget', text: "MATCH (n) WHERE n.origin = 'user' DETACH DELETE n" }, {});
    await tx.run({ name: 'testForgetMarks', text: 'MATCH (m:TestMark) DELETE m' }, {});
  });
  await Promise.all([writer.close(), reader.close()]);
});

async function inWorkers(count: number, pair: (i: number) => Promise<boolean>): Promise<number> {
  let next = 0;
  let seen = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < count; i = next++) if (await pair(i)) seen++;
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  return seen;
}

/** Sent again where the server has too much to do: that is no answer about the data. */
async function post(server: Served | undefined, query: string, headers: Record<string, string>) {
  for (;;) {
    const response = await fetch(`${server?.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    if (response.status !== 503) return { headers: response.headers, text };
    await sleep(200);
  }
}

it('whoever sends the bookmark of a write back reads what it wrote, by another program too', async (test) => {
  const signal = new AbortController().signal;
  const seen = await inWorkers(PAIRS - OVER_HTTP, async (i) => {
    const mark = `pair ${i}`;
    const writing = writer.forRequest({ requestId: mark, signal });
    await writing.write((tx) => tx.run(MAKE, { mark }));
    const bookmarks = writing.lastBookmarks();
    const reading = reader.forRequest({ requestId: mark, signal, bookmarks });
    const [found] = await reading.read(FIND_ONLY, { mark });
    // Few stand at once, so that the last pairs are as quick as the first.
    await reading.write((tx) => tx.run(FIND, { mark }));
    return bookmarks.length === 1 && found?.n === 1;
  });
  const [writes, reads] = servers;
  const missed: string[] = [];
  const overHttp = await inWorkers(OVER_HTTP, async (i) => {
    const key = `own-write-${i}`;
    const written = await post(
      writes,
      `mutation { correctionSuggest(input: { evidence: "003-041-a", problem: "${key}", source: "x", key: "${key}" }) { correction { code } } }`,
      {},
    );
    const bookmark = written.headers.get('x-chainatlas-bookmark');
    const { correctionSuggest } = (
      JSON.parse(written.text) as { data: { correctionSuggest: { correction: { code: string } } } }
    ).data;
    const read = await post(reads, '{ corrections(first: 100) { nodes { code } } }', {
      'x-chainatlas-bookmark': bookmark ?? 'none',
    });
    const found = read.text.includes(`"${correctionSuggest.correction.code}"`);
    if (!found) missed.push(`${correctionSuggest.correction.code}: ${read.text.slice(0, 200)}`);
    return found;
  });
  claim(test, {
    id: 'R6',
    goal: `${PAIRS} writes read back through another session with the returned bookmark, 8 workers`,
    reached: seen + overHttp,
    unit: `of which ${overHttp} over HTTP between two programs${missed.map((text) => `; missed ${text}`).join('')}`,
    ok: seen + overHttp === PAIRS,
  });
});
