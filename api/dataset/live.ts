import type { Graph } from '../graph/graph.ts';
import { READ_DATASET } from './dataset.queries.ts';
import { versionOf } from './dataset.ts';

/** What stands in the graph, in short. */
export interface LiveState {
  /** Version of the data, with the revision after a +; null before the first load. */
  version: string | null;
  /** When the newest document was published: day, month or year. */
  dataAsOf: string | null;
}

/** Tells whoever listens when the data change. */
export interface Live {
  /**
   * Calls `told` with the state as soon as it is known and again after each change, until the returned function is
   * called. While the database cannot be reached nothing is told.
   */
  listen(told: (state: LiveState) => void): () => void;
  /** Stops looking. */
  stop(): void;
}

/**
 * Looks at the data set once an interval for all listeners together, and only while there are any. Writes of other
 * processes are seen too, since it is the database that is asked.
 *
 * @param intervalMs from one look to the next
 */
export function createLive(graph: Pick<Graph, 'read'>, intervalMs = 500): Live {
  const listeners = new Set<(state: LiveState) => void>();
  let last: LiveState | null = null;
  let timer: NodeJS.Timeout | undefined;
  let looking = false;

  async function look(): Promise<void> {
    looking = true;
    try {
      const [row] = await graph.read(READ_DATASET, {});
      // Nobody is left to tell, and the state grows old from here on.
      if (listeners.size === 0) return;
      const state = { version: row ? versionOf(row) : null, dataAsOf: row?.dataAsOf ?? null };
      const same = last !== null && state.version === last.version && state.dataAsOf === last.dataAsOf;
      last = state;
      if (!same) for (const told of listeners) told(state);
    } catch {
      // Away: the next look may find it back. Who asks anything else is told.
    } finally {
      looking = false;
      if (listeners.size > 0) timer = setTimeout(() => void look(), intervalMs);
    }
  }

  const end = (): void => {
    clearTimeout(timer);
    last = null;
  };

  return {
    listen(told) {
      listeners.add(told);
      if (last !== null) told(last);
      else if (!looking) void look();
      return () => {
        if (listeners.delete(told) && listeners.size === 0) end();
      };
    },
    stop() {
      listeners.clear();
      end();
    },
  };
}
