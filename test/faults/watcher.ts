import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** How an address answered while it was watched: times in milliseconds, and each status there was; 0 is none at all. */
export interface Watched {
  times: number[];
  statuses: number[];
}

/** Asks an address again and again, from a thread of its own: a crowd sent by this one must not show in the times. */
export function watch(address: string): { stop(): Promise<Watched> } {
  const thread = new Worker(new URL('watcher.thread.mjs', import.meta.url), { workerData: address });
  return {
    async stop() {
      const told = once(thread, 'message') as Promise<[Watched]>;
      thread.postMessage('stop');
      const [watched] = await told;
      return watched;
    },
  };
}
