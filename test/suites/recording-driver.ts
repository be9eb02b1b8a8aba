import neo4j, { type ManagedTransaction, type Session } from 'neo4j-driver';

/** What was seen of one Cypher text. */
interface Recorded {
  text: string;
  times: number;
  /** Longest time asked for it, in milliseconds; undefined where one came without. */
  timeoutMs: number | undefined;
  /** Whether it ran in a transaction of a write. */
  inWrite: boolean;
}

/** The real driver, each of whose statements is written down on the way. */
export interface RecordingDriver {
  connect: typeof neo4j.driver;
  /** By text. */
  statements: ReadonlyMap<string, Recorded>;
}

/** Makes a driver that records; to be handed to `openGraph` as `connect`. */
export function recordingDriver(): RecordingDriver {
  const statements = new Map<string, Recorded>();
  const record = (query: unknown, timeout: unknown, inWrite: boolean): void => {
    // A query may also come as an object; nothing of the product sends one.
    const text = typeof query === 'string' ? query : `not a text: ${JSON.stringify(query)}`;
    const timeoutMs = typeof timeout === 'number' ? timeout : undefined;
    const known = statements.get(text);
    if (!known) statements.set(text, { text, times: 1, timeoutMs, inWrite });
    else {
      known.times++;
      known.timeoutMs =
        known.timeoutMs === undefined || timeoutMs === undefined ? undefined : Math.max(known.timeoutMs, timeoutMs);
    }
  };
  const watchedTransaction = (tx: ManagedTransaction, timeout: unknown): ManagedTransaction =>
    new Proxy(tx, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]): unknown => {
          if (name === 'run') record(given[0], timeout, true);
          return Reflect.apply(value, target, given);
        };
      },
    });
  const watchedSession = (session: Session): Session =>
    new Proxy(session, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]): unknown => {
          if (name === 'run') record(given[0], (given[2] as { timeout?: unknown } | undefined)?.timeout, false);
          if (name === 'beginTransaction') record('a transaction begun by hand', undefined, true);
          if (name === 'executeWrite' || name === 'executeRead') {
            const [work, config] = given as [(tx: ManagedTransaction) => unknown, { timeout?: unknown } | undefined];
            const watched = (tx: ManagedTransaction): unknown => work(watchedTransaction(tx, config?.timeout));
            return Reflect.apply(value, target, [watched, config]);
          }
          return Reflect.apply(value, target, given);
        };
      },
    });
  const connect: typeof neo4j.driver = (...given) => {
    const driver = neo4j.driver(...given);
    return new Proxy(driver, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          if (name === 'executeQuery') record(args[0], undefined, false);
          const result: unknown = Reflect.apply(value, target, args);
          return name === 'session' ? watchedSession(result as Session) : result;
        };
      },
    });
  };
  return { connect, statements };
}
