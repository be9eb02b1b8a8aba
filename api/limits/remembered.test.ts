import { buildSchema, parse, type DocumentNode } from 'graphql';
import {
  assert,
  constantFrom,
  dictionary,
  oneof,
  array,
  integer,
  property,
  constant,
  string,
  double,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listSizes } from './list-sizes.ts';
import { measureOf, type MeasureOf } from './measure.ts';
import { remembered } from './remembered.ts';

const schema = buildSchema(`
  type Query { parks(first: Int = 20): [Park!]! chains(codes: [String!]): [Chain!]! }
  type Park { name: String! chains: [Chain!]! }
  type Chain { name: String! }
`);
const SIZES = { 'Query.chains': { each: 'codes', otherwise: 6 }, 'Park.chains': 6 };
const DOCUMENT = parse(`
  query one($first: Int, $codes: [String!]) { parks(first: $first) { chains { name } } chains(codes: $codes) { name } }
  query two { chains { name } }
`);

/** A measure that counts how often it is worked out. */
function counted(sizes = listSizes(SIZES)) {
  const times = { worked: 0 };
  const plain = measureOf(schema, sizes);
  const measure: MeasureOf = (...asked) => {
    times.worked++;
    return plain(...asked);
  };
  return { plain, measure: remembered(measure, sizes), times, sizes };
}

describe('a measure that is remembered', () => {
  it('is worked out once for one document, operation and form of variables', () => {
    const { measure, times } = counted();
    for (const first of [5, 5, 5]) measure(DOCUMENT, 'one', { first, codes: ['a', 'b'] });
    // Other words in a list of the same length ask for as much.
    measure(DOCUMENT, 'one', { first: 5, codes: ['c', 'd'] });
    expect(times.worked).toBe(1);
    measure(DOCUMENT, 'two', { first: 5, codes: ['a', 'b'] });
    measure(parse('{ parks { name } }'), null, {});
    expect(times.worked).toBe(3);
  });

  it('says for any variables what it says when worked out anew', () => {
    const value = oneof(
      integer({ min: -2, max: 300 }),
      double(),
      constantFrom(null, undefined, true),
      string(),
      array(string(), { maxLength: 5 }),
      constant({ nested: [1, 2, 3] }),
    );
    const { plain, measure } = counted();
    assert(
      property(
        constantFrom('one', 'two', 'none', null),
        dictionary(constantFrom('first', 'codes', 'other', 'codes"'), value),
        (operation, variables) => {
          expect(measure(DOCUMENT, operation, variables)).toEqual(plain(DOCUMENT, operation, variables));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is worked out anew when a list has outgrown its size', () => {
    const { measure, sizes } = counted();
    const before = measure(DOCUMENT, 'two', {});
    const parks: DocumentNode = parse('{ parks(first: 10) { chains { name } } }');
    const nodes = measure(parks, null, {})?.nodes ?? 0;
    sizes.observe('Park.chains', 12);
    expect(measure(parks, null, {})?.nodes).toBeGreaterThan(nodes);
    expect(measure(DOCUMENT, 'two', {})).toEqual(before);
  });

  it('keeps few forms of a document, whatever is sent', () => {
    const { measure, times } = counted();
    const ask = (first: number) => measure(DOCUMENT, 'one', { first });
    for (let first = 1; first <= 40; first++) ask(first);
    expect(times.worked).toBe(40);
    ask(40);
    expect(times.worked).toBe(40);
    ask(1);
    expect(times.worked).toBe(41);
  });
});
