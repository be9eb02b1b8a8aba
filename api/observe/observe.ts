import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { assertMay, type Access, type Viewer } from '../access/access.ts';
import type { Context } from '../context.ts';
import type { Graph } from '../graph/graph.ts';
import { declaredQueries } from '../graph/query.ts';
import type { Door, Refusal } from '../http/refuse-at-once.ts';
import { watchEventLoop } from './event-loop.ts';
import { loggedViewer } from './logger.ts';
import { createMetrics, type Metrics, type Route } from './metrics.ts';
import { operationWatch } from './operation-watch.ts';
import { createOverload } from './overload.ts';
import { requestIdOf } from './request-id.ts';
import { CODE, keepRecord, recordOf, viewerIn } from './request-record.ts';
import { WatchedGraph, type Running } from './watched-graph.ts';

/** Share of time the loop is busy above which more requests at once only make each slower. */
const PRESSED_LOOP = 0.95;
/** Statements under way at once above which the same holds for the database, on two cores. */
const PRESSED_STATEMENTS = 8;

/** What watches one server: its log, its metrics, and who is let in. */
export interface Observation {
  /** First step of every request: its id, its record, its line in the log, its count. */
  arrive: RequestHandler;
  /** Refuses requests there is no room for, and tells log and metrics of it. */
  door: Door;
  place: RequestHandler;
  /** The metrics as text, for whoever may read them. */
  scrape: RequestHandler;
  plugin: ApolloServerPlugin<Context>;
  metrics: Metrics;
  /** The graph whose statements are counted. */
  graph: Graph;
  /** From now on every answer ends its connection. */
  drain(): void;
  stop(): void;
}

export interface ObservationOptions {
  graph: Graph;
  logger: Logger;
  access: Access;
  /** Names of operations that may stand in the log and in the metrics. */
  operations: ReadonlySet<string>;
}

/** What is told of one answer. */
interface Told {
  requestId: string;
  viewer: Viewer | null;
  route: Route;
  operation: string | null;
  status: number;
  code: string | null;
  /** Time it took, in milliseconds. */
  ms: number;
  /** Points, where it cost any. */
  cost?: number;
}

/** Puts together what watches one server. */
export function observe({ graph, logger, access, operations }: ObservationOptions): Observation {
  const running: Running = { count: 0 };
  const eventLoop = watchEventLoop();
  const overload = createOverload(() => eventLoop.busy() > PRESSED_LOOP || running.count > PRESSED_STATEMENTS);
  const metrics = createMetrics({
    operations,
    queries: new Set(declaredQueries().map(({ name }) => name)),
    graph: () => graph.load(),
    admission: overload.state,
    eventLoop,
  });
  const open = new Set<Response>();
  let draining = false;
  /** The count and the line of the log of one answer. */
  const tell = (told: Told): void => {
    const { route, status, ms, viewer } = told;
    metrics.http(route, status, ms / 1_000);
    logger[route === 'graphql' || status >= 400 ? 'info' : 'debug']({
      ...told,
      viewer: loggedViewer(viewer),
      ms: Math.round(ms * 10) / 10,
    });
  };
  const finish = (response: Response): void => {
    open.delete(response);
    const record = recordOf(response);
    if (record === null) return;
    const { id, route, operation } = record;
    const outside = response.locals[CODE] as string | undefined;
    if (outside !== undefined) metrics.error(outside);
    const cost = response.getHeader('x-cost-actual');
    tell({
      requestId: id,
      viewer: viewerIn(response),
      route,
      operation,
      // An answer that was never sent in full: the asker went away.
      status: response.writableFinished ? response.statusCode : 499,
      code: outside ?? record.codes[0] ?? null,
      ms: performance.now() - record.beganMs,
      ...(cost === undefined ? {} : { cost: Number(cost) }),
    });
  };
  const refused = ({ id, ...refusal }: Refusal): void => {
    metrics.error(refusal.code);
    tell({ requestId: id, viewer: null, route: 'graphql', operation: null, ...refusal });
  };
  return {
    arrive: (request, response, next) => {
      const id = requestIdOf(request.headers['x-request-id']);
      response.setHeader('x-request-id', id);
      keepRecord(response, {
        id,
        route: routeOf(request.path),
        beganMs: performance.now(),
        operation: null,
        codes: [],
      });
      if (draining) response.setHeader('connection', 'close');
      open.add(response);
      response.once('close', () => finish(response));
      next();
    },
    door: { refusalNow: overload.refusalNow, refused, draining: () => draining },
    place: overload.place,
    scrape: async (request, response) => {
      const viewer = await access.authenticate({ address: request.socket.remoteAddress, headers: request.headers });
      assertMay({ viewer }, 'metrics:read');
      const { contentType, body } = await metrics.text();
      response.setHeader('content-type', contentType);
      response.setHeader('cache-control', 'no-store');
      response.end(body);
    },
    plugin: operationWatch(metrics, operations),
    metrics,
    graph: new WatchedGraph(graph, metrics.statement, running),
    drain: () => {
      draining = true;
      for (const response of open) if (!response.headersSent) response.setHeader('connection', 'close');
    },
    stop: () => {
      overload.stop();
      eventLoop.stop();
    },
  };
}

const ROUTE: Readonly<Record<string, Route>> = {
  '/graphql': 'graphql',
  '/events': 'events',
  '/limits': 'limits',
  '/metrics': 'metrics',
  '/livez': 'health',
  '/readyz': 'health',
};
const routeOf = (path: string): Route => ROUTE[path] ?? 'client';
