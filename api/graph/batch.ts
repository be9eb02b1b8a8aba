import DataLoader from 'dataloader';
import type { Graph } from './graph.ts';
import type { Query } from './query.ts';

/** Parameters of every batched query: the keys asked for. */
export interface Keys {
  keys: readonly string[];
}

/** A row of a batched query says which key it answers. */
export interface Keyed<Value> {
  key: string;
  value: Value;
}

/** A query that answers many keys at once. */
export type BatchQuery<Value> = Query<Keys, Keyed<Value>>;

/** Loaders of one request, made when a query is first used, so that nothing loaded outlives the request. */
export interface Loaders {
  /** At most one value a key; null where there is none. */
  one<Value>(query: BatchQuery<Value>): DataLoader<string, Value | null>;
  /** All values of a key, in the order the query returns them. */
  many<Value>(query: BatchQuery<Value>): DataLoader<string, Value[]>;
}

/** One statement a query and level, whatever the number of keys. Rows are matched by key, never by position. */
export function createLoaders(graph: Graph): Loaders {
  const made = new Map<string, unknown>();
  const memo = <Loader>(name: string, make: () => Loader): Loader => {
    const existing = made.get(name) as Loader | undefined;
    if (existing) return existing;
    const loader = make();
    made.set(name, loader);
    return loader;
  };
  return {
    one: <Value>(query: BatchQuery<Value>) =>
      memo(
        `one ${query.name}`,
        () =>
          new DataLoader<string, Value | null>(async (keys) => {
            const rows = await graph.read(query, { keys });
            const byKey = new Map(rows.map((row) => [row.key, row.value]));
            return keys.map((key) => byKey.get(key) ?? null);
          }),
      ),
    many: <Value>(query: BatchQuery<Value>) =>
      memo(
        `many ${query.name}`,
        () =>
          new DataLoader<string, Value[]>(async (keys) => {
            const rows = await graph.read(query, { keys });
            const byKey = new Map<string, Value[]>();
            for (const row of rows) {
              const list = byKey.get(row.key);
              if (list) list.push(row.value);
              else byKey.set(row.key, [row.value]);
            }
            return keys.map((key) => byKey.get(key) ?? []);
          }),
      ),
  };
}
