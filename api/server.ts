import type { RequestListener } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express, { type RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { accessPlugin } from './access/access.plugin.ts';
import type { Access, Viewer } from './access/access.ts';
import { localAccess } from './access/credential.ts';
import { refusalsPlugin } from './audit/refusals.plugin.ts';
import { ALL_CHAINS } from './chain/chain.queries.ts';
import { createContext, type Context } from './context.ts';
import { EMPTY_DATASET, READ_DATASET } from './dataset/dataset.queries.ts';
import { createLive } from './dataset/live.ts';
import { PARK_CODES } from './gap/gap.queries.ts';
import { recordAllGaps } from './gap/record-history.ts';
import type { Graph } from './graph/graph.ts';
import { answerErrors } from './http/answer-errors.ts';
import { answerStatus } from './http/answer-status.ts';
import { createApollo } from './http/apollo.ts';
import { badRequest, notFound } from './http/bad-request.ts';
import { bookmarksOf, returnBookmarks } from './http/bookmarks.ts';
import { serveClient, serveGraphiql } from './http/client-files.ts';
import { cors } from './http/cors.ts';
import { answerTags, answerVaries } from './http/etag.ts';
import { createEvents } from './http/events.ts';
import { refuseAtOnce } from './http/refuse-at-once.ts';
import { requestErrors } from './http/request-errors.ts';
import { readBody, requestHead, requestParameters, singleHeaders } from './http/request-form.ts';
import { requestSignal, timeForMutations, type RequestTimes } from './http/request-signal.ts';
import { securityHeaders } from './http/security-headers.ts';
import { readDocuments, trustedDocuments } from './limits/documents.ts';
import { stopAfterAbort } from './http/stop-after-abort.ts';
import type { Budgets } from './limits/budget.ts';
import { earlyGuard } from './limits/early-guard.ts';
import { limitsRoute } from './limits/limits-route.ts';
import { limitsPlugin } from './limits/limits.plugin.ts';
import { openBudgets } from './limits/open-budgets.ts';
import { DEFAULT_PLANS, planOf, type BudgetPlans } from './limits/plans.ts';
import { createModels } from './models.ts';
import type { HealthBoard } from './observe/health-board.ts';
import { createHealth, databaseProbe, type ExpectedSchema } from './observe/health.ts';
import { knownOperations } from './observe/known-operations.ts';
import { observe } from './observe/observe.ts';
import { recordOf, VIEWER } from './observe/request-record.ts';
import type { SharedStore } from './shared-state/redis.ts';

/** Where a response keeps the bookmarks the request came with. */
const BOOKMARKS = 'bookmarks';

/** What a server needs from outside. */
export interface ServerDependencies {
  graph: Graph;
  schema: GraphQLSchema;
  logger: Logger;
  /** Folder of the built client; null serves the API alone. */
  clientDir: string | null;
  /** Tells who asks; without it this machine may do everything and everybody else takes a key. */
  access?: Access;
  /** Folder of the built GraphiQL; without it there is none. */
  graphiqlDir?: string | null;
  /** Origins whose pages may read answers; none without it. */
  corsOrigins?: readonly string[];
  /** Watches operations from within; before every other plugin. */
  watchers?: ApolloServerPlugin<Context>[];
  /** What keeps account of each asker; without it `store`. */
  budgets?: Budgets;
  /** Where processes share what each asker has spent; without it this one keeps its own book. */
  store?: SharedStore | null;
  /** How much that is, by role. */
  plans?: BudgetPlans;
  now?: () => Date;
  /** A way to the database that only the health check uses, so that it never waits behind requests. */
  healthGraph?: Pick<Graph, 'read'>;
  /** Where its health is kept, for other threads to read. */
  board?: HealthBoard;
  /** What the database must have for the server to be ready; without it any answer will do. */
  expectedSchema?: ExpectedSchema | null;
  /**
   * Only for measuring what it costs: leaves out log, counts and admission, or with them all that stands between HTTP
   * and the resolvers.
   */
  leaveOut?: 'OBSERVATION' | 'LAYER';
  /** Time a request may take; as published where nothing is said. */
  times?: RequestTimes;
}

/** A server that is built and does not listen yet. */
export interface ChainAtlasServer {
  app: RequestListener;
  /** Asks once what the first page asks, so that the database has planned it; never fails. */
  warm(): Promise<void>;
  /** Builds what the first ranking would else wait for; never fails. */
  prepare(): Promise<void>;
  /** Keeps how the gaps stand now, for the history; never fails, and ends early where the signal says so. */
  recordHistory(signal: AbortSignal): Promise<void>;
  /** From now on not ready; every answer ends its connection, and long-lived streams end. */
  drain(): void;
  stop(): Promise<void>;
}

/** Builds the HTTP application: GraphQL, health and the client on one origin. */
export async function createServer(dependencies: ServerDependencies): Promise<ChainAtlasServer> {
  const { schema, logger, clientDir, now = () => new Date() } = dependencies;
  const { access = localAccess(dependencies.graph) } = dependencies;
  const { graphiqlDir = null, corsOrigins = [], watchers = [] } = dependencies;
  const { healthGraph = dependencies.graph, expectedSchema = null, leaveOut, times } = dependencies;
  const [observed, bare] = [leaveOut === undefined, leaveOut === 'LAYER'];
  const { store = null, plans = DEFAULT_PLANS } = dependencies;
  const observation = observe({ graph: dependencies.graph, logger, access, operations: knownOperations(clientDir) });
  const { board } = dependencies;
  const health = createHealth({ probe: databaseProbe(healthGraph, expectedSchema), ...(board && { board }) });
  const graph = observed ? observation.graph : dependencies.graph;
  const models = createModels(graph, now);
  // What may refuse an operation comes first; what looks at the finished answer comes last.
  const ownPlugins = (): ApolloServerPlugin<Context>[] => [
    accessPlugin(),
    refusalsPlugin(graph),
    limitsPlugin({
      schema,
      budgets: dependencies.budgets ?? openBudgets(store, logger, observation.metrics),
      planOf: (viewer) => planOf(viewer, plans),
      onLonger: (place, length) => logger.warn({ place, length }, 'a list is longer than declared'),
      onExhausted: () => observation.metrics.budgetRefusal(),
    }),
    requestErrors(logger),
    answerErrors(),
    answerStatus(),
    answerTags(),
    timeForMutations,
    returnBookmarks,
    ...(observed ? [observation.plugin] : []),
  ];
  if (!bare) stopAfterAbort(schema);
  const apollo = createApollo(schema, [...watchers, ...(bare ? [] : ownPlugins())]);
  await apollo.start();

  const app = express();
  app.disable('x-powered-by');
  // First what every answer has, also a refusal: its id and its headers.
  if (observed) app.use(observation.arrive);
  if (!bare) app.use(securityHeaders());
  // Before everything that could hold them up: they are asked most when the server has most to do.
  app.get('/livez', health.live);
  app.get('/readyz', health.ready);
  app.get('/metrics', observation.scrape);
  app.get('/limits', limitsRoute());
  if (!bare) app.use(singleHeaders, cors(corsOrigins));
  app.use(compression());
  const live = createLive(graph);
  const events = createEvents({ live, access });
  app.get('/events', events.handler);
  // A page of another origin may be told only by now that there is no room.
  if (observed)
    app.use('/graphql', ({ headers }, _response, next) => {
      next(headers.origin === undefined ? null : observation.door.refusalNow());
    });
  const authenticated: RequestHandler = async ({ headers, socket }, response, next) => {
    response.locals[BOOKMARKS] = bookmarksOf(headers);
    response.locals[VIEWER] = await access.authenticate({ address: socket.remoteAddress, headers });
    next();
  };
  const guards: RequestHandler[] = [
    answerVaries,
    // Before the body: who may not ask gets no work done.
    authenticated,
    requestHead,
    readBody,
    requestParameters,
    ...(observed ? [observation.place] : []),
    // Whoever looks at an operation from here on finds its text, also where it was asked for by id.
    trustedDocuments(readDocuments(clientDir), ({ locals }) => locals[VIEWER] as Viewer),
    // What is too much is refused before Apollo validates it; the rest is judged when the operation is known.
    earlyGuard(),
  ];
  app.all(
    '/graphql',
    // Without the guards somebody must still be asking, and the body be read.
    ...(bare ? [authenticated, readBody] : guards),
    expressMiddleware(apollo, {
      context: async ({ res }) => {
        const viewer = res.locals[VIEWER] as Viewer;
        const requestId = String(res.getHeader('x-request-id'));
        return createContext(graph, models, {
          now: now(),
          requestId,
          viewer,
          signal: requestSignal(res, times),
          bookmarks: res.locals[BOOKMARKS] as string[],
          record: recordOf(res),
          report: (err, what) => logger.error({ err, requestId }, what),
        });
      },
    }),
  );
  // Files of the client are the same for everybody and hold no data; last, because its page answers to every address.
  if (graphiqlDir !== null) serveGraphiql(app, graphiqlDir);
  if (clientDir !== null) serveClient(app, clientDir);
  app.use(notFound);
  app.use(badRequest(logger));
  const recordHistory = async (signal: AbortSignal): Promise<void> => {
    try {
      await recordAllGaps(graph, models.chains, 'START', now(), signal);
    } catch (err) {
      if (!signal.aborted) logger.error({ err }, 'the history of the gaps was not recorded');
    }
  };
  const warm = async (): Promise<void> => {
    try {
      const [dataset = EMPTY_DATASET] = await graph.read(READ_DATASET, {});
      const [parks, chains] = await Promise.all([graph.read(PARK_CODES, {}), graph.read(ALL_CHAINS, {})]);
      const options = { radius: 'PARK', assumeRegisterComplete: false } as const;
      // The first page tells of every chain of every park, and a database just started is slow to plan.
      // One after the other: what the first has planned serves the others.
      for (const { code } of parks)
        for (const { value } of chains) await models.chains.gaps(code, value.code, options, dataset);
    } catch (err) {
      logger.warn({ err }, 'the first page was not asked for ahead');
    }
  };
  const prepare = async (): Promise<void> => {
    try {
      const [dataset = EMPTY_DATASET] = await graph.read(READ_DATASET, {});
      await models.targets.prepare(dataset);
      await models.policies.prepare(dataset);
    } catch (err) {
      // The first ranking will build it, or say why it cannot.
      logger.warn({ err }, 'the text model was not prepared');
    }
  };
  const drain = (): void => {
    health.drain();
    observation.drain();
    events.close();
  };
  const stop = async (): Promise<void> => {
    health.stop();
    observation.stop();
    events.close();
    live.stop();
    await apollo.stop();
  };
  // Who comes when there is no room must cost next to nothing.
  const listener = observed ? refuseAtOnce(app, observation.door) : app;
  return { app: listener, warm, prepare, recordHistory, drain, stop };
}
