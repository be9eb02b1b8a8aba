import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** How often connections that have become idle are closed, in milliseconds. */
const SWEEP_MS = 50;

export interface ShutdownOptions {
  /** How long balancers are given to notice that the server is not ready, in milliseconds. */
  graceMs: number;
  /** After so long what is still under way is cut off, in milliseconds. */
  deadlineMs: number;
}

/**
 * Stops a server without dropping what it has taken on: it says that it is not ready and from now on ends each
 * connection with its answer, still answers for a while whoever has not noticed, then takes no new connections and
 * waits for the answers under way.
 *
 * @param drain makes readiness false, ends connections with their answers and long-lived streams at once
 * @returns how many connections had to be cut off
 */
export async function shutDown(http: Server, drain: () => void, options: ShutdownOptions): Promise<number> {
  const { graceMs, deadlineMs } = options;
  drain();
  await wait(graceMs);
  const closed = new Promise<void>((done) => http.close(() => done()));
  const sweep = setInterval(() => http.closeIdleConnections(), SWEEP_MS);
  const late = new AbortController();
  const inTime = await Promise.race([
    closed.then(() => true),
    wait(deadlineMs - graceMs, false, { signal: late.signal }).catch(() => true),
  ]);
  late.abort();
  clearInterval(sweep);
  if (inTime) return 0;
  const left = await new Promise<number>((done) => http.getConnections((error, count) => done(error ? 0 : count)));
  http.closeAllConnections();
  await closed;
  return left;
}
