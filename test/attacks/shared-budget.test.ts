import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openGraph, type Graph } from '../../api/graph/graph.ts';
import { READ_DATASET } from '../../api/dataset/dataset.queries.ts';
import { openSharedStore } from '../../api/shared-state/redis.ts';
import { sharedState } from '../../api/shared-state/shared-state.ts';
import { openProxy } from '../faults/toxic-proxy.ts';
import { findOrInstallRedis, startRedis, type TestRedis } from '../../api/shared-state/testing.ts';
import { claim } from '../suites/claims.ts';
import { startApi, type ApiProcess } from '../suites/processes.ts';
import { BUDGETS, PLAN, spend, untilLocal } from '../suites/shared-budget.ts';

const program = findOrInstallRedis();
/** Some points, and answered quickly. */
const QUERY = `{ ${['a', 'b', 'c', 'd'].map((name) => `${name}: enterprises(first: 1) { totalCount }`).join(' ')} }`;
const SMALL = '{ __typename }';

/** What so many budgets allow, each with what came back since; each process restores while it is alone. */
const most = (budgets: number, since: number): number =>
  budgets * PLAN.capacity + 2 * PLAN.restorePerSecond * Math.ceil((Date.now() - since) / 1_000);

describe.skipIf(program === null)('two processes over one database and one Redis', () => {
  let redis: TestRedis;
  const processes: ApiProcess[] = [];
  beforeAll(async () => {
    redis = await startRedis(program ?? '');
    for (let i = 0; i < 2; i++)
      processes.push(await startApi(inject('database'), { REDIS_URL: redis.url, BUDGETS, WRITES: 'loopback' }));
  });
  afterAll(async () => {
    for (const one of processes) await one.end();
    await redis?.kill();
  });

  /** As if nobody had asked for long. */
  const forget = async (): Promise<void> => {
    const store = openSharedStore(redis.url, () => {}, 10_000);
    await vi.waitFor(() => store.run("redis.call('FLUSHALL') return {1}", 'any', []), 10_000);
    store.close();
  };

  it('give one asker one budget between them', async (context) => {
    const began = Date.now();
    await untilLocal(processes, false, SMALL);
    await forget();
    const { points, retryAfter, odd } = await spend(processes, QUERY);
    const allowed = most(1, began);
    expect(odd).toEqual([]);
    for (const seconds of retryAfter) expect(seconds).toBeGreaterThan(0);
    claim(context, {
      id: 'S5',
      goal: `two processes that share: one budget of ${PLAN.capacity} and what came back, ${allowed}`,
      reached: points,
      unit: 'points',
      // And nobody is refused much too early.
      ok: points <= allowed && points > PLAN.capacity / 3,
    });
  });

  it('go on alone while Redis is gone, by one budget each, and know of it when it is back', async (context) => {
    const began = Date.now();
    await forget();
    const before = await spend(processes, QUERY, 400);
    await redis.kill();
    const asked = Date.now();
    await (await processes[0]?.post(SMALL))?.text();
    const longestMs = Date.now() - asked;
    await untilLocal(processes, true, SMALL);
    const during = await spend(processes, QUERY);
    const each = most(processes.length, began);
    await redis.start();
    const returned = Date.now();
    await untilLocal(processes, false, SMALL);
    const after = await spend(processes, QUERY);
    expect([...before.odd, ...during.odd, ...after.odd]).toEqual([]);
    claim(context, {
      id: 'S5',
      goal: `two processes without their Redis: at most a budget each and what came back, ${each}, and not nothing`,
      reached: before.points + during.points,
      unit: 'points',
      ok: before.points + during.points <= each && during.points > 0,
    });
    // What came back since, and the last request that did not fit before.
    const left = processes.length * PLAN.restorePerSecond * Math.ceil((Date.now() - returned) / 1_000) + 100;
    claim(context, {
      id: 'S5',
      goal: `Redis back without its memory: what was spent is still spent, at most ${left} are left`,
      reached: after.points,
      unit: 'points',
      ok: after.points <= left,
    });
    claim(context, {
      id: 'S5',
      goal: 'the first answer after Redis was killed comes within 2 s',
      reached: longestMs,
      unit: 'ms',
      ok: longestMs <= 2_000,
    });
  });

  it('hear of each other that the way to the database is lost, before they ask anything themselves', async (context) => {
    const database = inject('database');
    const { hostname, port } = new URL(database.uri);
    // Two that share, and one that shares with nobody: it shows that nothing else could have told the second.
    const parts = await Promise.all(
      [true, true, false].map(async (shares) => {
        const proxy = await openProxy({ host: hostname, port: Number(port) });
        const store = openSharedStore(redis.url, () => {});
        const graph: Graph = openGraph(
          { ...database, uri: `bolt://127.0.0.1:${proxy.port}` },
          shares ? { shared: sharedState(store).breaker('test') } : {},
        );
        await graph.read(READ_DATASET, {});
        return { proxy, store, graph };
      }),
    );
    try {
      const [first, second, alone] = parts;
      if (!first || !second || !alone) throw new Error('three are needed');
      // Until both listen at Redis.
      await new Promise((done) => setTimeout(done, 1_000));
      for (const { proxy } of parts) proxy.set({ down: true });
      const began = Date.now();
      await vi.waitFor(async () => {
        await first.graph.read(READ_DATASET, {}).catch(() => {});
        expect(first.graph.load().breaker).not.toBe('CLOSED');
      }, 20_000);
      await vi.waitFor(() => expect(second.graph.load().breaker).not.toBe('CLOSED'), 20_000);
      const heardMs = Date.now() - began;
      expect(alone.graph.load().breaker).toBe('CLOSED');
      // Each closes by its own probe: the second's way is there again, the first's is not.
      second.proxy.set({});
      await vi.waitFor(() => expect(second.graph.load().breaker).toBe('CLOSED'), 20_000);
      expect(first.graph.load().breaker).not.toBe('CLOSED');
      claim(context, {
        id: 'R1',
        goal: 'a process that has asked nothing knows by another one that the database is gone',
        reached: heardMs,
        unit: 'ms',
        ok: true,
      });
    } finally {
      for (const { graph, store, proxy } of parts) {
        await graph.close();
        store.close();
        await proxy.close();
      }
    }
  });
});
