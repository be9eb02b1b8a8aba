import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { INTROSPECTION_LIMITS, mayIntrospect } from './introspection.ts';

const judged = (document: string, role: 'PUBLIC' | 'PARTNER' = 'PUBLIC', scopes: 'graph:read'[] | null = null) => {
  try {
    mayIntrospect(parse(document), { role, scopes });
    return 'passes';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'thrown';
  }
};
const told = (document: string): string => {
  try {
    mayIntrospect(parse(document), { role: 'PARTNER', scopes: null });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('reading the schema', () => {
  it.each([
    '{__schema{types{name}}}',
    '{ __type(name: "Lead") { name } }',
    '{ x: __schema { __typename } }',
    '{ parks { code } ...a } fragment a on Query { ...b } fragment b on Query { y: __type(name: "Q") { name } }',
    '{ ... on Query { ... @include(if: true) { __schema { __typename } } } }',
    'query a { parks { code } } query b { __schema\n,,,\n{ __typename } }',
    'mutation { __schema { __typename } }',
    'query ($n: String!) { __type(name: $n) @skip(if: true) { name } }',
    '{ parks { __schema { __typename } } }',
  ])('takes the right: %s', (document) => {
    expect(judged(document)).toBe('FORBIDDEN');
    expect(judged(document, 'PARTNER', ['graph:read'])).toBe('FORBIDDEN');
    expect(judged(document, 'PARTNER')).toBe('passes');
  });

  it.each([
    '{ __typename }',
    '{ parks { __typename code } }',
    '{ search(text: "__schema { types }") { kind } }',
    '{ __schema: parks { code } }',
    '{ parks { ...a } } fragment a on Park { code }',
    '{ ...missing }',
  ])('is not what this does: %s', (document) => {
    expect(judged(document)).toBe('passes');
  });

  it('says what it takes', () => {
    expect(() => mayIntrospect(parse('{ __schema { __typename } }'), { role: 'PUBLIC', scopes: null })).toThrow(
      /schema takes the role PARTNER.*schema:read/,
    );
  });
});

describe('how much', () => {
  it('of the schema the usual tools read is within the limits', () => {
    const widest = { inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true, oneOf: true };
    expect(judged(getIntrospectionQuery(widest), 'PARTNER')).toBe('passes');
  });

  const nested = (depth: number): string =>
    '{ __schema { queryType '.concat('{ ofType '.repeat(depth), '{ name }', '}'.repeat(depth), '} }');

  it('is limited in depth', () => {
    // __schema, queryType, the repeated ones, name.
    expect(judged(nested(INTROSPECTION_LIMITS.depth - 3), 'PARTNER')).toBe('passes');
    expect(told(nested(INTROSPECTION_LIMITS.depth - 2))).toBe('introspection depth: 21 are more than 20');
  });

  it('is limited in lists within lists', () => {
    expect(judged('{ __schema { types { fields { args { name } } } } }', 'PARTNER')).toBe('passes');
    expect(judged('{ __schema { types { fields { type { possibleTypes { name } } } } } }', 'PARTNER')).toBe('passes');
    expect(told('{ __schema { types { fields { args { type { enumValues { name } } } } } } }')).toBe(
      'introspection lists: 4 are more than 3',
    );
    expect(told('{ __schema { directives { args { type { inputFields { type { interfaces { name } } } } } } } }')).toBe(
      'introspection lists: 4 are more than 3',
    );
  });

  it.each(['types', 'directives', 'fields', 'args', 'inputFields', 'interfaces', 'possibleTypes', 'enumValues'])(
    'is limited in lists of %s',
    (list) => {
      const within = (depth: number): string =>
        `{ __schema { ${`${list} { `.repeat(depth)} name ${'}'.repeat(depth)} } }`;
      expect(judged(within(3), 'PARTNER')).toBe('passes');
      expect(told(within(4))).toBe('introspection lists: 4 are more than 3');
    },
  );

  it('is limited in roots, over all operations and through fragments', () => {
    const root = (alias: string): string => `${alias}: __schema { __typename }`;
    expect(judged(`{ ${root('a')} ${root('b')} }`, 'PARTNER')).toBe('passes');
    expect(told(`{ ${root('a')} ...f } query { ...f } fragment f on Query { ${root('b')} }`)).toBe(
      'introspection roots: 3 are more than 2',
    );
  });

  it('is limited in fields, a fragment counting wherever it is spread', () => {
    const fields = (count: number): string => Array.from({ length: count }, (_, i) => `f${i}: name`).join(' ');
    // __schema and queryType stand beside them.
    expect(judged(`{ __schema { queryType { ${fields(998)} } } }`, 'PARTNER')).toBe('passes');
    expect(told(`{ __schema { queryType { ${fields(999)} } } }`)).toBe('introspection fields: 1001 are more than 1000');
    const twice = `{ __schema { queryType { ...f ... on __Type { ...f } } } } fragment f on __Type { ${fields(500)} }`;
    expect(told(twice)).toBe('introspection fields: 1002 are more than 1000');
  });

  it('is judged once a fragment, however often it is spread', () => {
    const levels = Array.from({ length: 200 }, (_, i) => `fragment f${i} on __Type { ...f${i + 1} ...f${i + 1} }`);
    const fanOut = `{ __schema { queryType { ...f0 } } } ${levels.join(' ')} fragment f200 on __Type { name }`;
    expect(judged(fanOut, 'PARTNER')).toBe('LIMIT_EXCEEDED');
  });

  it('of a fragment that includes itself is counted once', () => {
    const circle = '{ __schema { queryType { ...f } } } fragment f on __Type { name ofType { ...f } }';
    expect(judged(circle, 'PARTNER')).toBe('passes');
    expect(judged('{ ...f } fragment f on Query { ...f __schema { __typename } }', 'PUBLIC')).toBe('FORBIDDEN');
  });
});
