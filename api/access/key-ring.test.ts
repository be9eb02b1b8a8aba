import { describe, expect, it, vi } from 'vitest';
import type { Transaction } from '../audit/audit-write.ts';
import { AppError } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { digestOf } from './key-format.ts';
import { createKeyRing, HOLD_MS } from './key-ring.ts';
import type { KeyRecord } from './key.ts';

// What hangs here hangs for good: nothing is waited for but a turn of the loop.
vi.setConfig({ testTimeout: 10_000 });

const DAY = new Date('2026-11-21T12:00:00Z');

const record = (id: string, change: Partial<KeyRecord> = {}): KeyRecord => ({
  id,
  label: id,
  role: 'PARTNER',
  scopes: null,
  organisation: null,
  documents: 'ANY',
  createdAt: '',
  createdBy: '',
  expiresAt: '2027-01-01T00:00:00.000Z',
  revokedAt: null,
  revokedBy: null,
  revokedReason: null,
  lastUsedDay: null,
  position: '1',
  ...change,
});

/** A ring over keys in memory; a database could not be made to fail or wait at will. */
function ring() {
  const stored = new Map<string, KeyRecord>();
  const state = {
    time: 0,
    reads: [] as number[],
    writes: 0,
    written: [] as [string, object][],
    fault: null as Error | null,
    rows: [] as { key: string; value: KeyRecord }[],
  };
  const graph = {
    async read(_query: unknown, { keys }: { keys: string[] }) {
      state.reads.push(keys.length);
      await new Promise((done) => setImmediate(done));
      if (state.fault) throw state.fault;
      return [...state.rows, ...keys.flatMap((key) => (stored.has(key) ? [{ key, value: stored.get(key) }] : []))];
    },
    async write(work: Parameters<Graph['write']>[0]) {
      state.writes++;
      if (state.fault) throw state.fault;
      const run = async ({ name }: { name: string }, parameters: object) => void state.written.push([name, parameters]);
      await work({ run } as unknown as Transaction);
    },
  } as unknown as Graph;
  return {
    graph,
    state,
    keys: createKeyRing(graph, () => state.time),
    store: (secret: string, value: KeyRecord) => stored.set(digestOf(secret), value),
    forget: () => stored.clear(),
  };
}

describe('a key', () => {
  it('is found by its secret, and read anew when what was read is old', async () => {
    const { state, keys, store } = ring();
    store('a', record('a'));
    expect((await keys.find('a'))?.id).toBe('a');
    state.time = HOLD_MS - 1;
    store('a', record('a', { revokedAt: 'now' }));
    expect((await keys.find('a'))?.revokedAt).toBeNull();
    expect(state.reads).toEqual([1]);
    state.time = HOLD_MS;
    expect((await keys.find('a'))?.revokedAt).toBe('now');
    state.time = 2 * HOLD_MS - 1;
    expect((await keys.find('a'))?.revokedAt).toBe('now');
    expect(state.reads).toEqual([1, 1]);
  });

  it('is held by the time of this machine where no clock is given', async () => {
    const { graph, state, store } = ring();
    const clock = vi.spyOn(performance, 'now');
    try {
      const keys = createKeyRing(graph);
      store('a', record('a'));
      for (const time of [1_000, 999 + HOLD_MS, 1_000 + HOLD_MS]) {
        clock.mockReturnValue(time);
        expect((await keys.find('a'))?.id).toBe('a');
      }
      expect(state.reads).toEqual([1, 1]);
    } finally {
      clock.mockRestore();
    }
  });

  it('counts the time it holds from before it was read, so that a slow answer is not held longer', async () => {
    const { state, keys, store } = ring();
    store('a', record('a'));
    const found = keys.find('a');
    state.time = HOLD_MS;
    await found;
    await keys.find('a');
    expect(state.reads).toHaveLength(2);
  });

  it('that does not exist is not asked for again at once, and is found soon after it was made', async () => {
    const { state, keys, store } = ring();
    expect(await keys.find('a')).toBeNull();
    expect(await keys.find('a')).toBeNull();
    expect(state.reads).toHaveLength(1);
    store('a', record('a'));
    state.time = HOLD_MS;
    expect((await keys.find('a'))?.id).toBe('a');
  });

  it('that was there and is no more is held as absent', async () => {
    const { state, keys, store, forget } = ring();
    store('a', record('a'));
    await keys.find('a');
    forget();
    state.time = HOLD_MS;
    expect(await keys.find('a')).toBeNull();
    expect(await keys.find('a')).toBeNull();
    expect(state.reads).toEqual([1, 1]);
  });

  it('is never another one, whatever the database answers', async () => {
    const { state, keys, store } = ring();
    state.rows = [
      { key: digestOf('b'), value: record('b') },
      { key: digestOf('a').slice(0, -1), value: record('cut') },
    ];
    expect(await keys.find('a')).toBeNull();
    state.time = HOLD_MS;
    store('a', record('a'));
    expect((await keys.find('a'))?.id).toBe('a');
  });

  it('is neither there nor absent while the database cannot be asked, and nothing of that is held', async () => {
    const { state, keys, store } = ring();
    store('a', record('a'));
    for (const fault of [new AppError('TIMEOUT', 'slow'), new AppError('INTERNAL', 'query failed'), new Error('x')]) {
      state.fault = fault;
      await expect(keys.find('a')).rejects.toMatchObject({
        code: 'SERVICE_UNAVAILABLE',
        message: 'keys cannot be checked now; try again',
        cause: fault,
      });
    }
    state.fault = null;
    expect((await keys.find('a'))?.id).toBe('a');
  });
});

