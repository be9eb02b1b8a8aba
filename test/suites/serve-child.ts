/** Run by serve-apart.ts: the product in a process of its own, until the other side of its input is gone. */
import 'reflect-metadata';
import { READER } from '../../api/access/access.ts';
import { openGraph, type GraphAddress } from '../../api/graph/graph.ts';
import { DATA_READER, noDatabase, PARTNER, serve, tokens } from './serve.ts';

const { database, credentials } = JSON.parse(process.argv[2] ?? '{}') as {
  database: GraphAddress | null;
  credentials: boolean;
};
const graph = database === null ? noDatabase() : openGraph(database);
const access = credentials ? tokens({ partner: PARTNER, data: DATA_READER }) : { authenticate: async () => READER };
const server = await serve(graph, { access }, process.stdout);
process.stdout.write(`${JSON.stringify({ port: server.port })}\n`);
process.stdin.resume();
process.stdin.once('end', () => {
  void Promise.all([server.close(), graph.close()]).then(() => process.exit(0));
});
