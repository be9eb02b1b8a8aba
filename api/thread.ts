import { Worker } from 'node:worker_threads';

/**
 * Starts a thread that never keeps the process alive.
 *
 * @param module the TypeScript file it runs
 * @param workerData what the file finds as `workerData`
 */
export function startThread(module: URL, workerData?: unknown): Worker {
  const thread = new Worker(new URL('thread.boot.mjs', import.meta.url), { argv: [module.href], workerData });
  thread.unref();
  return thread;
}
