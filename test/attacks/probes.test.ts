import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { READER, type Access } from '../../api/access/access.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { claim } from '../suites/claims.ts';
import { DATA_READER, noDatabase, serve, tokens, type Served } from '../suites/serve.ts';

interface Answer {
  status: number;
  text: string;
  /** Null where it is no JSON. */
  json: { data?: Record<string, unknown> | null; errors?: unknown[]; extensions?: Record<string, unknown> } | null;
}

type Ask = (request: {
  method?: string;
  path?: string;
  query?: string;
  headers?: Record<string, string>;
  body?: string;
}) => Promise<Answer>;

const circular = (depth: number): string =>
  depth === 0
    ? '{ name }'
    : `{ name fields { type { ${depth === 1 ? 'name' : `fields { type ${circular(depth - 2)} }`} } } }`;

/** Each sends what a scanner of GraphQL servers sends and tells what it found; null where there is nothing. */
const PROBES: Readonly<Record<string, (ask: Ask) => Promise<string | null>>> = {
  'alias overloading': async (ask) => {
    const aliases = Array.from({ length: 101 }, (_, i) => `alias${i}: __typename`).join(' ');
    const { json } = await ask({ query: `query probe { ${aliases} }` });
    return json?.data?.['alias100'] === undefined ? null : '101 aliases were answered';
  },
  'array batching': async (ask) => {
    const { json } = await ask({ body: `[${Array(10).fill('{"query":"query probe { __typename }"}').join(',')}]` });
    return Array.isArray(json) ? `a list of ${json.length} was answered` : null;
  },
  'directive overloading': async (ask) => {
    const { json } = await ask({ query: `query probe { __typename ${'@aa'.repeat(10)} }` });
    return json?.errors?.length === 10 ? 'every one of ten directives was looked at' : null;
  },
  'circular introspection': async (ask) => {
    const { json } = await ask({ query: `query probe { __schema { types ${circular(8)} } }` });
    return json?.data?.['__schema'] ? 'the schema was walked in a circle' : null;
  },
  'field duplication': async (ask) => {
    const { json } = await ask({ query: `query probe { ${'__typename '.repeat(500)} }` });
    return json?.data?.['__typename'] === undefined ? null : '500 times one field was answered';
  },
  introspection: async (ask) => {
    const full = await ask({ query: getIntrospectionQuery() });
    const small = await ask({ query: 'query probe { __schema { types { name } } }' });
    return full.json?.data?.['__schema'] || small.json?.data?.['__schema'] ? 'the schema was shown' : null;
  },
  'field suggestions': async (ask) => {
    const texts = await Promise.all(
      ['{ park { nam } }', '{ prks { code } }', '{ __schem { types { name } } }', '{ park(cod: "x") { code } }'].map(
        async (query) => (await ask({ query })).text,
      ),
    );
    return texts.some((text) => /Did you mean/i.test(text)) ? 'names were suggested' : null;
  },
  'mutation by GET': async (ask) => {
    const query = 'mutation probe { __typename }';
    const plain = await ask({ method: 'GET', query });
    const guarded = await ask({ method: 'GET', query, headers: { 'apollo-require-preflight': '1' } });
    return plain.json?.data || guarded.json?.data ? 'a mutation by GET was run' : null;
  },
  'query by GET': async (ask) => {
    const { json } = await ask({ method: 'GET', query: 'query probe { __typename }' });
    return json?.data ? 'a GET that any page can send was answered' : null;
  },
  'query by form': async (ask) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { json } = await ask({ body: 'query=query+probe+%7B__typename%7D', headers });
    return json?.data ? 'a form that any page can send was answered' : null;
  },
  'tracing left on': async (ask) => {
    const { json } = await ask({ query: 'query probe { __typename }' });
    return json?.extensions?.['tracing'] ? 'the answer tells how long each field took' : null;
  },
  'unhandled errors': async (ask) => {
    const texts = await Promise.all(
      ['qwerty probe { abc }', '{ __typename @include(if: 5) }', '{ node(id: "x") { id } }', ''].map(
        async (query) => (await ask({ query })).text,
      ),
    );
    return texts.some((text) => /exception|stacktrace|\n\s+at |node_modules/i.test(text))
      ? 'an error shows its stack'
      : null;
  },
  'a development console': async (ask) => {
    for (const path of ['/graphql', '/', '/graphiql', '/playground', '/console', '/altair', '/voyager']) {
      const { text } = await ask({ method: 'GET', path, headers: { accept: 'text/html' } });
      if (/<html/i.test(text) && /graphiql|playground|sandbox|altair|voyager/i.test(text)) return `${path} shows one`;
    }
    return null;
  },
};

let graph: Graph;
const servers: Served[] = [];
beforeAll(() => {
  graph = noDatabase();
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await graph.close();
});

describe.for([
  ['without a credential, where reading needs none', { authenticate: async () => READER }, {}],
  ['with the key of a reader of data', tokens({ data: DATA_READER }), { authorization: 'Bearer data' }],
] as const)('a scan %s', ([who, access, credential]: readonly [string, Access, Record<string, string>]) => {
  it('finds nothing', async (context) => {
    const server = await serve(graph, { access });
    servers.push(server);
    const ask: Ask = async ({ method = 'POST', path = '/graphql', query, headers = {}, body }) => {
      const get = method === 'GET';
      const search = get && query !== undefined ? `?query=${encodeURIComponent(query)}` : '';
      const type: Record<string, string> = get ? {} : { 'content-type': 'application/json' };
      const response = await fetch(`${server.url}${path}${search}`, {
        method,
        headers: { ...type, ...credential, ...headers },
        ...(get ? {} : { body: body ?? JSON.stringify({ query }) }),
      });
      const text = await response.text();
      const json = /^[[{]/.test(text) ? (JSON.parse(text) as Answer['json']) : null;
      return { status: response.status, text, json };
    };
    const findings: string[] = [];
    for (const [name, probe] of Object.entries(PROBES)) {
      const found = await probe(ask);
      if (found !== null) findings.push(`${name}: ${found}`);
    }
    claim(context, {
      id: 'S1',
      goal: `0 findings of ${Object.keys(PROBES).length} probes ${who}`,
      reached: findings.length,
      unit: findings.join('; '),
      ok: findings.length === 0 && Object.keys(PROBES).length === 13,
    });
  });
});
