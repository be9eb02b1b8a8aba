import { timingSafeEqual } from 'node:crypto';
import type { Graph } from '../graph/graph.ts';
import { AppError } from '../errors.ts';
import type { KeyRecord } from './key.ts';
import { digestOf } from './key-format.ts';
import { KEYS_BY_DIGEST, NOTE_KEY_USE } from './key.queries.ts';
import { dayOf } from './user-error.ts';

/** How long what was read of a key holds, in milliseconds: a revocation is in force everywhere within a second. */
export const HOLD_MS = 500;
/** Keys held at once; and apart from them, so that nobody drives them out, digests that belong to no key. */
const MAX_HELD = 5_000;
/** Digests looked up by one statement. */
const MAX_BATCH = 200;

/** Finds keys by their secret. */
export interface KeyRing {
  /**
   * The key a secret belongs to, whether it still holds or not; null where there is none.
   *
   * @throws AppError SERVICE_UNAVAILABLE where the database cannot be asked: nobody is let in or turned away unseen
   */
  find(secret: string): Promise<KeyRecord | null>;
  /** Keeps that a key was used today; never waits and never fails. */
  noteUse(key: KeyRecord, now: Date): void;
}

interface Held {
  record: KeyRecord | null;
  at: number;
}

interface Waiting {
  digest: string;
  done(record: KeyRecord | null): void;
  failed(error: unknown): void;
}

/**
 * Reads keys from the graph and holds each for {@link HOLD_MS}, counted from before it was read. One statement runs
 * at a time and answers all who came meanwhile, so a flood of made-up keys takes one of the database’s turns.
 *
 * @param clock milliseconds that never go back
 */
export function createKeyRing(graph: Graph, clock: () => number = () => performance.now()): KeyRing {
  const known = new Map<string, Held>();
  const unknown = new Map<string, Held>();
  const used = new Map<string, string>();
  const finding = new Map<string, Promise<KeyRecord | null>>();
  let waiting: Waiting[] = [];
  let reading = false;

  const held = (digest: string): Held | undefined => {
    const found = known.get(digest) ?? unknown.get(digest);
    return found !== undefined && clock() - found.at < HOLD_MS ? found : undefined;
  };

  const hold = (digest: string, record: KeyRecord | null, at: number): void => {
    known.delete(digest);
    unknown.delete(digest);
    keep(record ? known : unknown, digest, { record, at });
  };

  async function readAll(): Promise<void> {
    if (reading) return;
    reading = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, MAX_BATCH);
      const at = clock();
      try {
        const rows = await graph.read(KEYS_BY_DIGEST, { keys: batch.map(({ digest }) => digest) });
        for (const { digest, done } of batch) {
          const record = rows.find(({ key }) => isSame(key, digest))?.value ?? null;
          hold(digest, record, at);
          done(record);
        }
      } catch (cause) {
        const error = new AppError('SERVICE_UNAVAILABLE', 'keys cannot be checked now; try again', { cause });
        for (const { failed } of batch) failed(error);
      }
    }
    reading = false;
  }

  return {
    async find(secret) {
      const digest = digestOf(secret);
      const found = held(digest);
      if (found) return found.record;
      const running = finding.get(digest);
      if (running) return running;
      const asked = new Promise<KeyRecord | null>((done, failed) => {
        waiting.push({ digest, done, failed });
      }).finally(() => finding.delete(digest));
      finding.set(digest, asked);
      void readAll();
      return asked;
    },
    noteUse({ id, lastUsedDay }, now) {
      const day = dayOf(now);
      if (lastUsedDay === day || used.get(id) === day) return;
      keep(used, id, day);
      // Not worth failing a request for; the next use tries again.
      graph.write((tx) => tx.run(NOTE_KEY_USE, { id, day })).catch(() => used.delete(id));
    },
  };
}

/** Puts a thing last and drops the first where there are too many. */
function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  for (const first of map.keys()) {
    if (map.size <= MAX_HELD) return;
    map.delete(first);
  }
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
