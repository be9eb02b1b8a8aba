import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { viewerOf, type Writes } from './access/access.ts';
import { ALL_CHAINS } from './chain/chain.queries.ts';
import { createContext, type Context } from './context.ts';
import { PARK_CODES } from './gap/gap.queries.ts';
import { EMPTY_DATASET, READ_DATASET } from './dataset/dataset.queries.ts';
import { AppError } from './errors.ts';
import { recordAllGaps } from './gap/record-history.ts';
import type { Graph } from './graph/graph.ts';
import { createModels } from './models.ts';

const MAX_BODY = '256kb';
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
  /** Who may write; from this machine alone where nothing is said. */
  writes?: Writes;
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
  const { graph, schema, logger, clientDir, writes = 'loopback', now = () => new Date() } = dependencies;
  const models = createModels(graph, now);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    plugins: [requestErrors(logger)],
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
    express.json({ limit: MAX_BODY }),
    expressMiddleware(apollo, {
      context: async ({ req, res }) => {
        const viewer = viewerOf({ address: req.socket.remoteAddress, headers: req.headers }, writes);
        const requestId = String(res.getHeader('x-request-id'));
        return createContext(graph, models, now(), requestId, viewer, (err, what) =>
          logger.error({ err, requestId }, what),
        );
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

/** Everything from this origin; no inline script or style, no foreign host. */
const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // The local address is plain HTTP; whoever puts TLS in front sets this header there.
    strictTransportSecurity: false,
  });

function serveClient(app: Express, clientDir: string): void {
  const index = join(clientDir, 'index.html');
  // Hashed names never change their content.
  app.use('/assets', express.static(join(clientDir, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(clientDir, { index: false, maxAge: 0 }));
  app.use((request, response, next) => {
    if (request.method !== 'GET' || !request.accepts('html') || !existsSync(index)) return next();
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(index);
  });
}

/** Body and static-file errors as one JSON shape; nothing of the machine leaks. */
const badRequest: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  const message =
    status === 413
      ? `the body is larger than ${MAX_BODY}`
      : status < 500
        ? 'the request cannot be read'
        : 'internal error';
  const code = status < 500 ? 'BAD_INPUT' : 'INTERNAL';
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
};

/** Our own errors keep message and code; everything unexpected is masked. */
function toPublicError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const { path, locations } = formatted;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  if (original instanceof AppError) return { message: original.message, ...place, extensions: { code: original.code } };
  // Apollo gives a code of its own to what is wrong with the request: parsing, validation, coercion.
  const code = isAboutTheRequest(original) ? 'BAD_INPUT' : formatted.extensions?.['code'];
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR')
    return { message: formatted.message, ...place, extensions: { code } };
  return { message: 'internal error', ...place, extensions: { code: 'INTERNAL' } };
}

/**
 * graphql-js refuses an operation the schema has no root for with an error of its own, without a place or a code.
 * A value of ours that does not fit its type has no original error either, but its message says so.
 */
const isAboutTheRequest = (error: unknown): boolean =>
  error instanceof Error &&
  error.name === 'GraphQLError' &&
  !('originalError' in error && error.originalError) &&
  !('path' in error && error.path) &&
  !/cannot represent/.test(error.message);

/** Logs what is masked, with the request id that the answer carries too. */
const requestErrors = (logger: Logger): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue, operationName }) => {
      for (const error of errors) {
        const cause = error.originalError ?? error;
        const expected = cause instanceof AppError && cause.code !== 'INTERNAL';
        logger[expected ? 'debug' : 'error'](
          { err: cause, requestId: contextValue?.requestId, operationName },
          error.message,
        );
      }
    },
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      if (singleResult.errors === undefined) return;
      singleResult.extensions = { ...singleResult.extensions, requestId: contextValue.requestId };
    },
  }),
});
