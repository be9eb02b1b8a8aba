import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express, { type Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { accessPlugin } from './access/access.plugin.ts';
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

/** 1,000 tokens of overlapping fields validate in 20 ms, 2,000 in 53 ms: the cost is quadratic. */
const MAX_TOKENS = 1_000;
const MAX_VALIDATION_ERRORS = 5;

/** Where a response keeps who asked. */
const VIEWER = 'viewer';

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
  stop(): Promise<void>;
}

/** Builds the HTTP application: GraphQL, health and the client on one origin. */
export async function createServer(dependencies: ServerDependencies): Promise<ChainAtlasServer> {
  const { graph, schema, logger, clientDir, access = openAccess('loopback'), now = () => new Date() } = dependencies;
  const models = createModels(graph, now);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    plugins: [requestErrors(logger), accessPlugin()],
    formatError: toPublicError,
    // Signals are handled by main alone, which also ends the database.
    stopOnTerminationSignals: false,
  });
  await apollo.start();

  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders());
  app.use((_request, response, next) => {
    response.setHeader('x-request-id', randomUUID());
    next();
  });
  app.use(compression());
  app.get('/livez', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_request, response) => {
    const ready = await graph.verify().then(
      () => true,
      () => false,
    );
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'the graph database cannot be reached' });
  });
  app.use(
    '/graphql',
    // Before the body: who may not ask gets no work done.
    async (request, response, next) => {
      const { headers, socket } = request;
      response.locals[VIEWER] = await access.authenticate({ address: socket.remoteAddress, headers });
      next();
    },
    express.json({ limit: MAX_BODY }),
    expressMiddleware(apollo, {
      context: async ({ res }) => {
        const viewer = res.locals[VIEWER] as Viewer;
        const requestId = String(res.getHeader('x-request-id'));
        return createContext(graph, models, {
          now: now(),
          requestId,
          viewer,
          signal: requestSignal(res),
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
  return { app, warm, prepare, recordHistory, stop: () => apollo.stop() };
}
