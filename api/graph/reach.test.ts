import neo4j from 'neo4j-driver';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Reach } from './reach.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = (): Promise<never> => new Promise(() => {});
const gone = (): Error => new neo4j.Neo4jError('refused', 'ServiceUnavailable', '', '');

/** A way to a database that answers probes as `answer` says. */
function make(answer: () => Promise<unknown>) {
  const states: string[] = [];
  const probe = vi.fn(() => answer());
  const dropProbe = vi.fn();
  const reach = new Reach({ silentAfterMs: 1_400, probe, dropProbe, onState: (state) => states.push(state) });
  const leave = vi.fn(async () => {});
  const run = <Result>(work: () => Promise<Result>, signal?: AbortSignal) =>
    reach.run({ work, leave, limitMs: 7_500, signal });
  return { reach, states, probe, dropProbe, leave, run };
}

/** How a promise stands, without waiting for it. */
function watched(promise: Promise<unknown>): { state: () => string } {
  let state = 'waits';
  promise.then(
    () => (state = 'done'),
    (error: { code: string }) => (state = error.code),
  );
  return { state: () => state };
}

describe('the way to the database', () => {
  it('is given up within two seconds where statement and probe stay without an answer', async () => {
    const { run, reach, states, leave, dropProbe } = make(never);
    const one = watched(run(never));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(one.state()).toBe('waits');
    await vi.advanceTimersByTimeAsync(500);
    expect(one.state()).toBe('SERVICE_UNAVAILABLE');
    expect(states).toEqual(['OPEN']);
    expect(leave).toHaveBeenCalledTimes(1);
    expect(dropProbe).toHaveBeenCalled();
    // From now on without any wait, and without asking the driver.
    const work = vi.fn(never);
    await expect(run(work)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', retryAfterS: 2 });
    await expect(reach.verify()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(work).not.toHaveBeenCalled();
    reach.close();
  });

  it('stays open for a slow statement while a probe is answered, and ends it after its time', async () => {
    const { run, states, probe, reach } = make(async () => 1);
    const slow = watched(run(never));
    await vi.advanceTimersByTimeAsync(7_300);
    expect(slow.state()).toBe('waits');
    expect(probe.mock.calls.length).toBeGreaterThan(5);
    await vi.advanceTimersByTimeAsync(400);
    expect(slow.state()).toBe('TIMEOUT');
    expect(states).toEqual([]);
    reach.close();
  });

  it('is found again without any traffic', async () => {
    let answers = false;
    const { run, reach, states } = make(async () => {
      if (!answers) throw gone();
    });
    await expect(run(() => Promise.reject(gone()))).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(0);
    expect(reach.state()).not.toBe('CLOSED');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(reach.state()).not.toBe('CLOSED');
    answers = true;
    await vi.advanceTimersByTimeAsync(700);
    expect(reach.state()).toBe('CLOSED');
    expect(states).toEqual(['OPEN', 'CLOSED']);
    expect(await run(async () => 7)).toBe(7);
    reach.close();
  });

  it('is not given up because this process was held up itself', async () => {
    const { run, states, reach } = make(never);
    const one = watched(run(never));
    // Nine seconds in which nothing could be read count as two ticks.
    for (let i = 0; i < 3; i++) {
      vi.setSystemTime(Date.now() + 3_000);
      const now = performance.now();
      vi.spyOn(performance, 'now').mockReturnValueOnce(now + 3_000 * (i + 1));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(one.state()).toBe('waits');
    expect(states).toEqual([]);
    reach.close();
  });

  it('is left by a request that is over, and its work with it', async () => {
    const { run, leave, reach } = make(async () => 1);
    const over = new AbortController();
    const one = watched(run(never, over.signal));
    over.abort(Object.assign(new Error('gone'), { code: 'CANCELLED' }));
    await vi.advanceTimersByTimeAsync(0);
    expect(one.state()).toBe('CANCELLED');
    expect(leave).toHaveBeenCalledTimes(1);
    const work = vi.fn(never);
    expect(watched(run(work, over.signal)).state()).toBe('waits');
    await vi.advanceTimersByTimeAsync(0);
    expect(work).not.toHaveBeenCalled();
    reach.close();
  });

  it('opens for what another process heard only where a probe finds the same', async () => {
    const well = make(async () => 1);
    well.reach.suspect();
    await vi.advanceTimersByTimeAsync(200);
    expect(well.reach.state()).toBe('CLOSED');
    const lost = make(() => Promise.reject(gone()));
    lost.reach.suspect();
    await vi.advanceTimersByTimeAsync(200);
    expect(lost.reach.state()).not.toBe('CLOSED');
    well.reach.close();
    lost.reach.close();
  });
});
