import { afterAll, expect, inject, it } from 'vitest';
import { openGraph } from '../api/graph/graph.ts';
import { tryDocuments } from './suites/documents.ts';

const graph = openGraph(inject('database'));
afterAll(() => graph.close());

it('a credential of the browser runs every operation of the client and none that differs in a token', async () => {
  const tried = await tryDocuments(graph, 60, 1);
  expect(tried.documents).toBeGreaterThan(70);
  expect(tried).toMatchObject({ byId: tried.documents, byText: tried.documents, byAddress: tried.queries });
  expect(tried).toMatchObject({ mutants: 60, refused: 60, executed: 0 });
});
