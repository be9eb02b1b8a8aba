import { setTimeout as wait } from 'node:timers/promises';

/** One record that is still to be written. */
interface PendingRecord {
  /** Writes it; repeatable, since what was written may not have been told. */
  keep(): Promise<void>;
  /** Told once where it was given up. */
  lost(error: unknown): void;
}

/** Writes what nobody waits for, one after the other. */
export interface RefusalQueue {
  add(record: PendingRecord): void;
  /** Resolves when everything has been written or given up; from now on each is tried once. */
  close(): Promise<void>;
}

export interface RefusalQueueOptions {
  /** Records that may wait; one more is given up at once. */
  most?: number;
  /** Before each further try, in milliseconds. */
  pausesMs?: readonly number[];
}

/**
 * The record of a refusal is written behind the answer: who is refused must not hold up the server with it, and no
 * answer waits for the database to say no.
 */
export function createRefusalQueue({
  most = 1_000,
  pausesMs = [100, 1_000, 4_000],
}: RefusalQueueOptions = {}): RefusalQueue {
  const waiting: PendingRecord[] = [];
  const closing = new AbortController();
  let working: Promise<void> | null = null;

  const keep = async (record: PendingRecord): Promise<void> => {
    for (let tried = 0; ; tried++) {
      try {
        return await record.keep();
      } catch (error) {
        const pause = pausesMs[tried];
        if (pause === undefined || closing.signal.aborted) return record.lost(error);
        await wait(pause, undefined, { signal: closing.signal, ref: false }).catch(() => {});
      }
    }
  };
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await keep(next);
    working = null;
  };
  return {
    add(record) {
      if (waiting.length >= most) return record.lost(new Error(`${most} records wait already`));
      waiting.push(record);
      working ??= work();
    },
    async close() {
      closing.abort();
      await working;
    },
  };
}
