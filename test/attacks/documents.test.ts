import { afterAll, expect, inject, it } from 'vitest';
import { openGraph } from '../../api/graph/graph.ts';
import { claim } from '../suites/claims.ts';
import { tryDocuments } from '../suites/documents.ts';

const SEED = 6;
const MUTANTS = 1_000;
const graph = openGraph(inject('database'));
afterAll(() => graph.close());

it('runs every operation of the client for a credential of the client, and no other', async (context) => {
  const tried = await tryDocuments(graph, MUTANTS, SEED);
  const { documents, byId, byText, queries, byAddress, mutants, refused, executed } = tried;
  claim(context, {
    id: 'S6',
    goal: `all operations of the client accepted, 0 of ${MUTANTS.toLocaleString('en')} changed in one token (seed ${SEED})`,
    reached: `${byId} and ${byText} of ${documents} by id and text, ${executed} of ${mutants} changed ones`,
    unit: 'run',
    ok: documents > 70 && byId === documents && byText === documents && refused === mutants && executed === 0,
  });
  expect(byAddress).toBe(queries);
});
