import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { GraphAddress } from '../../api/graph/graph.ts';

/** A server in a process of its own, so that its times are not those of the attack. */
export interface ServedApart {
  url: string;
  port: number;
  pid: number;
  /** Lines of its log so far. */
  log: Record<string, unknown>[];
  /** The line of a request's end, waited for. */
  lineOf(requestId: string): Promise<Record<string, unknown> | null>;
  close(): Promise<void>;
}

/**
 * Starts it.
 *
 * @param database null: none that answers
 * @param credentials whether a bearer credential of serve.ts is needed; else everybody may read
 */
export async function serveApart(database: GraphAddress | null, credentials: boolean): Promise<ServedApart> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', resolve(import.meta.dirname, 'serve-child.ts'), JSON.stringify({ database, credentials })],
    { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
  );
  const log: Record<string, unknown>[] = [];
  const port = await new Promise<number>((done, failed) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      // The last may be cut off by the end of the process.
      if (!text.endsWith('}')) return;
      const line = JSON.parse(text) as Record<string, unknown>;
      // The first line; every other one is of the log and has a level.
      if (typeof line['port'] === 'number' && line['level'] === undefined) done(line['port']);
      else log.push(line);
    });
    child.once('exit', () => failed(new Error('the server ended')));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    log,
    async lineOf(requestId) {
      const find = (): Record<string, unknown> | undefined =>
        log.findLast((line) => line['requestId'] === requestId && typeof line['ms'] === 'number');
      // The line is written when the answer is out, and comes by another way than the answer.
      for (let tries = 0; tries < 100; tries++) {
        const line = find();
        if (line) return line;
        await new Promise((done) => setTimeout(done, 10));
      }
      return null;
    },
    async close() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
