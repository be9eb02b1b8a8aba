import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTokens } from '../../api/access/jwt.ts';
import { makeToken, openIssuer, type Issuer } from '../../api/access/testing.ts';
import { openGraph, type Graph } from '../../api/graph/graph.ts';
import { openKeyedServer, type KeyedServer } from '../keyed.ts';
import { claim } from '../suites/claims.ts';
import { noDatabase } from '../suites/serve.ts';

let graph: Graph;
let down: Graph;
let issuer: Issuer;
const served: KeyedServer[] = [];

beforeAll(async () => {
  graph = openGraph(inject('database'));
  down = noDatabase();
  issuer = await openIssuer();
});
afterAll(async () => {
  await Promise.all(served.map((server) => server.close()));
  await Promise.all([graph.close(), down.close(), issuer.close()]);
});

/** A key of a partner, as an operator makes it at the machine of the server. */
async function partnerKey(): Promise<string> {
  const operator = await openKeyedServer(graph, { writes: 'loopback' });
  served.push(operator);
  const { data } = await operator.ask(
    'mutation($input: KeyCreateInput!) { keyCreate(input: $input) { secret userErrors { message } } }',
    undefined,
    { input: { key: crypto.randomUUID(), label: 'audit', role: 'PARTNER' } },
  );
  const created = data?.['keyCreate'] as { secret: string } | undefined;
  expect(created?.secret).toMatch(/^ca_live_/);
  return created?.secret ?? '';
}

function partnerToken(): string {
  const now = Math.floor(Date.now() / 1_000);
  return makeToken(issuer.pairs.ec, { iat: now, nbf: now - 10, exp: now + 600, chainatlas_role: 'PARTNER' });
}

describe('GraphQL over HTTP', () => {
  it.for([
    ['with the database and a key', () => graph, partnerKey],
    // Whether a key is good only the database knows.
    ['with the database down and a token', () => down, async () => partnerToken()],
  ] as const)('passes every audit %s', async ([where, database, credential], context) => {
    const server = await openKeyedServer(database(), { tokens: createTokens(issuer.settings) });
    served.push(server);
    const headers = { authorization: `Bearer ${await credential()}`, 'apollo-require-preflight': '1' };
    const results = await auditServer({
      url: `${server.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...headers } }),
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
