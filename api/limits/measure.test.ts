import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { judgeOf } from './guard.ts';
import { listSizes } from './list-sizes.ts';
import { LIMITS } from './limits.ts';
import { measureOf } from './measure.ts';

const schema = buildSchema(`
  type Query {
    firms(first: Int! = 50, ids: [ID!]): FirmConnection!
    firm: Firm
    byId(ids: [ID!]!): [Firm]!
    thing: Thing
  }
  interface Thing { name: String parts: [Part!]! }
  type FirmConnection { edges: [FirmEdge!]! nodes: [Firm!]! pageInfo: PageInfo! totalCount: Int! groups: [Group!]! }
  type FirmEdge { cursor: String! node: Firm! }
  type PageInfo { hasNextPage: Boolean! }
  type Firm implements Thing {
    name: String area: Quantity parts: [Part!]! plants: [Plant!]! owner: Firm firms(first: Int! = 10): FirmConnection!
  }
  type Depot implements Thing { name: String parts: [Part!]! }
  type Quantity { value: Float range: Interval! }
  type Interval { low: Float high: Float }
  type Part { name: String }
  type Plant { name: String parts: [Part!]! }
  type Group { firms: [Firm!]! }
`);
/** Three parts at most in one plant and two on average; one number is both. */
const sizes = {
  'Firm.parts': 4,
  'Depot.parts': 7,
  'Firm.plants': [5, 2],
  'Plant.parts': [3, 2],
  'FirmConnection.groups': 6,
  'Group.firms': 2,
  'Query.byId': { each: 'ids', otherwise: 0 },
} as const;
const measure = measureOf(schema, listSizes(sizes));
const of = (document: string, variables: Record<string, unknown> = {}) => {
  const measured = measure(parse(document), null, variables);
  if (!measured) throw new Error('no operation');
  return measured;
};

describe('the nodes of an operation', () => {
  it.each([
    ['a page of the standard size', '{ firms { nodes { name } } }', 50],
    ['a page of a given size', '{ firms(first: 7) { nodes { name } } }', 7],
    ['both forms of a page', '{ firms(first: 7) { nodes { name } edges { node { name } } } }', 14],
    ['a page of which only the number is asked', '{ firms { totalCount } }', 0],
    ['what is beside the page, once', '{ firms(first: 7) { nodes { name } groups { firms { name } } } }', 7 + 6 + 12],
    ['a page inside a page', '{ firms(first: 3) { nodes { firms { nodes { name } } } } }', 3 + 3 * 10],
    ['lists of values', '{ firms(first: 3) { nodes { parts { name } } } }', 3 + 3 * 4],
    // 5 + 3 × 2 plants; 11 plants hold 11 × 2 parts and once 3.
    ['long lists once, average ones often', '{ firms(first: 3) { nodes { plants { parts { name } } } } }', 3 + 11 + 25],
    ['the longest of what an interface may be', '{ thing { parts { name } } }', 7],
    ['a first that is refused later, as the largest page', '{ firms(first: 1000000) { nodes { name } } }', 100],
    ['as many as an argument lists', '{ byId(ids: ["a", "b", "c"]) { name } }', 3],
    ['one value for a list', '{ byId(ids: "a") { name } }', 1],
  ])('counts %s', (_what, document, nodes) => {
    expect(of(document).nodes).toBe(nodes);
  });

  it('takes page and list from the variables, else from their defaults', () => {
    const paged = 'query ($n: Int = 20) { firms(first: $n) { nodes { name } } }';
    expect(of(paged).nodes).toBe(20);
    expect(of(paged, { n: 8 }).nodes).toBe(8);
    expect(of(paged, { n: 'all' }).nodes).toBe(100);
    expect(of('query ($ids: [ID!]!) { byId(ids: $ids) { name } }', { ids: ['a', 'b'] }).nodes).toBe(2);
  });

  it('counts a fragment wherever it is spread, by the variables of the operation that runs', () => {
    const document = parse(`
      fragment Page on Query { firms(first: $n) { nodes { name } } }
      query Other($n: Int = 1) { ...Page }
      query Mine($n: Int = 90) { ...Page ... on Query { ...Page } }
    `);
    expect(measure(document, 'Mine', {})?.nodes).toBe(180);
    expect(measure(document, 'None', {})).toBeNull();
  });
});

describe('the depth of an operation', () => {
  it.each([
    ['{ firm { name } }', 2],
    ['{ firm { area { range { low } } } }', 2],
    ['{ firms { edges { node { owner { name } } } } }', 3],
    ['{ firms { nodes { owner { name } } pageInfo { hasNextPage } } }', 3],
    ['query A { firm { name } } query B { firm { owner { owner { name } } } }', 4],
  ])('%s is %i', (document, depth) => {
    expect(measure(parse(document), document.startsWith('query') ? 'A' : null, {})?.depth).toBe(depth);
  });
});

