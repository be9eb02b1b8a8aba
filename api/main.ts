// Before everything that declares a type: its decorators need it.
import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { createServer as createProbe } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { startManagedDatabase } from '../database/managed.ts';
import { applySchema, expectedSchema } from '../schema/apply.ts';
import type { DesiredGraph } from '../seeds/builder.ts';
import { buildGraph } from '../seeds/desired.ts';
import { loadGraph } from '../seeds/load.ts';
import { readSeeds } from '../seeds/read.ts';
import { createAccess } from './access/credential.ts';
import { provideFirstKey } from './access/first-key.ts';
import { createTokens } from './access/jwt.ts';
import { createKeyRing } from './access/key-ring.ts';
import { beginChain } from './audit/audit-write.ts';
import { portTaken, readConfig, type Config } from './config.ts';
import { AppError } from './errors.ts';
import { holdGraph, isThere, untilThere } from './graph/arrival.ts';
import { openGraph, type Graph, type GraphAddress } from './graph/graph.ts';
import { createHttpServer } from './http/http-server.ts';
import { HealthBoard } from './observe/health-board.ts';
import { openHealthPort } from './observe/health-port.ts';
import { createLogger } from './observe/logger.ts';
import { shutDown } from './observe/shutdown.ts';
import { createSchema } from './schema.ts';
import { createServer } from './server.ts';
import { openSharedStore, type SharedStore } from './shared-state/redis.ts';
import { sharedState } from './shared-state/shared-state.ts';

const root = resolve(import.meta.dirname, '..');
const say = (line: string): void => {
  process.stdout.write(`  ${line}\n`);
};

/** How long after the start the text model is built: the first page comes first. */
const PREPARE_DELAY_MS = 3_000;
/** How long after the start the gaps are recorded for the history, in milliseconds. */
const HISTORY_DELAY_MS = 10_000;

/** Longest time for answers under way once the server is told to stop, in milliseconds; the rest is done within 10 s. */
const SHUTDOWN_MS = 8_000;
/**
 * Time a probe of the database may stay without an answer before it counts as frozen, in milliseconds; with the time
 * until one is sent, everything is answered within two seconds.
 */
const SILENT_AFTER_MS = 1_200;
/** Codes of a database that went away while it was filled. */
const AWAY: ReadonlySet<string> = new Set(['SERVICE_UNAVAILABLE', 'OVERLOADED', 'TIMEOUT']);

/** Undone in reverse order when the program ends. */
const undo: (() => Promise<void>)[] = [];
const starting = new AbortController();
let ending: Promise<void> | undefined;

function end(code: number): void {
  ending ??= (async () => {
    starting.abort();
    for (const step of undo.reverse()) await step().catch((error: unknown) => console.error(error));
    process.exit(code);
  })();
}

let interrupted = false;
process.on('SIGINT', () => {
  // Somebody sits there and waits.
  interrupted = true;
  end(0);
});
process.on('SIGTERM', () => end(0));

