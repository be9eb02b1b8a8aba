import { createHash } from 'node:crypto';

/** A record of the log as the graph keeps it: texts, whole numbers and truth values; what is absent has no value. */
export type Kept = Readonly<Record<string, unknown>>;

/** A record’s place in the chain. */
export interface Link {
  /** From 1, without gaps. */
  sequence: number;
  /** Hash of the record before it; of the first one `ORIGIN`. */
  previous: string;
  /** Of everything in the record but the hash itself. */
  hash: string;
}

/** The end of the chain, kept apart from the records: without it nobody would miss the last of them. */
export interface Head {
  sequence: number;
  hash: string;
}

/** What the first record follows. */
export const ORIGIN = '0'.repeat(64);

/** What a log without records ends in. */
export const EMPTY_HEAD: Head = { sequence: 0, hash: ORIGIN };

/** SHA-256 over the fields of a record in the order of their names, without those that are absent and without `hash`. */
export function hashOf(record: Kept): string {
  const fields = Object.entries(record)
    .filter(([name, value]) => name !== 'hash' && value !== null && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** A record with its place behind what stands at the end. */
export function linked(record: Kept, { sequence, hash }: Head): Kept & Link {
  const placed = { ...record, sequence: sequence + 1, previous: hash };
  return { ...placed, hash: hashOf(placed) };
}

/** Whether a log is as it was written. */
export interface ChainCheck {
  records: number;
  intact: boolean;
  /** Sequence of the first place where it is not as written; null where it is intact. */
  firstBroken: number | null;
}

/** Looks at records one after the other; many may come in several calls. */
export interface ChainReader {
  take(records: Iterable<Kept>): void;
  /** The end: what was read, against what the log says it ends in. */
  end(head: Head): ChainCheck;
}

/**
 * Checks a log: each record must have the next number, follow the hash of the one before, and hash to what it says.
 * Finds every edit, deletion, insertion and change of order, and a missing end by the head. Whoever may write to the
 * database and works every hash anew up to the head is not found by this alone: compare the head with one noted
 * elsewhere.
 */
export function readChain(): ChainReader {
  let last = EMPTY_HEAD;
  let records = 0;
  let firstBroken: number | null = null;
  return {
    take(found) {
      for (const record of found) {
        records++;
        const { sequence, previous, hash } = record;
        const fits = sequence === last.sequence + 1 && previous === last.hash && hash === hashOf(record);
        if (!fits) firstBroken ??= last.sequence + 1;
        last = { sequence: last.sequence + 1, hash: String(hash) };
      }
    },
    end({ sequence, hash }) {
      if (sequence !== last.sequence || hash !== last.hash) firstBroken ??= last.sequence + 1;
      return { records, intact: firstBroken === null, firstBroken };
    },
  };
}
