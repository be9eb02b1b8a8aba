import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Graph } from '../graph/graph.ts';
import { createLive, type LiveState } from './live.ts';

let revision = 0;
let reads = 0;
let away = false;
const graph = {
  read: async () => {
    reads++;
    if (away) throw new Error('away');
    return [{ version: 'abc', revision, loading: null, loadedAt: null, dataAsOf: '2025' }];
  },
} as unknown as Pick<Graph, 'read'>;

beforeEach(() => {
  vi.useFakeTimers();
  [revision, reads, away] = [0, 0, false];
});
afterEach(() => {
  vi.useRealTimers();
});

const listenTo = (live: ReturnType<typeof createLive>) => {
  const told: (string | null)[] = [];
  return { told, leave: live.listen(({ version }: LiveState) => told.push(version)) };
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('what changes in the data', () => {
  it('is told once at first and once a change', async () => {
    const live = createLive(graph, 100);
    const { told } = listenTo(live);
    await pass(350);
    expect(told).toEqual(['abc']);
    revision = 1;
    await pass(100);
    expect(told).toEqual(['abc', 'abc+1']);
    live.stop();
  });

  it('is looked up once for all, and not while nobody listens', async () => {
    const live = createLive(graph, 100);
    await pass(1_000);
    expect(reads).toBe(0);
    const some = Array.from({ length: 50 }, () => listenTo(live));
    await pass(1_000);
    // At 0, 100, … 1,000 ms.
    expect(reads).toBe(11);
    expect(some.every(({ told }) => told.length === 1)).toBe(true);
    for (const { leave } of some) leave();
    await pass(1_000);
    expect(reads).toBe(11);
  });

  it('is not told from memory to who comes after nobody was there', async () => {
    const live = createLive(graph, 100);
    const first = listenTo(live);
    await pass(100);
    first.leave();
    revision = 7;
    const second = listenTo(live);
    await pass(100);
    expect([first.told, second.told]).toEqual([['abc'], ['abc+7']]);
    live.stop();
  });

  it('is told to who joins the others at once', async () => {
    const live = createLive(graph, 100);
    listenTo(live);
    await pass(50);
    const { told } = listenTo(live);
    expect(told).toEqual(['abc']);
    live.stop();
  });

  it('is told after the database was away', async () => {
    away = true;
    const live = createLive(graph, 100);
    const { told } = listenTo(live);
    await pass(500);
    expect(told).toEqual([]);
    away = false;
    await pass(100);
    expect(told).toEqual(['abc']);
    live.stop();
  });

  it('is looked up by one chain of looks, however often the last one leaves and comes back', async () => {
    const live = createLive(graph, 100);
    for (let i = 0; i < 5; i++) {
      const { leave } = listenTo(live);
      leave();
    }
    listenTo(live);
    await pass(1_000);
    expect(reads).toBeLessThanOrEqual(12);
    live.stop();
  });
});
