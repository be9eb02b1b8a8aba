import { afterAll, beforeAll, inject, it } from 'vitest';
import { openGraph, type Graph } from '../../api/graph/graph.ts';
import { createSchema } from '../../api/schema.ts';
import { claim } from '../suites/claims.ts';
import { fuzz } from '../suites/fuzz-run.ts';
import { DATA_READER, PARTNER, serve, tokens, type Served } from '../suites/serve.ts';

const COUNT = 10_000;
/** FUZZ_SEED repeats a run. */
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_007);

let graph: Graph;
let server: Served;
beforeAll(async () => {
  graph = openGraph(inject('database'));
  server = await serve(graph, { access: tokens({ partner: PARTNER, data: DATA_READER }) });
});
afterAll(async () => {
  await server.close();
  await graph.close();
});

it('tells nothing it should not, whatever is sent', async (context) => {
  const { sent, statuses, faults } = await fuzz(server, await createSchema(), COUNT, SEED);
  claim(context, {
    id: 'S14',
    goal: `${COUNT} requests of every kind: no 5xx, no leak, every error with a documented code and an id of the log`,
    reached: faults.length,
    unit: `faults of ${sent} (seed ${SEED}, statuses ${JSON.stringify(statuses)}) ${faults.slice(0, 5).join(' | ')}`,
    ok: faults.length === 0 && sent === COUNT,
  });
});
