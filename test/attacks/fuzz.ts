import fc from 'fast-check';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** One request of the fuzzer. */
export interface FuzzRequest {
  kind: string;
  method: 'GET' | 'POST';
  token: 'partner' | 'data' | 'wrong';
  accept: string;
  /** The query string of a GET, the body of a POST. */
  text: string;
}

const WORDS = [
  'gx',
  'auto-parts',
  'x',
  '',
  ' ',
  '`',
  '"',
  "'",
  '\\',
  '--',
  '$',
  '{{',
  '\u202e',
  '%00',
  '南通',
  '*',
  '~',
  '/',
  'a AND b',
  '((',
  '0',
  '-1',
];

/** A value for an argument or an input field, written as a literal; right in type more often than not. */
function literal(type: GraphQLInputType, depth: number): fc.Arbitrary<string> {
  if (isNonNullType(type)) return literal(type.ofType, depth);
  if (isListType(type))
    return fc.array(literal(type.ofType, depth), { maxLength: 3 }).map((all) => `[${all.join(', ')}]`);
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isNonNullType(field.type));
    const asked = fields.map((field) => literal(field.type, depth - 1).map((value) => `${field.name}: ${value}`));
    return fc.tuple(...asked).map((all) => `{ ${all.join(', ')} }`);
  }
  if (type.name === 'Int') return fc.integer({ min: -1, max: 5 }).map(String);
  if (type.name === 'Float') return fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);
  if (type.name === 'Boolean') return fc.boolean().map(String);
  return fc.constantFrom(...WORDS).map((word) => JSON.stringify(word));
}

function argumentsOf(args: readonly GraphQLArgument[]): fc.Arbitrary<string> {
  const small = args.map((arg) =>
    arg.name === 'first'
      ? fc.constantFrom('first: 1', 'first: 2', 'first: 3')
      : fc
          .tuple(fc.boolean(), literal(arg.type, 1))
          .map(([given, value]) =>
            given || (isNonNullType(arg.type) && arg.defaultValue === undefined) ? `${arg.name}: ${value}` : '',
          ),
  );
  return fc.tuple(...small).map((all) => {
    const given = all.filter((one) => one !== '');
    return given.length > 0 ? `(${given.join(', ')})` : '';
  });
}

function selection(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return fc.constant('');
  if (!isObjectType(type) || depth === 0) return fc.constant(' { __typename }');
  const fields = Object.values(type.getFields());
  return fc
    .uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: 3 })
    .chain((chosen) => fc.tuple(...chosen.map((one) => asked(schema, one, depth - 1))))
    .map((all) => ` { ${all.join(' ')} }`);
}

const asked = (schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> =>
  fc
    .tuple(argumentsOf(field.args), selection(schema, field, depth))
    .map(([args, below]) => `${field.name}${args}${below}`);

/** Documents that fit the schema in form; what they ask for may not exist. */
function documents(schema: GraphQLSchema, operation: 'query' | 'mutation'): fc.Arbitrary<string> {
  const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  const fields = Object.values(root?.getFields() ?? {});
  return fc
    .constantFrom(...fields)
    .chain((field) => asked(schema, field, 3))
    .map((text) => `${operation} fuzz { ${text} }`);
}

const PIECES = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '$',
  '@',
  '!',
  '...',
  '"',
  '"""',
  '#',
  '&',
  '|',
  '=',
  '\u0000',
  '\ud800',
  '\uFEFF',
  '\u2028',
  'null',
  'on',
  'fragment F on Query',
  '__typename',
  '__schema { types { name } }',
  '9999999999',
  '1e999',
  '\\u12',
  '@include(if: 1)',
  '...F',
  '$v',
];

/** One to four changes of a text: something taken out, put in, doubled or cut off. */
const mutated = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      texts,
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.constantFrom(...PIECES), fc.nat({ max: 3 })), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([text, changes]) => {
      let changed = text;
      for (const [place, length, piece, way] of changes) {
        const at = changed.length === 0 ? 0 : place % changed.length;
        const [before, middle, after] = [
          changed.slice(0, at),
          changed.slice(at, at + length),
          changed.slice(at + length),
        ];
        changed =
          [before + after, before + piece + middle + after, before + middle + middle + after, before + piece][way] ??
          '';
      }
      return changed;
    });

