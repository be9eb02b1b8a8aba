import { setMaxListeners } from 'node:events';
import neo4j, { type Driver, type ManagedTransaction, type Session, type SessionMode } from 'neo4j-driver';
import { fromDriver, isTransient, isUnknownBookmark } from './errors.ts';
import type { Graph, GraphAddress, GraphLoad, GraphOptions, GraphRequest, WriteTransaction } from './graph.ts';
import { toParameters } from './parameters.ts';
import { query, type Query } from './query.ts';
import { Reach, type Piece } from './reach.ts';
import { STATEMENT_MS } from './statement.ts';
import { createTurns } from './turns.ts';
import { withoutStack } from './without-stack.ts';

/** Reads that run in the database at once; two cores gain nothing from more. */
const READS = 24;
/** Writes at once; those of users follow each other in the database anyway. */
const WRITES = 8;
/** Connections beside: for the schema, and for those that are given back while a turn is taken already. */
const SPARE = 8;
/** How much later than the database this side gives a statement up; the database looks every two seconds. */
const GRACE_MS = 2_500;

/** The least a database can answer. */
const PROBE = query<Record<string, never>, { one: number }>('graphProbe', 'RETURN 1 AS one');

/** What all requests share: the driver, the turns, and what is known of the way to the database. */
class Line {
  readonly reads = createTurns(READS);
  readonly writes = createTurns(WRITES);
  readonly reach: Reach;
  readonly database: string;
  // Taken anew with the driver: a database put back from a backup has never seen the bookmarks of before.
  private bookmarkManager = neo4j.bookmarkManager();
  private driver: Driver;
  private prober: Driver;
  private open = new Set<Session>();

  constructor(
    private readonly address: GraphAddress,
    private readonly options: GraphOptions,
  ) {
    this.database = address.database ?? 'neo4j';
    this.driver = this.connect(READS + WRITES + SPARE);
    this.prober = this.connect(1);
    this.reach = new Reach({
      silentAfterMs: options.silentAfterMs ?? STATEMENT_MS.read,
      probe: () => this.probe(),
      dropProbe: () => this.renewProber(),
      onState: (state) => {
        if (state === 'OPEN') this.renew();
        options.shared?.publish(state, Date.now() + this.reach.retryAfterS() * 1_000);
        options.onBreaker?.(state);
      },
    });
    // Another process may have lost its own way only: what it says is looked into, not believed.
    options.shared?.onRemoteOpen(() => this.reach.suspect());
  }

  session(mode: SessionMode, bookmarks: readonly string[] = []): Session {
    const { bookmarkManager, database } = this;
    const session = this.driver.session({
      database,
      defaultAccessMode: mode,
      bookmarks: [...bookmarks],
      bookmarkManager,
    });
    this.open.add(session);
    return session;
  }

  async leave(session: Session): Promise<void> {
    const { open } = this;
    // Ends what still runs: the driver sends RESET on the connection before it goes back to the pool.
    await session.close().finally(() => open.delete(session));
  }

  forgetBookmarks(): void {
    this.bookmarkManager = neo4j.bookmarkManager();
  }

  load(): GraphLoad {
    return {
      breaker: this.reach.state(),
      inUse: this.open.size,
      waiting: this.reads.waiting() + this.writes.waiting(),
    };
  }

  async close(): Promise<void> {
    this.reach.close();
    await Promise.all([this.driver.close(), this.prober.close()]);
  }

  private connect(connections: number): Driver {
    const { uri, user, password } = this.address;
    const { connect = neo4j.driver } = this.options;
    return connect(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      // Not what a caller waits for where the server is silent: that a probe decides, and sooner. A server that is
      // only busy may take its time to greet.
      connectionTimeout: 3_000,
      connectionAcquisitionTimeout: 5_000,
      maxTransactionRetryTime: 2_000,
      // Looked at before it is used again: what stands between may have dropped an idle connection without a word.
      connectionLivenessCheckTimeout: 30_000,
      maxConnectionPoolSize: connections,
      userAgent: 'chainatlas',
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
    });
  }

  private async probe(): Promise<void> {
    const session = this.prober.session({ database: this.database, defaultAccessMode: neo4j.session.READ });
    try {
      await session.run(PROBE.text, {}, { timeout: STATEMENT_MS.read, metadata: { query: PROBE.name } });
    } catch (error) {
      throw fromDriver(error);
    } finally {
      // Not awaited: of a server that is frozen it would never end.
      session.close().catch(() => {});
    }
  }

  private renewProber(): void {
    this.prober.close().catch(() => {});
    this.prober = this.connect(1);
  }

  /** Connections that were open when the way was lost may stay without a word for good, so none is kept. */
  private renew(): void {
    this.driver.close().catch(() => {});
    this.driver = this.connect(READS + WRITES + SPARE);
    this.open = new Set();
    this.forgetBookmarks();
  }
}

