import type { ApolloServerPlugin } from '@apollo/server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { GraphQLSchema } from 'graphql';
import { READER, type Access, type Viewer } from '../../api/access/access.ts';
import type { Context } from '../../api/context.ts';
import { AppError } from '../../api/errors.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { openGraph } from '../../api/graph/graph.ts';
import { createHttpServer } from '../../api/http/http-server.ts';
import { createSchema } from '../../api/schema.ts';
import { createServer, type ServerDependencies } from '../../api/server.ts';

/** Somebody with a credential of a test. */
export const viewer = (id: string, rest: Partial<Viewer> = {}): Viewer => ({ ...READER, kind: 'KEY', id, ...rest });

/** Reads what is open and may look at the schema. */
export const PARTNER = viewer('key:partner', { role: 'PARTNER' });
/** Reads what is open and nothing else: a key limited to the data. */
export const DATA_READER = viewer('key:data', { role: 'PARTNER', scopes: ['graph:read'] });

/** As in production: nobody gets in without a credential; here the credentials are words. */
export const tokens = (viewers: Readonly<Record<string, Viewer>>): Access => ({
  authenticate: async ({ headers }) => {
    const [, token = ''] = /^Bearer (\S+)$/.exec(String(headers['authorization'])) ?? [];
    const found = viewers[token];
    if (found === undefined) throw new AppError('UNAUTHENTICATED', 'send a key or a token as a bearer credential');
    return found;
  },
});

/** Counts what is executed. */
export class ExecutionRecorder implements ApolloServerPlugin<Context> {
  executions = 0;
  requestDidStart = async () => ({
    executionDidStart: async () => {
      this.executions++;
    },
  });
}

/** A server of the product that listens, and what it wrote into its log. */
export interface Served {
  url: string;
  port: number;
  /** Its own server, to look at its sockets. */
  http: Server;
  log: Record<string, unknown>[];
  close(): Promise<void>;
}

let schema: Promise<GraphQLSchema> | undefined;

/** A database that nobody answers for: port 1 is reserved and closed everywhere. */
export const noDatabase = (): Graph => openGraph({ uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'x' });

/**
 * Serves the product as main does; what is not given is as in production.
 *
 * @param lines where the log goes; without it into `log`
 */
export async function serve(
  graph: Graph,
  options: Partial<ServerDependencies> = {},
  lines?: NodeJS.WritableStream,
): Promise<Served> {
  const log: Record<string, unknown>[] = [];
  const kept = new Writable({
    write(line: Buffer, _encoding, done) {
      log.push(JSON.parse(line.toString()) as Record<string, unknown>);
      done();
    },
  });
  const server = await createServer({
    graph,
    schema: await (schema ??= createSchema()),
    logger: pino({ level: 'info' }, lines ?? kept),
    clientDir: null,
    ...options,
  });
  const http = createHttpServer(server.app);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    http,
    log,
    async close() {
      http.closeAllConnections();
      await new Promise((done) => http.close(done));
      await server.stop();
    },
  };
}
