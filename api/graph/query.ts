/**
 * A named, static Cypher text with the shapes of its parameters and rows.
 * The name travels to the database as transaction metadata, so a slow query can be traced to its module.
 */
export interface Query<Params extends object, Row extends object> {
  readonly name: string;
  readonly text: string;
  /** Time it may take in the database, in milliseconds; absent for the usual time. */
  readonly timeoutMs?: number;
  readonly shapes?: { params: Params; row: Row };
}

const registry = new Map<string, Query<object, object>>();

/**
 * Declares a query. Names are unique in the program.
 *
 * @param name lowerCamelCase, unique
 * @param text Cypher valid in versions 5 and 25, values only as parameters
 * @param timeoutMs for what reads a large part of the graph once a version and is kept: right after a start the
 *   database is slow to plan it
 */
export function query<Params extends object, Row extends object>(
  name: string,
  text: string,
  timeoutMs?: number,
): Query<Params, Row> {
  if (registry.has(name)) throw new Error(`query ${name} is declared twice`);
  const declared: Query<Params, Row> = timeoutMs === undefined ? { name, text } : { name, text, timeoutMs };
  registry.set(name, declared);
  return declared;
}

/** Every query declared so far, for the tests that hold the set of texts closed. */
export const declaredQueries = (): readonly Query<object, object>[] => [...registry.values()];