/** The graph of the program, or of one request. */
export class DriverGraph implements Graph {
  private readonly line: Line;
  private written: readonly string[] = [];

  constructor(
    line: Line | GraphAddress,
    options: GraphOptions = {},
    private readonly request: GraphRequest | null = null,
  ) {
    this.line = line instanceof Line ? line : new Line(line, options);
  }

  forRequest(request: GraphRequest): Graph {
    // Each statement of the request listens, and one may have hundreds: that is no leak.
    setMaxListeners(0, request.signal);
    return new DriverGraph(this.line, {}, request);
  }

  lastBookmarks(): readonly string[] {
    return this.written.length > 0 ? this.written : (this.request?.bookmarks ?? []);
  }

  async read<Params extends object, Row extends object>(query: Query<Params, Row>, params: Params): Promise<Row[]> {
    try {
      return await this.readOnce(query, params);
    } catch (error) {
      if (isUnknownBookmark(error)) this.line.forgetBookmarks();
      if (!isTransient(error)) throw fromDriver(error);
    }
    // One retry of our own: auto-commit statements are not retried by the driver,
    // and are a third faster than managed transactions.
    try {
      return await this.readOnce(query, params);
    } catch (error) {
      throw fromDriver(error);
    }
  }

  private async readOnce<Params extends object, Row extends object>(
    query: Query<Params, Row>,
    params: Params,
  ): Promise<Row[]> {
    const { line, request } = this;
    line.reach.assertClosed();
    // Waiting for our own turn is not waiting for a dead server: only the latter may time out.
    await line.reads.take(request?.signal);
    try {
      const timeout = query.timeoutMs ?? STATEMENT_MS.read;
      return await this.inSession(neo4j.session.READ, timeout, async (session) => {
        const config = { timeout, metadata: this.metadata(query.name) };
        const given = toParameters(params);
        const { records } = await withoutStack(() => session.run(query.text, given, config));
        return records.map((record) => record.toObject() as Row);
      });
    } finally {
      line.reads.give();
    }
  }

  async write<Result>(work: (tx: WriteTransaction) => Promise<Result>): Promise<Result> {
    const { line, request } = this;
    try {
      line.reach.assertClosed();
      await line.writes.take(request?.signal);
      try {
        return await this.inSession(neo4j.session.WRITE, 2 * STATEMENT_MS.write, async (session) => {
          const config = { timeout: STATEMENT_MS.write, metadata: this.metadata('write') };
          const result = await session.executeWrite((tx) => work(this.runner(tx)), config);
          this.written = session.lastBookmarks();
          return result;
        });
      } finally {
        line.writes.give();
      }
    } catch (error) {
      throw fromDriver(error);
    }
  }

  async define(name: string, text: string): Promise<void> {
    const timeout = STATEMENT_MS.define;
    try {
      await this.inSession(neo4j.session.WRITE, timeout, (session) =>
        session.run(text, {}, { timeout, metadata: this.metadata(name) }),
      );
    } catch (error) {
      throw fromDriver(error);
    }
  }

  async verify(): Promise<void> {
    await this.line.reach.verify();
  }

  load(): GraphLoad {
    return this.line.load();
  }

  async close(): Promise<void> {
    await this.line.close();
  }

  /** Travels with each statement, so that one in the database can be traced to its request. */
  private metadata(query: string): Record<string, string> {
    return this.request === null ? { query } : { query, request: this.request.requestId };
  }

  private inSession<Result>(
    mode: SessionMode,
    timeoutMs: number,
    work: (session: Session) => PromiseLike<Result>,
  ): Promise<Result> {
    const { line, request } = this;
    const { signal, bookmarks } = request ?? {};
    // Opened with the work, so that nothing is opened while the database is known to be away.
    let session: Session | undefined;
    const piece: Piece<Result> = {
      work: async () => work((session = line.session(mode, bookmarks))),
      leave: async () => {
        if (session) await line.leave(session);
      },
      limitMs: timeoutMs + GRACE_MS,
      signal,
    };
    return line.reach.run(piece);
  }

  private runner(tx: ManagedTransaction): WriteTransaction {
    return {
      run: async <Params extends object, Row extends object>(query: Query<Params, Row>, params: Params) => {
        this.request?.signal.throwIfAborted();
        const given = toParameters(params);
        const { records } = await withoutStack(() => tx.run(query.text, given));
        return records.map((record) => record.toObject() as Row);
      },
    };
  }
}
