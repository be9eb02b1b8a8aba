import type neo4j from 'neo4j-driver';
import type { SharedBreaker } from '../shared-state/shared-state.ts';
import type { BreakerState } from './breaker.ts';
import { DriverGraph } from './driver-graph.ts';
import type { Query } from './query.ts';

/** Runs queries inside one write transaction. */
export interface WriteTransaction {
  run<Params extends object, Row extends object>(query: Query<Params, Row>, params: Params): Promise<Row[]>;
}

/** What goes on between this process and the database now. */
export interface GraphLoad {
  breaker: BreakerState;
  /** Sessions that hold a connection or wait for one. */
  inUse: number;
  /** Statements that wait for their turn. */
  waiting: number;
}

/** The only way to the database. */
export interface Graph {
  /**
   * Runs a read as an auto-commit statement and returns its rows as plain objects.
   *
   * @throws AppError SERVICE_UNAVAILABLE, OVERLOADED, TIMEOUT; CANCELLED or what else the request's signal gives
   */
  read<Params extends object, Row extends object>(query: Query<Params, Row>, params: Params): Promise<Row[]>;
  /**
   * Runs `work` in one transaction, retried by the driver on transient errors, so it must be repeatable.
   * Where it throws because the database went away, nobody knows whether the last try was kept.
   */
  write<Result>(work: (tx: WriteTransaction) => Promise<Result>): Promise<Result>;
  /** Runs statements that cannot stand inside a transaction with data (schema). */
  define(name: string, text: string): Promise<void>;
  /** Throws SERVICE_UNAVAILABLE where the database does not answer. */
  verify(): Promise<void>;
  /**
   * The same graph for one request: its statements carry the id and see the bookmarks; when the signal is raised the
   * one that runs is ended in the database, and none begins after.
   */
  forRequest(request: GraphRequest): Graph;
  /** Bookmarks of what this request wrote; of a request that wrote nothing, those it came with. */
  lastBookmarks(): readonly string[];
  load(): GraphLoad;
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
  /** bolt:// for one server; neo4j:// for a cluster or Aura, where reads go to any member and writes to the leader. */
  uri: string;
  user: string;
  password: string;
  database?: string;
}

/** What may differ from one opening to another. */
export interface GraphOptions {
  /**
   * Milliseconds a probe may stay without an answer, while a statement waits too, before the database counts as
   * frozen. By default as long as a read may take.
   */
  silentAfterMs?: number;
  /** Told when the breaker opens and closes. */
  onBreaker?(state: 'OPEN' | 'CLOSED'): void;
  /** Tells other processes that the way is lost, and hears it of them. */
  shared?: SharedBreaker;
  /** Opens the driver; for tests that record what reaches it. */
  connect?: typeof neo4j.driver;
}

/**
 * Opens the way to the database with bounds on every wait: the driver's own defaults let a caller
 * hang for 33–60 s when the server is down or silent.
 */
export const openGraph = (address: GraphAddress, options: GraphOptions = {}): Graph =>
  new DriverGraph(address, options);
