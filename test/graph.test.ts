import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openGraph, type Graph } from '../api/graph/graph.ts';
import type { Query } from '../api/graph/query.ts';

// Not declared: the product's queries are a closed set.
type None = Record<string, never>;
/** Some 10,000 million rows: minutes. */
const ENDLESS: Query<None, { n: number }> = {
  name: 'testEndless',
  text: `UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b % 7 = 8
         RETURN count(*) AS n`,
};
const RUNNING: Query<{ request: string }, { n: number }> = {
  name: 'testRunning',
  text: `SHOW TRANSACTIONS YIELD metaData WHERE metaData.request = $request RETURN count(*) AS n`,
};
const ONE: Query<None, { one: number }> = { name: 'testOne', text: 'RETURN 1 AS one' };
const MAKE: Query<{ mark: string }, None> = { name: 'testMake', text: 'CREATE (:TestMark {mark: $mark})' };
const FIND: Query<{ mark: string }, { n: number }> = {
  name: 'testFind',
  text: 'MATCH (m:TestMark {mark: $mark}) RETURN count(m) AS n',
};
const FORGET: Query<None, None> = { name: 'testForgetMarks', text: 'MATCH (m:TestMark) DELETE m' };

let graph: Graph;
beforeAll(() => {
  graph = openGraph(inject('database'));
});
afterAll(async () => {
  await graph.write((tx) => tx.run(FORGET, {}));
  await graph.close();
});

const never = (): AbortSignal => new AbortController().signal;
async function running(request: string): Promise<number> {
  return (await graph.read(RUNNING, { request }))[0]?.n ?? 0;
}
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await holds());) {
    if (Date.now() > end) throw new Error('it never came');
    await sleep(20);
  }
}

describe('a request that is given up', () => {
  it.each<[string, (bound: Graph) => Promise<unknown>]>([
    ['read', (bound) => bound.read(ENDLESS, {})],
    [
      'write',
      (bound) =>
        bound.write(async (tx) => {
          await tx.run(MAKE, { mark: 'given up' });
          await tx.run(ENDLESS, {});
        }),
    ],
  ])('ends its %s in the database, gives the connection back and begins no other', async (what, work) => {
    const gone = new AbortController();
    const bound = graph.forRequest({ requestId: `gone-${what}`, signal: gone.signal });
    const answer = expect(work(bound)).rejects.toMatchObject({ code: 'CANCELLED' });
    await until(async () => (await running(`gone-${what}`)) === 1);
    gone.abort();
    await answer;
    await until(async () => (await running(`gone-${what}`)) === 0);
    await until(async () => graph.load().inUse === 0);
    await expect(bound.read(ONE, {})).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(bound.write((tx) => tx.run(ONE, {}))).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await graph.read(FIND, { mark: 'given up' })).toEqual([{ n: 0 }]);
  });

  it('leaves the queue for a turn, and the turns of others alone', async () => {
    const gone = new AbortController();
    const many = Array.from({ length: 60 }, () =>
      graph.forRequest({ requestId: 'many', signal: gone.signal }).read(ENDLESS, {}),
    );
    const settled = Promise.allSettled(many);
    await until(async () => graph.load().waiting > 0);
    gone.abort();
    const results = await settled;
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    expect(graph.load().waiting).toBe(0);
    // All 24 turns are there again.
    const after = await Promise.all(Array.from({ length: 60 }, () => graph.read(ONE, {})));
    expect(after).toHaveLength(60);
  });
});

describe('bookmarks', () => {
  it('are returned by a write and make another process read what was written', async () => {
    const other = openGraph(inject('database'));
    try {
      const writing = graph.forRequest({ requestId: 'w', signal: never() });
      expect(writing.lastBookmarks()).toEqual([]);
      await writing.write((tx) => tx.run(MAKE, { mark: 'mine' }));
      const bookmarks = writing.lastBookmarks();
      expect(bookmarks).toHaveLength(1);
      const reading = other.forRequest({ requestId: 'r', signal: never(), bookmarks });
      expect(await reading.read(FIND, { mark: 'mine' })).toEqual([{ n: 1 }]);
      expect(reading.lastBookmarks()).toEqual(bookmarks);
    } finally {
      await other.close();
    }
  });

  it('that no database made are refused, and later reads are not the worse for it', async () => {
    const bound = graph.forRequest({ requestId: 'bad', signal: never(), bookmarks: ['FB:nonsense'] });
    await expect(bound.read(ONE, {})).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(bound.write((tx) => tx.run(ONE, {}))).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await graph.read(ONE, {})).toEqual([{ one: 1 }]);
  });
});

it('an address with neo4j:// is read and written by routing', async () => {
  const { uri, user, password } = inject('database');
  const routed = openGraph({ uri: uri.replace('bolt:', 'neo4j:'), user, password });
  try {
    await routed.verify();
    await routed.write((tx) => tx.run(MAKE, { mark: 'routed' }));
    expect(await routed.read(FIND, { mark: 'routed' })).toEqual([{ n: 1 }]);
  } finally {
    await routed.close();
  }
});

it('a statement that takes too long is a TIMEOUT and no reason to give the database up', async () => {
  await expect(graph.read({ ...ENDLESS, timeoutMs: 300 }, {})).rejects.toMatchObject({ code: 'TIMEOUT' });
  expect(graph.load().breaker).toBe('CLOSED');
});
