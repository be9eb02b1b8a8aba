import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';

/** One request that asks for more than it should get, or is not what it says. */
export interface Attack {
  family: string;
  what: string;
  headers?: Record<string, string>;
  body: string | Uint8Array;
}

const query = (family: string, what: string, text: string, variables?: unknown): Attack => ({
  family,
  what,
  body: JSON.stringify(variables === undefined ? { query: text } : { query: text, variables }),
});
const times = (count: number, write: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');
const nested = (depth: number, open: string, leaf: string): string =>
  `${open} { `.repeat(depth) + leaf + ' }'.repeat(depth);

const PARK = 'park(code: "gx")';

const ALIASES: Attack[] = [
  query('alias', '16 of a cheap field', `{ ${times(16, (i) => `a${i}: ${PARK} { code }`)} }`),
  query(
    'alias',
    '44 of the dearest field',
    `{ ${times(44, (i) => `a${i}: recruitmentTargets(park: "gx", segment: "x") { totalCount }`)} }`,
  ),
  query('alias', '101 of __typename', `{ ${times(101, (i) => `a${i}: __typename`)} }`),
  query('alias', '1,000 of a field', `{ ${times(1_000, (i) => `a${i}: ${PARK} { code }`)} }`),
  query('alias', '10,000 of __typename', `{ ${times(10_000, (i) => `a${i}: __typename`)} }`),
  query(
    'alias',
    '60 by one fragment',
    `{ ...F } fragment F on Query { ${times(60, (i) => `a${i}: ${PARK} { code }`)} }`,
  ),
  query('alias', '40 below a list', `{ parks { ${times(40, (i) => `a${i}: code`)} } }`),
];

const DUPLICATES: Attack[] = [
  query('duplicate field', '5,000 times __typename', `{ ${'__typename '.repeat(5_000)}}`),
  query('duplicate field', '1,000 times a field', `{ ${`${PARK} { code } `.repeat(1_000)}}`),
  query('duplicate field', '400 times one argument', `{ park(${'code: "gx" '.repeat(400)}) { code } }`),
  query(
    'duplicate field',
    '1,000 operations',
    times(1_000, (i) => `query q${i} { __typename }`),
  ),
];

const DIRECTIVES: Attack[] = [
  query('directive', '10 unknown ones', `{ __typename ${'@aa'.repeat(10)} }`),
  query('directive', '11 @include', `{ ${times(11, () => '__typename @include(if: true)')} }`),
  query('directive', '300 @skip on one field', `{ __typename ${'@skip(if: false) '.repeat(300)} }`),
  query('directive', '2,000 @include', `{ __typename ${'@include(if: true) '.repeat(2_000)} }`),
  query('directive', '500 unknown ones on fragments', `{ ${times(500, (i) => `... @x${i} { __typename }`)} }`),
];

const DEPTH: Attack[] = [
  query(
    'depth',
    '12 levels of parks and their regions',
    `{ ${PARK} { city { ${nested(6, 'parent', 'code')} } parks: mergedFrom { ${nested(11, 'mergedFrom', 'code')} } } }`,
  ),
  query('depth', '20 levels', `{ ${PARK} { ${nested(20, 'mergedFrom', 'code')} } }`),
  query('depth', '100 levels', `{ ${PARK} { ${nested(100, 'mergedFrom', 'code')} } }`),
  query('depth', '5,000 levels', `{ ${PARK} { ${nested(5_000, 'mergedInto', 'code')} } }`),
  query('depth', '300 levels of inline fragments', `{ ${nested(300, '...', '__typename')} }`),
  query('depth', '50,000 opening braces', '{'.repeat(50_000)),
];

const page = (first: string): string => `{ enterprises(first: ${first}) { nodes { code } } }`;
const AMOUNT: Attack[] = [
  query('amount', '101 a page', page('101')),
  query('amount', '1,000,000 a page', page('1000000')),
  query('amount', 'more than an integer holds', page('99999999999')),
  query('amount', 'a negative page', page('-1')),
  query('amount', 'a page of nothing', page('0')),
  query('amount', '1,000,000 by a variable', 'query q($n: Int!) { enterprises(first: $n) { nodes { code } } }', {
    n: 1_000_000,
  }),
  query('amount', '1e9 by a variable', 'query q($n: Int!) { enterprises(first: $n) { nodes { code } } }', { n: 1e9 }),
  query('amount', '10,000 ids', 'query q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(10_000).fill('x') }),
  query('amount', '300 ids written out', `{ nodes(ids: [${'"x" '.repeat(300)}]) { id } }`),
];

const PRODUCT: Attack[] = [
  query(
    'product',
    '100 × 100 × 100',
    `{ enterprises(first: 100) { nodes { parks { enterprises(first: 100) { nodes { parks { enterprises(first: 100) { nodes { code } } } } } } } } }`,
  ),
  query(
    'product',
    '100 × 100 facts of 100',
    `{ enterprises(first: 100) { nodes { parks { enterprises(first: 100) { nodes { facts(first: 100) { nodes { id } } } } } } } }`,
  ),
  query(
    'product',
    'parks × enterprises × facts × parks',
    `{ parks { enterprises(first: 100) { nodes { facts(first: 100) { nodes { id } } parks { events(first: 100) { nodes { id } } } } } } }`,
  ),
  query(
    'product',
    '15 pages of 100 × 100',
    `{ ${times(15, (i) => `a${i}: enterprises(first: 100) { nodes { facts(first: 100) { nodes { id } } } }`)} }`,
  ),
];

const fan = (levels: number, width: number, leaf: string): string =>
  `{ ...F0 } ${times(levels, (i) => `fragment F${i} on Query { ${times(width, () => (i + 1 < levels ? `...F${i + 1}` : leaf))} }`)}`;
const FRAGMENTS: Attack[] = [
  query('fragment fan-out', '2 × 24 levels', fan(24, 2, '__typename')),
  query('fragment fan-out', '2 × 100 levels', fan(100, 2, '__typename')),
  query('fragment fan-out', '5 × 40 levels', fan(40, 5, '__typename')),
  query(
    'fragment fan-out',
    '2 × 24 levels with a page at the end',
    fan(24, 2, 'enterprises(first: 100) { nodes { code } }'),
  ),
  query(
    'fragment fan-out',
    '300 unused ones',
    `{ __typename } ${times(300, (i) => `fragment F${i} on Query { __typename }`)}`,
  ),
];

const CYCLES: Attack[] = [
  query('fragment cycle', 'of one', '{ ...A } fragment A on Query { ...A }'),
  query('fragment cycle', 'of two', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
  query(
    'fragment cycle',
    'below a field',
    `{ ...A } fragment A on Query { ${PARK} { ...B } } fragment B on Park { mergedInto { ...B } }`,
  ),
  query(
    'fragment cycle',
    'of a hundred',
    `{ ...F0 } ${times(100, (i) => `fragment F${i} on Query { ...F${(i + 1) % 100} }`)}`,
  ),
  query(
    'fragment cycle',
    'of forty, each with each',
    `{ ...F0 } ${times(20, (i) => `fragment F${i} on Query { ${times(20, (j) => `...F${j}`)} }`)}`,
  ),
];

const OVERLAPS: Attack[] = [
  query(
    'overlapping fields',
    '3,000 of one name',
    `{ ${times(3_000, (i) => `x: ${i % 2 ? 'parks' : 'chains'} { code }`)} }`,
  ),
  query(
    'overlapping fields',
    '160 of one name',
    `{ ${times(160, (i) => `x: ${i % 2 ? 'parks' : 'chains'} { code }`)} }`,
  ),
  query('overlapping fields', '300 alike', `{ parks { ${times(300, () => 'x: code')} } }`),
  query(
    'overlapping fields',
    '60 with what is below them',
    `{ ${times(60, (i) => `x: parks { y: ${i % 2 ? 'code' : 'name'} z: ${i % 3 ? 'code' : 'name'} }`)} }`,
  ),
  query(
    'overlapping fields',
    'by fragments in pairs',
    `{ ${times(30, (i) => `...F${i}`)} } ${times(30, (i) => `fragment F${i} on Query { x: parks { a${i}: code y: ${i % 2 ? 'code' : 'name'} } }`)}`,
  ),
];

/** Written by hand: JSON.stringify has no stack for as many levels. */
const filtered = (what: string, filter: string): Attack => ({
  family: 'variables',
  what,
  body: `{"query":${JSON.stringify(FILTER)},"variables":{"f":${filter}}}`,
});
const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const list = (levels: number): string => `${'['.repeat(levels)}1${']'.repeat(levels)}`;
const FILTER = 'query q($f: EnterpriseFilter) { enterprises(filter: $f, first: 1) { totalCount } }';
const VARIABLES: Attack[] = [
  filtered('5,000 levels of objects', deep(5_000)),
  filtered('20,000 levels of lists', list(20_000)),
  filtered('11 levels', deep(11)),
  query('variables', '20,000 keys', FILTER, {
    f: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, 1])),
  }),
  query('variables', '60,000 numbers', FILTER, { f: Array(60_000).fill(1) }),
  query('variables', 'a text of 250,000 characters', FILTER, { f: { text: 'x'.repeat(250_000) } }),
  query('variables', 'a text of 250,000 characters where an object belongs', FILTER, { f: 'x'.repeat(250_000) }),
  query('variables', '1,000 ids that are objects', 'query q($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: Array.from({ length: 1_000 }, () => ({})),
  }),
  filtered('keys of every object', '{"__proto__":{"text":"x"},"constructor":1,"toString":2}'),
  query('variables', '300 declared', `query q(${times(300, (i) => `$v${i}: Int`)}) { __typename }`),
];

