import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getIntrospectionQuery, parse } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openGraph, type Graph } from '../api/graph/graph.ts';
import { localBudgets } from '../api/limits/budget.ts';
import { judgeOf, type Verdict } from '../api/limits/guard.ts';
import { LIMITS } from '../api/limits/limits.ts';
import { listSizes } from '../api/limits/list-sizes.ts';
import { DEFAULT_PLANS } from '../api/limits/plans.ts';
import { createSchema } from '../api/schema.ts';
import { createServer, type ChainAtlasServer } from '../api/server.ts';
import { clientDocuments, variablesOf } from './client-documents.ts';
import { runDeclaredNodes } from './suites/declared-nodes.ts';

interface Answer {
  status: number;
  headers: Headers;
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string } }[];
  extensions?: { cost?: Record<string, number> };
}

let graph: Graph;
let server: ChainAtlasServer;
let http: Server;
let base: string;
/** Time for the budgets alone: it stands still unless a test moves it. */
let clock = 1_000;

beforeAll(async () => {
  graph = openGraph(inject('database'));
  server = await createServer({
    graph,
    schema: await createSchema(),
    logger: pino({ level: 'silent' }),
    clientDir: null,
    budgets: localBudgets(() => clock),
    plans: { ...DEFAULT_PLANS, LOCAL: { capacity: 2_000, restorePerSecond: 10 } },
  });
  http = createHttpServer(server.app);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterAll(async () => {
  http.closeAllConnections();
  http.close();
  await server.stop();
  await graph.close();
});

const read = async (response: Response): Promise<Answer> => ({
  status: response.status,
  headers: response.headers,
  ...((await response.json()) as object),
});
const post = async (query: string, variables: object = {}): Promise<Answer> =>
  read(
    await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    }),
  );
const get = async (query: string, variables: object = {}): Promise<Answer> => {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  return read(await fetch(`${base}/graphql?${search.toString()}`, { headers: { 'apollo-require-preflight': '1' } }));
};
/** Ten thousand run in `npm run test:attacks`. */
const RANDOM_QUERIES = 60;

/** Everything comes back. */
const refill = (): void => void (clock += 1_000_000);

/** What an operation asks for beyond its share: four fifths of the depth, half of everything else. */
function beyondShare(name: string, verdict: Verdict | null): string[] {
  if (verdict === null) return [`${name}: no operation`];
  const { levels, ...asked } = verdict;
  expect(levels).toBeLessThan(verdict.cost);
  return Object.entries(asked).flatMap(([limit, amount]) =>
    amount <= LIMITS[limit as keyof typeof asked] * (limit === 'depth' ? 0.8 : 0.5)
      ? []
      : [`${name}: ${limit} ${amount}`],
  );
}

describe('the room that is left', () => {
  it('is enough for every operation of the client', async () => {
    const judge = judgeOf(await createSchema(), listSizes());
    const documents = clientDocuments();
    expect(documents.length).toBeGreaterThan(70);
    const over = documents.flatMap((one) =>
      beyondShare(one.name, judge({ document: one.document, variables: variablesOf(one) })),
    );
    expect(over).toEqual([]);
  });

  it('is enough for every example of the cookbook', async () => {
    const judge = judgeOf(await createSchema(), listSizes());
    const folder = resolve(import.meta.dirname, '../docs/cookbook/examples');
    const examples = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'query.graphql')));
    expect(examples.length).toBeGreaterThan(5);
    const over = examples.flatMap((name) => {
      const document = parse(readFileSync(join(folder, name, 'query.graphql'), 'utf8'));
      const given = join(folder, name, 'variables.json');
      const variables = (existsSync(given) ? JSON.parse(readFileSync(given, 'utf8')) : {}) as Record<string, unknown>;
      const operation = document.definitions.find(({ kind }) => kind === 'OperationDefinition');
      const operationName = operation?.kind === 'OperationDefinition' ? operation.name?.value : null;
      return beyondShare(name, judge({ document, operationName, variables }));
    });
    expect(over).toEqual([]);
  });
});

describe('random queries', () => {
  it('answer with no more than was declared for them', async () => {
    const { run, underestimated, longer } = await runDeclaredNodes(
      graph,
      await createSchema(),
      RANDOM_QUERIES,
      20_261_121,
    );
    expect(run).toBe(RANDOM_QUERIES);
    expect([...longer]).toEqual([]);
    expect(underestimated).toEqual([]);
  }, 300_000);
});

