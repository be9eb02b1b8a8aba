import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSharedStore, type SharedStore } from './redis.ts';
import { sharedState } from './shared-state.ts';
import { findRedis, startRedis, type TestRedis } from './testing.ts';

/** A store that delivers at once, to everybody who listens, the teller too: as Redis does. */
function meetingPlace(): SharedStore & { sent: string[] } {
  const listeners: { channel: string; heard: (message: string) => void }[] = [];
  const sent: string[] = [];
  return {
    sent,
    run: () => Promise.reject(new Error('not asked for')),
    publish(channel, message) {
      sent.push(message);
      for (const one of listeners) if (one.channel === channel) one.heard(message);
    },
    listen: (channel, heard) => void listeners.push({ channel, heard }),
    close() {},
  };
}

describe('a breaker', () => {
  it('that opens is heard of by the others and not by itself', () => {
    const place = meetingPlace();
    // Two machines whose clocks are an hour apart.
    const here = sharedState(place, () => 1_000).breaker('graph');
    const there = sharedState(place, () => 3_601_000).breaker('graph');
    const elsewhere = sharedState(place, () => 0).breaker('another');
    const heard: [string, number][] = [];
    here.onRemoteOpen((until) => heard.push(['here', until]));
    there.onRemoteOpen((until) => heard.push(['there', until]));
    elsewhere.onRemoteOpen((until) => heard.push(['elsewhere', until]));
    here.publish('OPEN', 2_500);
    expect(heard).toEqual([['there', 3_602_500]]);
  });

  it('that probes and fails again is not heard of again', () => {
    const place = meetingPlace();
    const breaker = sharedState(place, () => 0).breaker('graph');
    for (const state of ['OPEN', 'HALF_OPEN', 'OPEN', 'HALF_OPEN', 'OPEN'] as const) breaker.publish(state, 1_000);
    expect(place.sent).toHaveLength(1);
    breaker.publish('CLOSED', 0);
    expect(place.sent).toHaveLength(1);
    breaker.publish('OPEN', 1_000);
    expect(place.sent).toHaveLength(2);
  });

  it('is not held open for long, nor by what cannot be read', () => {
    const place = meetingPlace();
    const breaker = sharedState(place, () => 0).breaker('graph');
    const heard: number[] = [];
    breaker.onRemoteOpen((until) => heard.push(until));
    for (const message of ['', 'somebody', 'somebody soon', 'somebody -5', 'somebody 86400000'])
      place.publish('chainatlas:breaker:graph', message);
    expect(heard).toEqual([30_000]);
  });
});

const program = findRedis();
describe.skipIf(program === null)('over Redis', () => {
  let redis: TestRedis;
  const stores: SharedStore[] = [];
  beforeAll(async () => {
    redis = await startRedis(program ?? '');
  });
  afterAll(async () => {
    for (const one of stores) one.close();
    await redis?.kill();
  });

  it('a breaker is heard of in another process, also after Redis was away', async () => {
    const [here, there] = [0, 0].map(() => {
      const store = openSharedStore(redis.url, () => {});
      stores.push(store);
      return sharedState(store).breaker('graph');
    });
    let heard = 0;
    there?.onRemoteOpen(() => heard++);
    const openUntilHeard = (): Promise<void> =>
      vi.waitFor(() => {
        here?.publish('CLOSED', 0);
        here?.publish('OPEN', Date.now() + 1_000);
        expect(heard).toBeGreaterThan(0);
      }, 15_000);
    await openUntilHeard();
    await redis.kill();
    await redis.start();
    heard = 0;
    await openUntilHeard();
  });
});