const LITERALS: Attack[] = [
  query('literals', '300 levels of lists', `{ nodes(ids: ${'['.repeat(300)}${']'.repeat(300)}) { id } }`),
  query(
    'literals',
    '200 levels of objects',
    `{ enterprises(filter: ${'{text:'.repeat(200)}"x"${'}'.repeat(200)}) { totalCount } }`,
  ),
  query('literals', '100,000 levels of lists', `{ nodes(ids: ${'['.repeat(100_000)}) { id } }`),
  query('literals', 'a number of 100,000 digits', `{ enterprises(first: ${'9'.repeat(100_000)}) { totalCount } }`),
  query('literals', 'a text of 200,000 characters', `{ park(code: "${'x'.repeat(200_000)}") { code } }`),
  query('literals', 'a name of 200,000 characters', `{ ${'x'.repeat(200_000)} }`),
];

const OVERSIZE: Attack[] = [
  query('oversize', 'a comment of 255 KB', `{ __typename } #${'x'.repeat(255_000)}`),
  query('oversize', 'a body of 300 KB', `{ __typename } #${'x'.repeat(300_000)}`),
  query('oversize', 'a body of 5 MB', `{ __typename } #${'x'.repeat(5_000_000)}`),
  query('oversize', '250,000 commas', `{ __typename ${','.repeat(250_000)} }`),
  query('oversize', '100,000 lines', `{ __typename ${'\n'.repeat(100_000)} nothing }`),
];

