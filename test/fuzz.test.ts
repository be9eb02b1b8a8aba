import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openGraph, type Graph } from '../api/graph/graph.ts';
import { createSchema } from '../api/schema.ts';
import { fuzz } from './suites/fuzz-run.ts';
import { DATA_READER, PARTNER, serve, tokens, type Served } from './suites/serve.ts';

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

it('tells nothing it should not, whatever is sent', async () => {
  // The same 300 every time; npm run test:attacks sends 10,000 others.
  const { sent, faults } = await fuzz(server, await createSchema(), 300, 7);
  // On a busy machine a right question can take longer than it may, and is told so; the long suite has no such excuse.
  expect(faults.filter((fault) => !/: status 504: .*"TIMEOUT"/.test(fault))).toEqual([]);
  expect(sent).toBe(300);
});
