import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { openGraph, type Graph } from '../../api/graph/graph.ts';
import { claim } from '../suites/claims.ts';
import { noDatabase, PARTNER, serve, tokens, type Served } from '../suites/serve.ts';

let graph: Graph;
let down: Graph;
const served: Served[] = [];

beforeAll(() => {
  graph = openGraph(inject('database'));
  down = noDatabase();
});
afterAll(async () => {
  await Promise.all(served.map((server) => server.close()));
  await Promise.all([graph.close(), down.close()]);
});

describe('GraphQL over HTTP', () => {
  it.for([
    ['with the database', () => graph],
    ['with the database down', () => down],
  ] as const)('passes every audit %s', async ([where, database], context) => {
    const server = await serve(database(), { access: tokens({ partner: PARTNER }) });
    served.push(server);
    const credential = { authorization: 'Bearer partner', 'apollo-require-preflight': '1' };
    const results = await auditServer({
      url: `${server.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...credential } }),
    });
    const bad = results.filter(({ status }) => status !== 'ok');
    const list = bad.map((audit) => `${audit.id} ${audit.name}: ${'reason' in audit ? audit.reason : ''}`).join('; ');
    claim(context, {
      id: 'H1',
      goal: `61 of 61 audits of graphql-http, ${where}`,
      reached: `${results.length - bad.length} of ${results.length}${list && ` (${list})`}`,
      unit: 'audits',
      ok: results.length === 61 && bad.length === 0,
    });
  });
});