try {
  await start();
} catch (error) {
  if (!starting.signal.aborted) {
    const expected = error instanceof AppError || (error instanceof Error && 'code' in error);
    process.stderr.write(`\n${expected ? (error as Error).message : String((error as Error).stack)}\n`);
    end(1);
  }
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  // A promise nobody waited for must not end a server that others are asking; it is told, since it should not be.
  process.on('unhandledRejection', (err) => logger.error({ err }, 'a rejection that nobody handled'));
  await assertFree(config.host, config.port);
  const store = config.redisUrl === null ? null : shareThrough(config.redisUrl, logger);
  // While the database starts in a process of its own, this one reads the files and builds the schema.
  const [address, desired, schema] = await Promise.all([
    config.database ?? ownDatabase(config.dataDir),
    config.loadSeeds ? readGraph() : null,
    createSchema(),
  ]);
  const driven = openGraph(address, {
    silentAfterMs: SILENT_AFTER_MS,
    ...(store === null ? {} : { shared: sharedState(store).breaker('graph') }),
    onBreaker: (state) =>
      state === 'OPEN'
        ? logger.error('the graph database cannot be reached')
        : logger.info('the graph database is there'),
  });
  undo.push(() => driven.close());
  // A connection of its own: the health check never waits behind requests.
  const healthLine = openGraph(address);
  undo.push(() => healthLine.close());
  const held = holdGraph(driven);
  const health = holdGraph(healthLine);
  const bringUp = async (): Promise<boolean> => {
    try {
      await fill(driven, desired);
      await firstKey(driven, config);
    } catch (error) {
      if (error instanceof AppError && AWAY.has(error.code)) return false;
      throw error;
    }
    held.release();
    health.release();
    return true;
  };
  const answers = await isThere(driven).catch((error: unknown) => {
    throw refusalAt(address, error);
  });
  const there = answers && (await bringUp());

  const clientDir = join(root, 'dist/client');
  const graphiqlDir = join(root, 'dist/graphiql');
  const board = new HealthBoard();
  const server = await createServer({
    graph: held.graph,
    schema,
    logger,
    access: createAccess({
      ...config,
      keys: createKeyRing(held.graph),
      tokens: config.jwt && createTokens(config.jwt),
    }),
    clientDir: existsSync(clientDir) ? clientDir : null,
    graphiqlDir: config.graphiql && existsSync(graphiqlDir) ? graphiqlDir : null,
    corsOrigins: config.corsOrigins,
    store,
    plans: config.budgets,
    healthGraph: health.graph,
    board,
    expectedSchema: expectedSchema(),
  });
  const healthPort = config.healthPort === null ? null : await openHealthPort(board, config.host, config.healthPort);
  // It says until the end that the server is about to stop.
  if (healthPort !== null) undo.push(() => healthPort.close());
  const http = createHttpServer(server.app);
  await new Promise<void>((done, failed) => {
    // Taken meanwhile, by whoever was quicker.
    http.once('error', (error: NodeJS.ErrnoException) => {
      failed(error.code === 'EADDRINUSE' ? portTaken(config.port, 'PORT') : error);
    });
    http.listen(config.port, config.host, done);
  });
  undo.push(async () => {
    const cut = await shutDown(http, server.drain, {
      graceMs: interrupted ? 0 : config.shutdownGraceMs,
      deadlineMs: SHUTDOWN_MS,
    });
    if (cut > 0) logger.warn({ connections: cut }, 'connections were cut off at the end');
    await server.stop();
  });
  if (there) await server.warm();
  const { port } = http.address() as AddressInfo;
  process.stdout.write(
    `\nChainAtlas 链图  http://${config.host}:${port}/\nGraphQL        http://${config.host}:${port}/graphql\n`,
  );
  if (healthPort !== null) process.stdout.write(`Health         http://${config.host}:${healthPort.port}/readyz\n`);
  if (!there) {
    say(
      `${address.uri}: the graph database cannot be reached; waiting for it, meanwhile everything is answered by 503`,
    );
    const refused = (error: unknown): void => logger.error({ err: refusalAt(address, error) });
    do await untilThere(driven, starting.signal, refused);
    while (!(await bringUp()));
    say('the graph database is there');
  }
  // Nobody waits for it, and the first questions are answered before it: a database just started is slow to plan.
  const preparing = setTimeout(() => void server.prepare(), PREPARE_DELAY_MS);
  undo.push(async () => clearTimeout(preparing));
  const recording = setTimeout(() => void server.recordHistory(starting.signal), HISTORY_DELAY_MS);
  undo.push(async () => clearTimeout(recording));
}

/** Brings schema and data to what the files say; safe to be run again. */
async function fill(graph: Graph, desired: DesiredGraph | null): Promise<void> {
  for (const name of await applySchema(graph)) say(`schema ${name} applied`);
  await beginChain(graph, new Date());
  if (desired === null) return;
  const { counts } = await loadGraph(graph, desired, say);
  if (counts === null) return;
  for (const kind of Object.values(counts))
    say(
      Object.entries(kind)
        .map(([name, count]) => `${count} ${name}`)
        .join(', '),
    );
  say(`${total(counts.nodes)} nodes, ${total(counts.relationships)} relations, 0 facts without evidence`);
}

/** What the database says where it will not take us, with its address and what to look at. */
function refusalAt({ uri }: GraphAddress, error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const message = `${uri}: ${error.message}; check NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE`;
  return new AppError(error.code, message, { cause: error });
}

/** What goes wrong with the connection is told where it has consequences; here every attempt would be a line. */
function shareThrough(url: string, logger: Logger): SharedStore {
  const store = openSharedStore(url, (err) => logger.debug({ err }, 'the shared store cannot be reached'));
  undo.push(async () => store.close());
  return store;
}

/** Fails at once where the port is taken: nobody should wait for a database to learn that. */
async function assertFree(host: string, port: number): Promise<void> {
  const probe = createProbe();
  await new Promise<void>((done, failed) => {
    probe.once('error', (error: NodeJS.ErrnoException) =>
      failed(error.code === 'EADDRINUSE' ? portTaken(port, 'PORT') : error),
    );
    probe.listen(port, host, () => probe.close(() => done()));
  });
}

/** Leaves an admin key where there never was one; a program that nobody could ask anything does not start. */
async function firstKey(graph: Graph, { dataDir, publicRead, writes, jwt }: Config): Promise<void> {
  const file = resolve(root, dataDir, 'admin.key');
  try {
    if (await provideFirstKey(graph, file, new Date())) say(`the first admin key is in ${file}`);
  } catch (error) {
    const closed = publicRead === 'off' && writes === 'off' && jwt === null;
    if (closed || !(error instanceof AppError && error.code === 'CONFIG_INVALID')) throw error;
    say(`${error.message}; npm run keys makes one`);
  }
}

async function readGraph(): Promise<DesiredGraph> {
  return buildGraph(readSeeds(join(root, 'seeds')));
}

async function ownDatabase(dataDir: string): Promise<GraphAddress> {
  const database = startManagedDatabase({
    home: resolve(root, dataDir, 'neo4j'),
    jars: resolve(root, dataDir, 'jars'),
    onProgress: say,
    signal: starting.signal,
  });
  // Also where the start fails or is broken off meanwhile: nothing is left behind.
  undo.push(async () => (await database.catch(() => null))?.stop());
  return database;
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
