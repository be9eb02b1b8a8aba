import { serverAudits } from 'graphql-http';
import { afterAll, expect, inject, it } from 'vitest';
import { createAccess } from '../../api/access/credential.ts';
import { createTokens } from '../../api/access/jwt.ts';
import { createKeyRing } from '../../api/access/key-ring.ts';
import { makeToken, openIssuer } from '../../api/access/testing.ts';
import { openGraph } from '../../api/graph/graph.ts';
import { claim } from '../suites/claims.ts';
import { ExecutionRecorder, serve } from '../suites/serve.ts';

const graph = openGraph(inject('database'));
afterAll(() => graph.close());

it('refuses every request of the audits that comes without a credential, and runs none', async (context) => {
  const recorder = new ExecutionRecorder();
  const issuer = await openIssuer();
  // As in production.
  const access = createAccess({
    keys: createKeyRing(graph),
    tokens: createTokens(issuer.settings),
    publicRead: 'off',
    writes: 'off',
  });
  const server = await serve(graph, { access, watchers: [recorder] });
  let refused = 0;
  let sent = 0;
  try {
    const url = `${server.url}/graphql`;
    const audits = serverAudits({
      url,
      fetchFn: async (address: string, init?: RequestInit) => {
        const response = await fetch(address, init);
        sent++;
        if (response.status === 401 && response.headers.get('www-authenticate')?.startsWith('Bearer ')) refused++;
        return response;
      },
    });
    expect(audits).toHaveLength(61);
    for (const audit of audits) await audit.fn();
    claim(context, {
      id: 'H2',
      goal: '61 requests without a credential: 61 × 401 with WWW-Authenticate, 0 executed',
      reached: `${refused} of ${sent} refused, ${recorder.executions} executed`,
      unit: '',
      ok: sent >= 61 && refused === sent && recorder.executions === 0,
    });
    // The recorder sees what runs, or its silence would mean nothing.
    const now = Math.floor(Date.now() / 1_000);
    const token = makeToken(issuer.pairs.ec, { iat: now, nbf: now - 10, exp: now + 600 });
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"query":"{ __typename }"}',
    });
    expect(recorder.executions).toBe(1);
  } finally {
    await server.close();
    await issuer.close();
  }
});
