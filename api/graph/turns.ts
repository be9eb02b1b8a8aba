/** Lets so many through at once; the others wait in the order they came. */
export interface Turns {
  take(): Promise<void>;
  give(): void;
}

/** @param count how many may hold a turn at the same time */
export function createTurns(count: number): Turns {
  let free = count;
  const waiting: (() => void)[] = [];
  return {
    async take() {
      if (free > 0) {
        free--;
        return;
      }
      await new Promise<void>((go) => waiting.push(go));
    },
    give() {
      const next = waiting.shift();
      // A turn handed on is never free in between, so nobody can slip past the queue.
      if (next) next();
      else free++;
    },
  };
}
