import { KEEP_AUDIT, NEXT_AUDIT } from '../audit/audit-write.queries.ts';
import { NEXT_WRITE } from '../dataset/dataset.queries.ts';
import { KEEP_KEY, KEY_USED, type KeyRow } from '../dataset/write-once.queries.ts';
import type { Graph } from '../graph/graph.ts';
import { KEY_BY_ID, KEY_PAGE, KEY_STORE, REVOKE_KEY, WRITE_KEY } from './key.queries.ts';
import type { KeyRecord } from './key.ts';

/** A key as the graph keeps it, and who made it. */
type StoredKey = KeyRecord & { digest: string; origin: string; author: string };

/** The keys of a graph in memory, which can be made to fail or to be changed at any moment; a database could not. */
export interface KeyMemory {
  graph: Graph;
  keys: Map<string, StoredKey>;
  audit: Record<string, unknown>[];
  /** Names of the reads outside transactions. */
  reads: string[];
  /** What ended the transactions that were taken back. */
  ends: unknown[];
  /** Statements of this name answer nothing. */
  silent: string | null;
  /** Runs before each transaction. */
  onWrite(): void;
}

export function openKeyMemory(): KeyMemory {
  const used = new Map<string, KeyRow>();
  const ofViewer = ({ organisation }: { organisation: string | null }): StoredKey[] =>
    [...memory.keys.values()].filter((key) => organisation === null || key.organisation === organisation);
  const answers: Record<string, (parameters: never) => object[]> = {
    [NEXT_WRITE.name]: () => [{ revision: used.size + 1, writes: used.size + 1 }],
    [KEY_USED.name]: ({ scope }: { scope: string }) => [used.get(scope) ?? []].flat(),
    [KEEP_KEY.name]: ({ key }: { key: KeyRow & { scope: string } }) => {
      used.set(key.scope, key);
      return [{ written: 1 }];
    },
    [NEXT_AUDIT.name]: () => [{ sequence: memory.audit.length + 1, hash: memory.audit.at(-1)?.['hash'] ?? null }],
    [KEEP_AUDIT.name]: ({ record }: { record: Record<string, unknown> }) => {
      memory.audit.push(record);
      return [{ written: 1 }];
    },
    [KEY_STORE.name]: ({ digest }: { digest: string }) => [
      { count: memory.keys.size, known: [...memory.keys.values()].some((key) => key.digest === digest) },
    ],
    [KEY_BY_ID.name]: ({ id, organisation }: { id: string; organisation: string | null }) =>
      ofViewer({ organisation })
        .filter((key) => key.id === id)
        .map((value) => ({ value: { ...value } })),
    [KEY_PAGE.name]: (slice: { before: string; limit: number; organisation: string | null }) => {
      const all = ofViewer(slice).sort((a, b) => (a.position < b.position ? 1 : -1));
      const rows = all.filter(({ position }) => position < slice.before).slice(0, slice.limit);
      return [{ rows, count: all.length }];
    },
    [WRITE_KEY.name]: ({ record }: { record: StoredKey }) => {
      memory.keys.set(record.id, { ...record });
      return [{ written: 1 }];
    },
    [REVOKE_KEY.name]: ({ id, revoked }: { id: string; revoked: object }) => {
      Object.assign(memory.keys.get(id) ?? {}, revoked);
      return [{ written: 1 }];
    },
  };
  const run: Graph['read'] = async ({ name }, parameters) => {
    const answer = answers[name];
    if (answer === undefined) throw new Error(`nothing here answers ${name}`);
    return (memory.silent === name ? [] : answer(parameters as never)) as never;
  };
  const read: Graph['read'] = (query, parameters) => {
    memory.reads.push(query.name);
    return run(query, parameters);
  };
  const write: Graph['write'] = async (work) => {
    memory.onWrite();
    const before = { keys: structuredClone(memory.keys), used: new Map(used), audit: [...memory.audit] };
    try {
      return await work({ run });
    } catch (error) {
      memory.ends.push(error);
      Object.assign(memory, { keys: before.keys, audit: before.audit });
      used.clear();
      for (const [scope, row] of before.used) used.set(scope, row);
      throw error;
    }
  };
  const memory: KeyMemory = {
    graph: { read, write } as Graph,
    keys: new Map(),
    audit: [],
    reads: [],
    ends: [],
    silent: null,
    onWrite: () => {},
  };
  return memory;
}
