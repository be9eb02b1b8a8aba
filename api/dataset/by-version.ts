import { versionOf } from './dataset.ts';
import type { DatasetRow } from './dataset.queries.ts';

/** Values worked out once a version of the data set and shared between requests. */
export interface ByVersion {
  /** The value under a key, loaded where this version does not have it yet. */
  once<Value>(dataset: DatasetRow, key: string, load: () => Promise<Value>): Promise<Value>;
}

/** Keeps values until the data set changes, by a load or a user’s write; while a load runs nothing is kept. */
export function createByVersion(): ByVersion {
  let version: string | null = null;
  let values = new Map<string, Promise<unknown>>();
  return {
    once<Value>(dataset: DatasetRow, key: string, load: () => Promise<Value>): Promise<Value> {
      const current = versionOf(dataset);
      if (current !== version || dataset.loading !== null) {
        version = current;
        values = new Map();
      }
      const known = values.get(key) as Promise<Value> | undefined;
      if (known) return known;
      const pending = load();
      const into = values;
      into.set(key, pending);
      // A failed load must not be remembered.
      pending.catch(() => into.delete(key));
      return pending;
    },
  };
}