describe('many requests at once', () => {
  it('of one key take one statement', async () => {
    const { state, keys, store } = ring();
    store('a', record('a'));
    const found = await Promise.all(Array.from({ length: 100 }, () => keys.find('a')));
    expect(found.every((key) => key?.id === 'a')).toBe(true);
    expect(state.reads).toEqual([1]);
  });

  it('of made-up keys take one statement at a time and drive no real key out', async () => {
    const { state, keys, store } = ring();
    store('real', record('real'));
    await keys.find('real');
    await Promise.all(Array.from({ length: 12_000 }, (_, i) => keys.find(`made up ${i}`)));
    // The first is alone, then 200 at a time: 1 + 11,999 / 200.
    expect(state.reads).toHaveLength(1 + 1 + 60);
    expect(Math.max(...state.reads)).toBe(200);
    state.reads.length = 0;
    await keys.find('real');
    expect(state.reads).toEqual([]);
    // Of the made-up ones 5,000 are held, so the memory is bounded.
    await keys.find('made up 11999');
    await keys.find('made up 7000');
    expect(state.reads).toEqual([]);
    await keys.find('made up 6999');
    expect(state.reads).toEqual([1]);
  });
});

describe('the day of the last use', () => {
  it('is written once a day and key', async () => {
    const { state, keys } = ring();
    keys.noteUse(record('a'), DAY);
    keys.noteUse(record('a'), DAY);
    keys.noteUse(record('b', { lastUsedDay: '2026-11-21' }), DAY);
    expect(state.writes).toBe(1);
    keys.noteUse(record('a', { lastUsedDay: '2026-11-21' }), new Date('2026-11-22T00:00:00Z'));
    expect(state.writes).toBe(2);
    expect(state.written).toEqual([
      ['keyNoteUse', { id: 'a', day: '2026-11-21' }],
      ['keyNoteUse', { id: 'a', day: '2026-11-22' }],
    ]);
  });

  it('is tried again at the next use where it could not be written', async () => {
    const { state, keys } = ring();
    state.fault = new Error('down');
    keys.noteUse(record('a'), DAY);
    await new Promise((done) => setImmediate(done));
    state.fault = null;
    keys.noteUse(record('a'), DAY);
    expect(state.writes).toBe(2);
  });
});