describe('fragments that unfold', () => {
  const fan = (levels: number): string =>
    `{ ...F0 } ${Array.from({ length: levels }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F${levels} on Query { firms { nodes { name } } }`;

  it('are worked out once each, so the work grows with the text alone', () => {
    expect(of(fan(24)).nodes).toBe(50 * 2 ** 24);
    const works = [50, 100, 200].map((levels) => of(fan(levels)).visited);
    // One selection at the root, two a level, three in the last.
    expect(works).toEqual([104, 204, 404]);
  });

  it('end where they would turn in a circle', () => {
    expect(
      of('{ ...A } fragment A on Query { firms(first: 2) { nodes { name } } ...B } fragment B on Query { ...A }').nodes,
    ).toBe(2);
  });

  it('are refused where they nest without end', () => {
    expect(() => of(fan(2_000))).toThrow(AppError);
  });
});

describe('the judge', () => {
  const judge = judgeOf(schema, listSizes(sizes));
  const nested = (depth: number): string => `{ firm { ${'owner { '.repeat(depth - 2)}name${' }'.repeat(depth)}`;
  const many = (count: number, text: (index: number) => string): string =>
    Array.from({ length: count }, (_, i) => text(i)).join(' ');
  /** So many fields, no ten of them alike. */
  const fields = (count: number): string => many(count, (index) => `f${index % 500}`);
  const list = (count: number): string => `[${'"a" '.repeat(count)}]`;
  const deep = (levels: number): unknown => (levels === 0 ? 1 : { in: deep(levels - 1) });

  /** At the limit, and one more. */
  const EDGES: [
    string,
    string,
    { query: string; variables?: Record<string, unknown> },
    { query: string; variables?: Record<string, unknown> },
  ][] = [
    ['depth', 'depth: 11 is more than 10', { query: nested(10) }, { query: nested(11) }],
    [
      'tokens',
      'tokens: 1001 is more than 1000',
      // Braces and words, and the end of the text is none.
      { query: `{ ${fields(998)} }` },
      { query: `{ ${fields(999)} }` },
    ],
    [
      'aliases',
      'aliases: 16 is more than 15',
      { query: `{ ${many(15, (i) => `a${i}: __typename`)} }` },
      { query: `{ ${many(16, (i) => `a${i}: __typename`)} }` },
    ],
    [
      'directives',
      'directives: 11 is more than 10',
      { query: `{ __typename ${'@a '.repeat(10)} }` },
      { query: `{ __typename ${'@a '.repeat(11)} }` },
    ],
    [
      'repeats',
      'repeats: 11 is more than 10',
      { query: `{ ${'__typename '.repeat(10)} }` },
      { query: `{ ${'__typename '.repeat(11)} }` },
    ],
    [
      'written lists',
      'inputArray: 251 is more than 250',
      { query: `{ byId(ids: ${list(250)}) { name } }` },
      { query: `{ byId(ids: ${list(251)}) { name } }` },
    ],
    [
      'sent lists',
      'inputArray: 251 is more than 250',
      { query: '{ __typename }', variables: { a: Array(250).fill(1) } },
      { query: '{ __typename }', variables: { a: Array(251).fill(1) } },
    ],
    [
      'levels of variables',
      'variablesDepth: 11 is more than 10',
      { query: '{ __typename }', variables: { a: deep(10) } },
      { query: '{ __typename }', variables: { a: deep(11) } },
    ],
    [
      'values in variables',
      'variablesLeaves: 5001 is more than 5000',
      { query: '{ __typename }', variables: { a: Array(20).fill(Array(250).fill(1)) } },
      { query: '{ __typename }', variables: { a: Array(20).fill(Array(250).fill(1)), b: 1 } },
    ],
    // A page of 100, of each a page of 100, of each 4 parts: 100 + 10,000 + 40,000; with pages of 99 it is 49,600.
    [
      'nodes',
      'nodes: 50100 is more than 50000',
      { query: '{ firms(first: 100) { nodes { firms(first: 99) { nodes { parts { name } } } } } }' },
      { query: '{ firms(first: 100) { nodes { firms(first: 100) { nodes { parts { name } } } } } }' },
    ],
  ];
  it.each(EDGES)('lets %s through at the limit and refuses one more', (_what, message, good, bad) => {
    const ask = ({ query, variables }: { query: string; variables?: Record<string, unknown> }) =>
      judge({ document: parse(query), variables });
    expect(() => ask(good)).not.toThrow();
    expect(() => ask(bad)).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED', message: `${message}; see /limits` }),
    );
  });

  it('refuses members of types inside members of types', () => {
    const members = (inner: string): string => `{ __schema { types { fields { type { ${inner} } args { name } } } } }`;
    expect(() => judge({ document: parse(members('name')) })).not.toThrow();
    expect(() => judge({ document: parse(members('fields { name }')) })).toThrow(/introspection: members/);
  });

  it('walks variables five thousand levels deep without calling itself', () => {
    const text = `${'{"in":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    const variables = JSON.parse(`{"a":${text}}`) as Record<string, unknown>;
    expect(() => judge({ document: parse('{ __typename }'), variables })).toThrow(
      `variablesDepth: 5000 is more than ${LIMITS.variablesDepth}`,
    );
  });
});
