/**
 * Two servers in one process over one database, the second without what is measured. Started by bench/layer.ts and
 * by the fault suite; tells its ports in one line of JSON and ends with its standard input.
 */
import 'reflect-metadata';
import { openSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { readConfig } from '../../api/config.ts';
import { openGraph } from '../../api/graph/graph.ts';
import { createHttpServer } from '../../api/http/http-server.ts';
import { LOG_WRITING, loggedError } from '../../api/observe/logger.ts';
import { readPlans } from '../../api/limits/plans.ts';
import { createSchema } from '../../api/schema.ts';
import { createServer, type ServerDependencies } from '../../api/server.ts';

const leaveOut: ServerDependencies['leaveOut'] = process.argv[2] === 'OBSERVATION' ? 'OBSERVATION' : 'LAYER';
const { database } = readConfig(process.env);
if (database === null) throw new Error('NEO4J_URI says which database the two servers ask');
const graph = openGraph(database);
// Charged as always, and never used up.
const plans = readPlans('LOCAL=1000000000/1000000000');
// Written for real, as in production: to a file that takes everything.
const logger = pino(
  { level: 'info', serializers: { err: loggedError } },
  pino.destination({ fd: openSync('/dev/null', 'w'), ...LOG_WRITING }),
);

async function serve(changes: Pick<ServerDependencies, 'leaveOut'>): Promise<Server> {
  // Each its own: what watches the resolvers of one must not be in the other.
  const schema = await createSchema();
  const server = await createServer({ graph, schema, logger, clientDir: null, plans, ...changes });
  await server.warm();
  await server.prepare();
  const http = createHttpServer(server.app);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  return http;
}

const ports = [await serve({}), await serve({ leaveOut })].map((http) => (http.address() as AddressInfo).port);
process.stdout.write(`${JSON.stringify({ ports })}\n`);
process.stdin.on('end', () => process.exit(0)).resume();
