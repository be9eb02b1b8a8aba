import neo4j, {
  type AuthToken,
  type Driver,
  type ManagedTransaction,
  type Session,
  type SessionMode,
} from 'neo4j-driver';
import { AppError } from '../errors.ts';
import { fromDriver, isTransient } from './errors.ts';
import { toParameters } from './parameters.ts';
import { createTurns } from './turns.ts';
import type { Query } from './query.ts';

/** Time a read may take in the database, in milliseconds. */
const READ_TIMEOUT_MS = 5_000;
/** Time a write batch may take in the database, in milliseconds. */
const WRITE_TIMEOUT_MS = 30_000;

/** Reads that run in the database at once; two cores gain nothing from more. */
const POOL_SIZE = 24;

/** Runs queries inside one write transaction. */
interface WriteTransaction {
  run<Params extends object, Row extends object>(query: Query<Params, Row>, params: Params): Promise<Row[]>;
}

/** The only way to the database. */
export interface Graph {
  /** Runs a read as an auto-commit statement and returns its rows as plain objects. */
  read<Params extends object, Row extends object>(query: Query<Params, Row>, params: Params): Promise<Row[]>;
  /** Runs `work` in one transaction, retried by the driver on transient errors, so it must be repeatable. */
  write<Result>(work: (tx: WriteTransaction) => Promise<Result>): Promise<Result>;
  /** Runs statements that cannot stand inside a transaction with data (schema). */
  define(name: string, text: string): Promise<void>;
  /** Throws SERVICE_UNAVAILABLE where the database does not answer. */
  verify(): Promise<void>;
  /** The same graph for one request: its statements carry the id, see the bookmarks, and none begins after the signal. */
  forRequest(request: GraphRequest): Graph;
  close(): Promise<void>;
}

/** The request on whose behalf statements run. */
export interface GraphRequest {
  requestId: string;
  signal: AbortSignal;
  /** Bookmarks of writes that its reads must see; absent or empty for none. */
  bookmarks?: readonly string[];
}

/** Where the database is and how to log in. */
export interface GraphAddress {
  uri: string;
  user: string;
  password: string;
  database?: string;
}

/**
 * Opens a driver with bounds on every wait: the driver's own defaults let a caller
 * hang for 33–60 s when the server is down or silent.
 */
export function openGraph(address: GraphAddress): Graph {
  const auth: AuthToken = neo4j.auth.basic(address.user, address.password);
  const driver = neo4j.driver(address.uri, auth, {
    disableLosslessIntegers: true,
    connectionTimeout: 1_000,
    connectionAcquisitionTimeout: 1_500,
    maxTransactionRetryTime: 2_000,
    // One more than reads may take, so that a write never waits behind them.
    maxConnectionPoolSize: POOL_SIZE + 1,
    userAgent: 'chainatlas',
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
  return new DriverGraph(driver, address.database ?? 'neo4j');
}

class DriverGraph implements Graph {
  constructor(
    private readonly driver: Driver,
    private readonly database: string,
    private readonly turns = createTurns(POOL_SIZE),
    private readonly request: GraphRequest | null = null,
  ) {}

  forRequest(request: GraphRequest): Graph {
    return new DriverGraph(this.driver, this.database, this.turns, request);
  }

  /** Travels with each statement, so that one in the database can be traced to its request. */
  private metadata(query: string): Record<string, string> {
    return this.request === null ? { query } : { query, request: this.request.requestId };
  }

  private assertWanted(): void {
    if (this.request?.signal.aborted) throw new AppError('CANCELLED', 'the request was given up');
  }

  private session(mode: SessionMode): Session {
    const bookmarks = [...(this.request?.bookmarks ?? [])];
    return this.driver.session({ database: this.database, defaultAccessMode: mode, bookmarks });
  }

  async read<Params extends object, Row extends object>(query: Query<Params, Row>, params: Params): Promise<Row[]> {
    try {
      return await this.readOnce(query, params);
    } catch (error) {
      if (!isTransient(error)) throw fromDriver(error, query.name);
    }
    // One retry of our own: auto-commit statements are not retried by the driver,
    // and are a third faster than managed transactions.
    try {
      return await this.readOnce(query, params);
    } catch (error) {
      throw fromDriver(error, query.name);
    }
  }

  private async readOnce<Params extends object, Row extends object>(
    query: Query<Params, Row>,
    params: Params,
  ): Promise<Row[]> {
    // Waiting for our own turn is not waiting for a dead server: only the latter may time out.
    await this.turns.take();
    try {
      this.assertWanted();
      return await this.readNow(query, params);
    } finally {
      this.turns.give();
    }
  }

  private async readNow<Params extends object, Row extends object>(
    query: Query<Params, Row>,
    params: Params,
  ): Promise<Row[]> {
    const session = this.session(neo4j.session.READ);
    try {
      const result = await session.run(query.text, toParameters(params), {
        timeout: query.timeoutMs ?? READ_TIMEOUT_MS,
        metadata: this.metadata(query.name),
      });
      return result.records.map((record) => record.toObject() as Row);
    } finally {
      await session.close();
    }
  }

  async write<Result>(work: (tx: WriteTransaction) => Promise<Result>): Promise<Result> {
    this.assertWanted();
    const session = this.session(neo4j.session.WRITE);
    try {
      return await session.executeWrite((tx) => work(runner(tx)), {
        timeout: WRITE_TIMEOUT_MS,
        metadata: this.metadata('write'),
      });
    } catch (error) {
      throw fromDriver(error, 'write');
    } finally {
      await session.close();
    }
  }

  async define(name: string, text: string): Promise<void> {
    const session = this.session(neo4j.session.WRITE);
    try {
      await session.run(text, {}, { timeout: WRITE_TIMEOUT_MS, metadata: this.metadata(name) });
    } catch (error) {
      throw fromDriver(error, name);
    } finally {
      await session.close();
    }
  }

  async verify(): Promise<void> {
    try {
      await this.driver.verifyConnectivity({ database: this.database });
    } catch (error) {
      throw fromDriver(error, 'verify');
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}

const runner = (tx: ManagedTransaction): WriteTransaction => ({
  async run<Params extends object, Row extends object>(query: Query<Params, Row>, params: Params): Promise<Row[]> {
    const result = await tx.run(query.text, toParameters(params));
    return result.records.map((record) => record.toObject() as Row);
  },
});
