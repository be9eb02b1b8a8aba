import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Graph } from '../../api/graph/graph.ts';
import { documentId } from '../../api/limits/document-id.ts';
import { createSchema } from '../../api/schema.ts';
import { buildClientIfStale } from '../../scripts/build-client.ts';
import { draws, mutantOf, variablesFor } from './mutants.ts';
import { ExecutionRecorder, PARTNER, serve, tokens } from './serve.ts';

/** What became of the client's documents and of others, sent by a credential that may run the client's alone. */
export interface Tried {
  /** Operations of the build. */
  documents: number;
  /** Of them, what ran by its id, by its text, and what read by an address ran so. */
  byId: number;
  byText: number;
  queries: number;
  byAddress: number;
  /** Changed documents that were sent, that were refused as they should be, and that ran. */
  mutants: number;
  refused: number;
  executed: number;
}

/** Sends every document of the build, and so many with one token changed. */
export async function tryDocuments(graph: Graph, mutants: number, seed: number): Promise<Tried> {
  await buildClientIfStale(() => {});
  const clientDir = resolve(import.meta.dirname, '../../dist/client');
  const manifest = JSON.parse(readFileSync(resolve(clientDir, 'documents.json'), 'utf8')) as Record<string, string>;
  const schema = await createSchema();
  const recorder = new ExecutionRecorder();
  const server = await serve(graph, {
    clientDir,
    access: tokens({ browser: { ...PARTNER, id: 'key:browser', documents: 'TRUSTED' } }),
    watchers: [recorder],
  });
  const headers = {
    authorization: 'Bearer browser',
    'content-type': 'application/json',
    'apollo-require-preflight': '1',
  };
  const url = `${server.url}/graphql`;
  const post = (body: object): Promise<Response> => fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  /** Whether it ran. */
  const ran = async (sent: Promise<Response>): Promise<boolean> => {
    const before = recorder.executions;
    await (await sent).text();
    return recorder.executions > before;
  };
  const counts = { documents: 0, byId: 0, byText: 0, queries: 0, byAddress: 0 };
  const tried: Tried = { ...counts, mutants: 0, refused: 0, executed: 0 };
  try {
    for (const [id, query] of Object.entries(manifest)) {
      const variables = variablesFor(schema, query);
      tried.documents++;
      if (await ran(post({ documentId: id, variables }))) tried.byId++;
      if (await ran(post({ query, variables }))) tried.byText++;
      // What changes something never runs by an address.
      if (!query.startsWith('query')) continue;
      tried.queries++;
      const search = new URLSearchParams({ documentId: id, variables: JSON.stringify(variables) });
      if (await ran(fetch(`${url}?${search}`, { headers }))) tried.byAddress++;
    }
    const texts = Object.values(manifest);
    const draw = draws(seed);
    const before = recorder.executions;
    while (tried.mutants < mutants) {
      const mutant = mutantOf(texts[draw(texts.length)] ?? '', draw);
      if (texts.includes(mutant)) continue;
      const bodies = [{ query: mutant }, { documentId: documentId(mutant) }, { query: mutant, operationName: null }];
      const response = await post(bodies[tried.mutants++ % bodies.length] ?? {});
      const body = await response.text();
      if (response.status === 403 && body.includes('"DOCUMENT_NOT_TRUSTED"')) tried.refused++;
    }
    tried.executed = recorder.executions - before;
    return tried;
  } finally {
    await server.close();
  }
}
