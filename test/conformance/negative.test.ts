import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { claim } from '../suites/claims.ts';
import { sendRaw, type RawAnswer } from '../suites/raw-http.ts';
import { ExecutionRecorder, noDatabase, PARTNER, serve, tokens, type Served } from '../suites/serve.ts';

const OK = '{"query":"{ __typename }"}';
const JSON_TYPE = 'content-type: application/json';
const PREFLIGHT = 'apollo-require-preflight: 1';
const MUTATION = 'mutation { __typename }';

/** A request that must be refused before anything is run. */
interface Row {
  what: string;
  method?: string;
  path?: string;
  headers?: readonly string[];
  body?: string | Uint8Array;
  status: number;
  code: string;
}

const get = (query: string): string => `/graphql?${query}`;
const TYPENAME = 'query=%7B__typename%7D';

const METHODS: Row[] = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'].map((method) => ({
  what: `the method ${method}`,
  method,
  headers: [JSON_TYPE],
  body: OK,
  status: 405,
  code: 'METHOD_NOT_ALLOWED',
}));

const MEDIA: Row[] = [
  ...[
    ['text', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['a form in parts', 'multipart/form-data; boundary=x'],
    ['XML', 'application/xml'],
    ['the old type of GraphQL', 'application/graphql'],
    ['the type of answers', 'application/graphql-response+json'],
    ['a type that begins like JSON', 'application/jsonp'],
    ['two types', 'application/json, text/plain'],
    ['no type at all', ''],
    ['what is no type', ';;;'],
    ['UTF-16', 'application/json; charset=utf-16'],
    ['Latin 1', 'application/json; charset=iso-8859-1'],
    ['an exotic charset', 'application/json; charset=ibm037'],
    ['a charset that is none', 'application/json; charset=*'],
    ['an empty charset', 'application/json; charset='],
    ['a second charset behind the first', 'application/json; charset=utf-8; charset=utf-7'],
  ].map(([what, type]) => ({
    what: `a body that says it is ${what}`,
    headers: [`content-type: ${type}`],
    body: OK,
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  })),
  { what: 'a body without a type', body: OK, status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' },
  ...['gzip', 'deflate', 'br', 'zstd', 'gzip, identity', 'x'].map((encoding) => ({
    what: `a body in ${encoding}`,
    headers: [JSON_TYPE, `content-encoding: ${encoding}`],
    body: gzipSync(OK),
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  })),
  ...['text/html', 'application/xml', 'image/*', 'application/json;q=0', 'application/json; charset=utf-16'].map(
    (accept) => ({
      what: `an answer as ${accept}`,
      headers: [JSON_TYPE, `accept: ${accept}`],
      body: OK,
      status: 406,
      code: 'NOT_ACCEPTABLE',
    }),
  ),
];

const bad = (what: string, body: string | Uint8Array, code = 'BAD_INPUT'): Row => ({
  what,
  headers: [JSON_TYPE],
  body,
  status: 400,
  code,
});

const BODIES: Row[] = [
  bad('no body', '', 'BAD_INPUT'),
  bad('half a body', '{"query":"{ __typename'),
  bad('null', 'null'),
  bad('a number', '42'),
  bad('a text', '"{ __typename }"'),
  bad('an empty list', '[]'),
  bad('a list of one operation', `[${OK}]`),
  bad('a list of ten operations', `[${Array(10).fill(OK).join(',')}]`),
  bad('two values', `${OK}${OK}`),
  bad('bytes that are not UTF-8', Buffer.from([...Buffer.from('{"query":"{ __typename } #'), 0xc3, 0x28, 0x22, 0x7d])),
  bad('UTF-8 in too many bytes', Buffer.from([...Buffer.from('{"query":"{ __typename } #'), 0xc0, 0xaf, 0x22, 0x7d])),
  bad('half of a pair of UTF-16 as UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])),
  bad('UTF-16 that says it is UTF-8', Buffer.from(`\uFEFF${OK}`, 'utf16le')),
  bad('an empty object', '{}'),
  bad('no query', '{"variables":{}}', 'BAD_REQUEST'),
  bad('an empty query', '{"query":""}', 'BAD_REQUEST'),
  bad('a query that is a number', '{"query":1}'),
  bad('a query that is an object', '{"query":{"kind":"Document"}}'),
  bad('a query that is a list', '{"query":["{ __typename }"]}'),
  bad('a name that is a number', '{"query":"{ __typename }","operationName":7}'),
  bad('variables that are a list', '{"query":"{ __typename }","variables":[]}'),
  bad('variables that are a text', '{"query":"{ __typename }","variables":"{}"}'),
  bad('variables that are a number', '{"query":"{ __typename }","variables":0}'),
  bad('variables that are false', '{"query":"{ __typename }","variables":false}'),
  bad('extensions that are a list', '{"query":"{ __typename }","extensions":[]}'),
  bad('extensions that are a text', '{"query":"{ __typename }","extensions":"x"}'),
  bad(
    'a stored query',
    '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}',
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ),
  {
    what: 'a body of 256 KiB and one byte',
    headers: [JSON_TYPE],
    body: OK.padEnd(262_145),
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
  },
  {
    what: 'a body of 5 MB',
    headers: [JSON_TYPE],
    body: OK.padEnd(5_000_000),
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
  },
];

const GETS: Row[] = [
  { what: 'a GET that any page could send', path: get(TYPENAME), status: 400, code: 'BAD_INPUT' },
  ...(
    [
      ['without a query', '', 400, 'BAD_REQUEST'],
      ['with two queries', `${TYPENAME}&${TYPENAME}`, 400, 'BAD_INPUT'],
      ['with two variables', `${TYPENAME}&variables=%7B%7D&variables=%7B%7D`, 400, 'BAD_INPUT'],
      ['with half a percent sign', `${TYPENAME}&variables=%7`, 400, 'BAD_INPUT'],
      ['with a percent sign before no digits', `${TYPENAME}&variables=%zz`, 400, 'BAD_INPUT'],
      ['with percent-encoded bytes that are not UTF-8', `${TYPENAME}&variables=%c3%28`, 400, 'BAD_INPUT'],
      ['with variables that are no JSON', `${TYPENAME}&variables=%7B`, 400, 'BAD_INPUT'],
      ['with variables that are a list', `${TYPENAME}&variables=%5B%5D`, 400, 'BAD_INPUT'],
      ['with variables that are null', `${TYPENAME}&variables=null`, 400, 'BAD_INPUT'],
      ['with empty variables', `${TYPENAME}&variables=`, 400, 'BAD_INPUT'],
      ['with extensions that are a number', `${TYPENAME}&extensions=1`, 400, 'BAD_INPUT'],
      ['of a mutation', `query=${encodeURIComponent(MUTATION)}`, 405, 'METHOD_NOT_ALLOWED'],
      [
        'of a mutation among queries',
        `operationName=m&query=${encodeURIComponent(`query q { __typename } ${MUTATION.replace('mutation', 'mutation m')}`)}`,
        405,
        'METHOD_NOT_ALLOWED',
      ],
      ['that is longer than a head may be', `${TYPENAME}&x=${'x'.repeat(17_000)}`, 431, 'PAYLOAD_TOO_LARGE'],
    ] as const
  ).map(([what, query, status, code]) => ({
    what: `a GET ${what}`,
    path: get(query),
    headers: [PREFLIGHT],
    status,
    code,
  })),
  {
    what: 'a GET with the type of a form',
    path: get(TYPENAME),
    headers: [PREFLIGHT, 'content-type: application/x-www-form-urlencoded'],
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
].map((row) => ({ method: 'GET', ...row }));

const HEADS: Row[] = [
  ...[
    ['two hosts', 'host: b', 400],
    ['two types', JSON_TYPE, 400],
    ['two credentials', 'authorization: Bearer other', 400],
    ['two lengths', 'content-length: 5', 400],
    ['a length and chunks', 'transfer-encoding: chunked', 400],
    ['a length that is no number', 'content-length: x', 400],
    ['a name with a space', 'x y: 1', 400],
    ['a value with a control character', 'x-y: a\u0000b', 400],
    ['a line that is no header', 'nothing', 400],
  ].map(([what, line, status]) => ({
    what: `a head with ${what}`,
    headers: [JSON_TYPE, String(line)],
    body: OK,
    status: Number(status),
    code: 'BAD_INPUT',
  })),
  {
    what: 'a head of 20 KB',
    headers: [JSON_TYPE, `x-y: ${'x'.repeat(20_000)}`],
    body: OK,
    status: 431,
    code: 'PAYLOAD_TOO_LARGE',
  },
  {
    what: 'an address that is none',
    path: '/graphqlx',
    headers: [JSON_TYPE],
    body: OK,
    status: 404,
    code: 'NOT_FOUND',
  },
  {
    what: 'an address below the API',
    path: '/graphql/x',
    headers: [JSON_TYPE],
    body: OK,
    status: 404,
    code: 'NOT_FOUND',
  },
];

const ROWS: readonly Row[] = [...METHODS, ...MEDIA, ...BODIES, ...GETS, ...HEADS];

let graph: Graph;
let server: Served;
const recorder = new ExecutionRecorder();
const right = new Set<string>();

beforeAll(async () => {
  graph = noDatabase();
  server = await serve(graph, { access: tokens({ partner: PARTNER }), watchers: [recorder] });
});
afterAll(async () => {
  await server.close();
  await graph.close();
});

function send({ method = 'POST', path = '/graphql', headers = [], body = '' }: Partial<Row>): Promise<RawAnswer> {
  const bytes = Buffer.from(body);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'host: a',
    'connection: close',
    'authorization: Bearer partner',
    ...headers,
    // Whoever sends a length of their own is judged by both.
    ...(bytes.length > 0 ? [`content-length: ${bytes.length}`] : []),
  ];
  return sendRaw(server.port, `${lines.join('\r\n')}\r\n\r\n`, bytes);
}

describe('a request that cannot be right', () => {
  it.each(ROWS)('is refused: $what', async ({ what, status, code, ...request }) => {
    const answer = await send(request);
    const parsed = JSON.parse(answer.body) as { errors: { message: string; extensions: object }[]; data?: unknown };
    expect({ status: answer.status, code: parsed.errors[0]?.extensions }).toEqual({ status, code: { code } });
    expect(parsed).not.toHaveProperty('data');
    expect(parsed.errors).toHaveLength(1);
    expect(answer.headers['content-type']).toMatch(/^application\/(?:graphql-response\+)?json/);
    expect(answer.body).not.toMatch(/node_modules|\.ts:|\.js:|\n\s+at |SyntaxError/);
    if (status === 405 && !what.includes('mutation')) expect(answer.headers['allow']).toBe('GET, POST');
    right.add(what);
  });

  it('is never run', async (context) => {
    expect(recorder.executions).toBe(0);
    expect(ROWS.length).toBe(new Set(ROWS.map(({ what }) => what)).size);
    claim(context, {
      id: 'H3',
      goal: 'at least 40 requests that cannot be right: each its exact status and code, none run',
      reached: `${right.size} of ${ROWS.length}, ${recorder.executions} run`,
      unit: '',
      ok: right.size === ROWS.length && ROWS.length >= 40,
    });
  });
});

describe('a request that looks odd and is right', () => {
  it.each([
    ['a charset in capitals', { headers: ['Content-Type: Application/JSON; Charset="UTF-8"'] }],
    ['a parameter that means nothing', { headers: [`${JSON_TYPE}; profile=x`] }],
    ['a body that says it is not compressed', { headers: [JSON_TYPE, 'content-encoding: identity'] }],
    ['variables that are null', { body: '{"query":"{ __typename }","variables":null,"extensions":null}' }],
    ['a body of exactly 256 KiB', { body: OK.padEnd(262_144) }],
    ['every type accepted', { headers: [JSON_TYPE, 'accept: text/html, */*;q=0.1'] }],
    ['a GET with the header that asks first', { method: 'GET', path: get(TYPENAME), headers: [PREFLIGHT], body: '' }],
    ['a slash behind', { path: '/graphql/' }],
  ])('is run: %s', async (_what, request: Partial<Row>) => {
    const answer = await send({ headers: [JSON_TYPE], body: OK, ...request });
    expect({ status: answer.status, body: JSON.parse(answer.body) as unknown }).toMatchObject({
      status: 200,
      body: { data: { __typename: 'Query' } },
    });
  });
});
