import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express, { type Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { openAccess, type Access, type Viewer } from './access/access.ts';
import { ALL_CHAINS } from './chain/chain.queries.ts';
import { createContext, type Context } from './context.ts';
import { EMPTY_DATASET, READ_DATASET } from './dataset/dataset.queries.ts';
import { PARK_CODES } from './gap/gap.queries.ts';
import { recordAllGaps } from './gap/record-history.ts';
import type { Graph } from './graph/graph.ts';
import { badRequest, MAX_BODY } from './http/bad-request.ts';
import { serveClient } from './http/client-files.ts';
import { toPublicError } from './http/public-errors.ts';
import { requestErrors } from './http/request-errors.ts';
import { requestSignal } from './http/request-signal.ts';
import { securityHeaders } from './http/security-headers.ts';
import { createModels } from './models.ts';
import { createHealth, databaseProbe, type ExpectedSchema } from './observe/health.ts';
import { knownOperations } from './observe/known-operations.ts';
import { observe } from './observe/observe.ts';
import { recordOf, VIEWER } from './observe/request-record.ts';

/** 1,000 tokens of overlapping fields validate in 20 ms, 2,000 in 53 ms: the cost is quadratic. */
const MAX_TOKENS = 1_000;
const MAX_VALIDATION_ERRORS = 5;

/** What a server needs from outside. */
export interface ServerDependencies {
  graph: Graph;
  schema: GraphQLSchema;
  logger: Logger;
  /** Folder of the built client; null serves the API alone. */
  clientDir: string | null;
  /** Tells who asks; without it this machine may do everything and everybody else may read. */
  access?: Access;
  now?: () => Date;
  /** A way to the database that only the health check uses, so that it never waits behind requests. */
  healthGraph?: Pick<Graph, 'read'>;
  /** What the database must have for the server to be ready; without it any answer will do. */
  expectedSchema?: ExpectedSchema | null;
  /** Leaves out whatever stands between HTTP and the resolvers; only for measuring what that costs. */
  bare?: boolean;
}

/** A server that is built and does not listen yet. */
export interface ChainAtlasServer {
  app: Express;
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
  const { schema, logger, clientDir, access = openAccess('loopback'), now = () => new Date() } = dependencies;
  const { healthGraph = dependencies.graph, expectedSchema = null, bare = false } = dependencies;
  const observation = observe({ graph: dependencies.graph, logger, access, operations: knownOperations(clientDir) });
  const health = createHealth({ probe: databaseProbe(healthGraph, expectedSchema) });
  const graph = bare ? dependencies.graph : observation.graph;
  const models = createModels(graph, now);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    plugins: bare ? [] : [requestErrors(logger), observation.plugin],
    formatError: toPublicError,
    // Signals are handled by main alone, which also ends the database.
    stopOnTerminationSignals: false,
  });
  await apollo.start();

  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders());
  if (!bare) app.use(observation.arrive);
  // Before everything that could hold them up: they are asked most when the server has most to do.
  app.get('/livez', health.live);
  app.get('/readyz', health.ready);
  app.get('/metrics', observation.scrape);
  app.use(compression());
  if (!bare) app.use('/graphql', observation.gate);
  app.use(
    '/graphql',
    // Before the body: who may not ask gets no work done.
    async (request, response, next) => {
      const { headers, socket } = request;
      response.locals[VIEWER] = await access.authenticate({ address: socket.remoteAddress, headers });
      next();
    },
    express.json({ limit: MAX_BODY }),
    ...(bare ? [] : [observation.place]),
    expressMiddleware(apollo, {
      context: async ({ res }) => {
        const viewer = res.locals[VIEWER] as Viewer;
        const requestId = String(res.getHeader('x-request-id'));
        return createContext(graph, models, {
          now: now(),
          requestId,
          viewer,
          signal: requestSignal(res),
          record: recordOf(res),
          report: (err, what) => logger.error({ err, requestId }, what),
        });
      },
    }),
  );
  if (clientDir !== null) serveClient(app, clientDir);
  app.use(badRequest);
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
      const [park] = await graph.read(PARK_CODES, {});
      const [chain] = await graph.read(ALL_CHAINS, {});
      const options = { radius: 'PARK', assumeRegisterComplete: false } as const;
      if (park && chain) await models.chains.gaps(park.code, chain.value.code, options, dataset);
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
  };
  const stop = async (): Promise<void> => {
    health.stop();
    observation.stop();
    await apollo.stop();
  };
  return { app, warm, prepare, recordHistory, drain, stop };
}