const OPERATION = '{"query":"{ __typename }"}';
const batch = (count: number): string => `[${Array(count).fill(OPERATION).join(',')}]`;
const BATCHES: Attack[] = [
  { family: 'batch', what: '10 operations', body: batch(10) },
  { family: 'batch', what: '1,000 operations', body: batch(1_000) },
  { family: 'batch', what: 'lists in lists', body: `${'['.repeat(50_000)}${']'.repeat(50_000)}` },
];

const INTROSPECTION: Attack[] = [
  query('introspection', 'the whole', getIntrospectionQuery()),
  query(
    'introspection',
    'in a circle',
    `{ __schema { types { ${nested(12, 'fields { type', 'name').replaceAll('} }', '} }')}${' }'.repeat(12)} } }`,
  ),
  query('introspection', 'by one name', '{ __type(name: "Lead") { fields { name } } }'),
  query(
    'introspection',
    'under another name and in a fragment',
    '{ ...I } fragment I on Query { s:__schema{types{name}} }',
  ),
  query(
    'introspection',
    'behind a condition',
    'query q($x: Boolean = true) { __schema @include(if: $x) { types { name } } }',
  ),
  query('introspection', 'a name that is nearly right', '{ prks { code } }'),
  query('introspection', 'a field that is nearly right', '{ parks { cod enterprse } leads { nodes { amont } } }'),
];

const ENCODINGS: Attack[] = [
  { family: 'encoding', what: 'bytes that are not UTF-8', body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]) },
  { family: 'encoding', what: 'UTF-16', body: Buffer.from(`\uFEFF${OPERATION}`, 'utf16le') },
  {
    family: 'encoding',
    what: 'a charset of other machines',
    headers: { 'content-type': 'application/json; charset=ibm500' },
    body: OPERATION,
  },
  {
    family: 'encoding',
    what: '5 MB in 5 KB',
    headers: { 'content-encoding': 'gzip' },
    body: gzipSync('x'.repeat(5_000_000)),
  },
  query('encoding', 'half pairs', `{ park(code: "\ud800") { code } }`),
  query('encoding', 'control characters', '{ park(code: "\\u0000\\u202e\u0007") { code } }'),
  query('encoding', 'a BOM in the middle', '{ \uFEFF __type\uFEFFname }'),
];

/** All of them: at least 60 in at least 12 families. */
export const CORPUS: readonly Attack[] = [
  ALIASES,
  DUPLICATES,
  DIRECTIVES,
  DEPTH,
  AMOUNT,
  PRODUCT,
  FRAGMENTS,
  CYCLES,
  OVERLAPS,
  VARIABLES,
  LITERALS,
  OVERSIZE,
  BATCHES,
  INTROSPECTION,
  ENCODINGS,
].flat();
