import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Graph } from '../graph/graph.ts';
import type { NotReady } from './health-board.ts';
import { createHealth, databaseProbe, type Health } from './health.ts';

let health: Health | undefined;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'hrtime'] });
});
afterEach(() => {
  health?.stop();
  vi.useRealTimers();
});

const never = new Promise<NotReady>(() => {});

describe('readiness', () => {
  it('follows the database within two seconds, both ways', async () => {
    let answer: () => Promise<NotReady> = async () => null;
    health = createHealth({ probe: () => answer() });
    expect(health.reason()).toBe('UNSEEN');
    await vi.advanceTimersByTimeAsync(0);
    expect(health.reason()).toBeNull();
    answer = async () => {
      throw new Error('gone');
    };
    await vi.advanceTimersByTimeAsync(2_000);
    expect(health.reason()).toBe('UNREACHABLE');
    // It takes connections and says nothing.
    answer = () => never;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(health.reason()).toBe('SLOW');
    answer = async () => null;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(health.reason()).toBeNull();
  });

  it('ends first where the server is about to stop, whatever the database says', async () => {
    health = createHealth({ probe: async () => null });
    await vi.advanceTimersByTimeAsync(0);
    health.drain();
    expect(health.reason()).toBe('STOPPING');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(health.reason()).toBe('STOPPING');
  });

  it('looks again and again, one look at a time', async () => {
    let looks = 0;
    let open = 0;
    health = createHealth({
      probe: async () => {
        looks++;
        expect(++open).toBe(1);
        await new Promise((done) => setTimeout(done, 100));
        open--;
        return null;
      },
    });
    await vi.advanceTimersByTimeAsync(8_500);
    // One look takes 100 ms and the pause 750.
    expect(looks).toBe(11);
  });
});

describe('the look at the database', () => {
  const graph = (applied: boolean, names: string[]) =>
    ({
      read: async ({ name }: { name: string }) =>
        name === 'healthSchemaApplied' ? [{ applied }] : names.map((constraint) => ({ name: constraint })),
    }) as unknown as Graph;
  const expected = { newest: '0007-keys.cypher', constraints: ['park_code', 'record_key'] };

  it.each<[string, boolean, string[], NotReady]>([
    ['all is there, and more', true, ['record_key', 'park_code', 'somebody_else'], null],
    ['the newest file is not applied', false, ['record_key', 'park_code'], 'OLD_SCHEMA'],
    ['a constraint was dropped', true, ['record_key'], 'CONSTRAINT_MISSING'],
  ])('%s', async (_case, applied, names, reason) => {
    expect(await databaseProbe(graph(applied, names), expected)()).toBe(reason);
  });
});