describe('a request over a limit', () => {
  const OVER: [string, string, Record<string, unknown>][] = [
    ['depth', `{ park(code: "gx") { ${'mergedInto { '.repeat(9)}name${' }'.repeat(9)} } }`, {}],
    ['tokens', `{ ${Array.from({ length: 999 }, (_, index) => `f${index % 500}`).join(' ')} }`, {}],
    ['aliases', `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: __typename`).join(' ')} }`, {}],
    ['directives', `{ __typename ${'@include(if: true) '.repeat(11)} }`, {}],
    ['repeats', `{ ${'__typename '.repeat(11)} }`, {}],
    [
      'nodes',
      '{ enterprises(first: 100) { nodes { projects(first: 100) { nodes { facts(first: 100) { nodes { code } } } } } } }',
      {},
    ],
    [
      'cost',
      `{ ${'abcdefg'
        .split('')
        .map(
          (name) =>
            `${name}: recruitmentTargets(park: "gx", segment: "auto-parts/die-casting", first: 1) { totalCount }`,
        )
        .join(' ')} }`,
      {},
    ],
    ['inputArray', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(251).fill('x') }],
    [
      'variablesDepth',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) },
    ],
    ['variablesLeaves', '{ __typename }', { a: Array(21).fill(Array(250).fill(1)) }],
    ['introspection depth', `{ __schema { queryType { ${'ofType { '.repeat(18)} name ${'} '.repeat(18)} } } }`, {}],
    ['introspection roots', '{ a: __schema { __typename } b: __schema { __typename } c: __schema { __typename } }', {}],
  ];
  it.each(OVER)('of %s is refused by POST and by GET, with its name', async (name, query, variables) => {
    refill();
    const answers = [await post(query, variables)];
    // No address is long enough for so many values.
    if (name !== 'variablesLeaves') answers.push(await get(query, variables));
    for (const answer of answers) {
      expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'LIMIT_EXCEEDED' } });
      expect(answer.errors?.[0]?.message).toMatch(new RegExp(`^${name}: `));
      expect([answer.status, answer.data]).toEqual([400, undefined]);
    }
  });

  it('of five thousand levels in a variable does not reach the coercion', async () => {
    const body = `{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`;
    const response = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(await read(response)).toMatchObject({ status: 400, errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
  });
});

describe('the limits', () => {
  it('are the same at their address and in the schema', async () => {
    refill();
    const told = (await (await fetch(`${base}/limits`)).json()) as Record<string, number>;
    const { data, errors } = await post(
      `{ limits { ${Object.keys(LIMITS).join(' ')} budget { capacity restorePerSecond remaining requested } } }`,
    );
    expect(errors).toBeUndefined();
    const { limits: answer } = data as { limits: Record<string, unknown> };
    const { budget, ...limits } = answer;
    expect(limits).toEqual(told);
    expect(told).toEqual(LIMITS);
    // One point for the request; nothing is looked up for it.
    expect(budget).toEqual({ capacity: 2_000, restorePerSecond: 10, remaining: 1_999, requested: 1 });
  });

  it('let the whole schema be asked as editors do', async () => {
    refill();
    const { errors, status } = await post(getIntrospectionQuery());
    expect([status, errors]).toEqual([200, undefined]);
  });
});

describe('what a request costs', () => {
  it('stands in its answer, in its headers, and comes off the budget as far as it was used', async () => {
    refill();
    const { data, headers, extensions } = await post(
      '{ park(code: "gx") { enterprises(first: 100) { nodes { code } } } }',
    );
    const { park } = data as { park: { enterprises: { nodes: unknown[] } } };
    const page = park.enterprises.nodes.length;
    // One for the request, one each for park and enterprises, one for a hundred firms at most.
    expect(extensions?.cost).toEqual({
      requested: 4,
      actual: Math.ceil(3 + page / 100),
      remaining: 2_000 - Math.ceil(3 + page / 100),
      capacity: 2_000,
      restorePerSecond: 10,
    });
    expect(headers.get('x-cost-requested')).toBe('4');
    expect(headers.get('x-ratelimit-limit')).toBe('2000');
    expect(headers.get('x-ratelimit-remaining')).toBe(String(extensions?.cost?.['remaining']));
    expect(headers.get('x-ratelimit-reset')).toBe('1');
  });

  it('is paid where a field fails, and not where another rule refuses the operation', async () => {
    refill();
    await post('{ recruitmentTargets(park: "gx", segment: "nowhere", first: 1) { totalCount } }');
    const { extensions } = await post('{ viewer { role } }');
    expect(extensions?.cost?.['remaining']).toBe(2_000 - 152 - 2);
    refill();
    const refused = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-chainatlas-role': 'PUBLIC' },
      body: JSON.stringify({ query: '{ __schema { types { name } } }' }),
    });
    expect(await read(refused)).toMatchObject({ status: 403, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect((await post('{ viewer { role } }')).extensions?.cost?.['remaining']).toBe(2_000 - 2);
  });

  it('ends the requests of an empty budget with the time to wait, which is enough', async () => {
    refill();
    const ranking = '{ recruitmentTargets(park: "gx", segment: "nowhere", first: 1) { totalCount } }';
    let answer: Answer;
    let asked = 0;
    do answer = await post(ranking);
    while (answer.status !== 429 && ++asked < 20);
    expect(asked).toBe(13);
    expect(answer.errors?.[0]?.extensions.code).toBe('BUDGET_EXHAUSTED');
    // 13 × 152 of 2,000 are spent: 24 are left of the 153 it takes, and 10 come back a second.
    expect(answer.headers.get('retry-after')).toBe('13');
    clock += 12_000;
    expect((await post(ranking)).status).toBe(429);
    clock += 1_000;
    expect((await post(ranking)).status).toBe(200);
  });
});