const nested = fc
  .tuple(fc.integer({ min: 1, max: 6_000 }), fc.constantFrom(['{"a":', '}'], ['[', ']']))
  .map(([levels, [open = '', close = '']]) => `${open.repeat(levels)}1${close.repeat(levels)}`);

/** Variables of every shape, as JSON text. */
const variables: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.json({ maxDepth: 4, noUnicodeString: false } as fc.JsonSharedConstraints) },
  { weight: 3, arbitrary: fc.json().map((text) => `{"f":${text},"n":${text},"ids":${text}}`) },
  { weight: 1, arbitrary: nested.map((text) => `{"f":${text}}`) },
  { weight: 1, arbitrary: nested },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `{"f":{"text":${JSON.stringify(text)}}}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '{"f":{"text":"\\ud800"}}',
      '{"__proto__":{"f":1}}',
      '{"n":1e400}',
      '{"n":-0}',
      '{"ids":["\\u0000"]}',
    ),
  },
);

const WITH_VARIABLES = [
  'query q($f: EnterpriseFilter) { enterprises(filter: $f, first: 1) { totalCount } }',
  'query q($n: Int!) { enterprises(first: $n) { totalCount } }',
  'query q($ids: [ID!]!) { nodes(ids: $ids) { id } }',
  'query q($f: String!) { park(code: $f) { code } }',
  'query q($f: Boolean!) { __typename @include(if: $f) }',
];

const body = (document: string, given = ''): string =>
  `{"query":${JSON.stringify(document)}${given && `,"variables":${given}`}}`;

/** Requests of every kind: valid, nearly valid, and not at all. */
export function fuzzRequests(schema: GraphQLSchema): fc.Arbitrary<FuzzRequest> {
  const queries = documents(schema, 'query');
  const posts: [string, number, fc.Arbitrary<string>][] = [
    ['valid', 4, queries.map((text) => body(text))],
    ['mutation', 1, documents(schema, 'mutation').map((text) => body(text))],
    ['mutated document', 4, mutated(queries).map((text) => body(text))],
    ['mutated body', 2, mutated(queries.map((text) => body(text)))],
    ['variables', 4, fc.tuple(fc.constantFrom(...WITH_VARIABLES), variables).map(([text, given]) => body(text, given))],
    ['any text as a document', 1, fc.string({ unit: 'binary', maxLength: 200 }).map((text) => body(text))],
    ['any JSON', 1, fc.json()],
    ['any text', 1, fc.string({ unit: 'binary', maxLength: 200 })],
  ];
  const who = fc.constantFrom<FuzzRequest['token'][]>('data', 'data', 'partner', 'partner', 'wrong');
  const accept = fc.constantFrom('application/json', 'application/graphql-response+json', '*/*');
  return fc.oneof(
    ...posts.map(([kind, weight, texts]) => ({
      weight,
      arbitrary: fc.record<FuzzRequest>({
        kind: fc.constant(kind),
        method: fc.constant('POST'),
        // What a partner may write would be written.
        token: kind === 'mutation' ? fc.constant('data') : who,
        accept,
        text: texts,
      }),
    })),
    {
      weight: 2,
      arbitrary: fc.record<FuzzRequest>({
        kind: fc.constant('GET'),
        method: fc.constant('GET'),
        token: who,
        accept,
        text: fc
          .tuple(mutated(queries), variables, fc.boolean())
          .map(
            ([text, given, more]) =>
              `?query=${escaped(text)}${more ? `&variables=${escaped(given.slice(0, 4_000))}` : ''}`,
          ),
      }),
    },
  );
}

/** Half a pair has no UTF-8 and so no percent-encoding; it becomes one that cannot be read. */
function escaped(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ed%a0%80';
  }
}
