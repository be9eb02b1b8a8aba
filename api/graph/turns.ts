/** Lets so many through at once; the others wait in the order they came. */
export interface Turns {
  /** Resolves with the turn; rejects with the signal's reason where it is raised before, and holds no turn then. */
  take(signal?: AbortSignal): Promise<void>;
  give(): void;
  /** How many wait now. */
  waiting(): number;
}

/** @param count how many may hold a turn at the same time */
export function createTurns(count: number): Turns {
  let free = count;
  // A set keeps the order of coming and lets the one who goes away leave from the middle.
  const queue = new Set<() => void>();
  return {
    async take(signal) {
      signal?.throwIfAborted();
      if (free > 0) {
        free--;
        return;
      }
      await new Promise<void>((go, leave) => {
        const called = (): void => {
          signal?.removeEventListener('abort', gone);
          go();
        };
        const gone = (): void => {
          queue.delete(called);
          leave(signal?.reason as Error);
        };
        queue.add(called);
        signal?.addEventListener('abort', gone, { once: true });
      });
    },
    give() {
      const [next] = queue;
      // A turn handed on is never free in between, so nobody can slip past the queue.
      if (next) {
        queue.delete(next);
        next();
      } else free++;
    },
    waiting: () => queue.size,
  };
}
