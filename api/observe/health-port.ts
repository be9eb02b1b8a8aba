import { portTaken } from '../config.ts';
import { AppError } from '../errors.ts';
import { startThread } from '../thread.ts';
import type { HealthBoard } from './health-board.ts';

/** What the thread is given. */
export interface HealthThreadData {
  memory: SharedArrayBuffer;
  host: string;
  port: number;
}

/** What it says once it listens, or cannot. */
export type HealthThreadStart = { port: number } | { code: string };

/** `/livez` and `/readyz` on a port of their own. */
export interface HealthPort {
  port: number;
  close(): Promise<void>;
}

/**
 * Answers for health by a thread that does nothing else, so that no crowd of requests and no long computation stands
 * before it. `/livez` fails where the thread that answers requests has hung for ten seconds.
 *
 * @throws AppError CONFIG_INVALID where the port is taken
 */
export async function openHealthPort(board: HealthBoard, host: string, port: number): Promise<HealthPort> {
  const data: HealthThreadData = { memory: board.memory, host, port };
  const thread = startThread(new URL('health-thread.ts', import.meta.url), data);
  const start = await new Promise<HealthThreadStart>((done, failed) => {
    thread.once('message', done);
    thread.once('error', failed);
  });
  if ('port' in start) return { port: start.port, close: async () => void (await thread.terminate()) };
  await thread.terminate();
  if (start.code === 'EADDRINUSE') throw portTaken(port, 'HEALTH_PORT');
  throw new AppError('CONFIG_INVALID', `HEALTH_PORT: ${host}:${port}: ${start.code}`);
}
