import { buildSchema, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { assertSized, listSizes } from './list-sizes.ts';
import { actualCost, startMeter, watchLists } from './meter.ts';

const SDL = `
  type Query { farms: [Farm!] names: [String!]! firms(first: Int! = 2): FirmConnection! }
  type Farm { name: String animals: [Animal!] }
  type Animal { name: String }
  type Firm { name: String }
  type FirmEdge { node: Firm! }
  type FirmConnection { edges: [FirmEdge!]! nodes: [Firm!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! }
`;
const SIZES = { 'Query.farms': 3, 'Farm.animals': [4, 2] } as const;

const farm = (animals: number) => ({
  name: 'a',
  // Resolved later, as loaders do.
  animals: async () => Array.from({ length: animals }, () => ({ name: 'b' })),
});
const root = (...animals: number[]) => ({
  farms: animals.map(farm),
  names: ['x', 'y', 'z'],
  firms: { nodes: [{ name: 'c' }, { name: 'd' }], edges: [], pageInfo: { hasNextPage: false } },
});

async function run(source: string, rootValue: object, nodes: number) {
  const schema = buildSchema(SDL);
  watchLists(schema);
  // A second server over the same schema must not count twice.
  watchLists(schema);
  const contextValue = {};
  const sizes = listSizes(SIZES);
  const meter = startMeter(contextValue, { nodes, sizes });
  const result = await graphql({ schema, source, rootValue, contextValue });
  return { meter, sizes, ...result };
}

describe('the meter', () => {
  it('counts things in lists and pages, not words', async () => {
    const { meter, errors } = await run(
      '{ farms { animals { name } } names firms { nodes { name } } }',
      root(1, 4),
      20,
    );
    expect(errors).toBeUndefined();
    expect(meter.nodes).toBe(2 + 5 + 2);
    // A page has no size of its own to outgrow.
    expect([...meter.longer]).toEqual([]);
    // One for the request, three levels, and less than a point for nine things.
    expect(actualCost(3, meter)).toBe(5);
  });

  it('answers a field that would go over what was declared with an error, and the others as they are', async () => {
    const { data, errors } = await run('{ farms { name animals { name } } }', root(2, 4), 6);
    expect(errors?.map(({ message, path }) => [path?.join('.'), message])).toEqual([
      ['farms.1.animals', expect.stringMatching(/^nodes: .* more than the 6 declared/)],
    ]);
    expect(data?.['farms']).toEqual([
      { name: 'a', animals: [{ name: 'b' }, { name: 'b' }] },
      { name: 'a', animals: null },
    ]);
  });

  it('lets a list through that is longer than its size while the whole is not, and declares by it from then on', async () => {
    const { meter, sizes, errors } = await run('{ farms { animals { name } } }', root(6), 20);
    expect(errors).toBeUndefined();
    expect([...meter.longer]).toEqual([['Farm.animals', 6]]);
    // Half as long again as the longest declared, and so the average.
    expect(sizes.of('Farm.animals', () => 0)).toEqual({ most: 6, mean: 3 });
    expect(sizes.observe('Farm.animals', 6)).toBe(false);
  });
});

describe('a schema', () => {
  it('is refused where a list of things has no size, and where a size has no list', () => {
    const schema = buildSchema(SDL);
    expect(() => assertSized(schema, SIZES)).not.toThrow();
    expect(() => assertSized(schema, { 'Query.farms': 3 })).toThrow(
      /without a size: Farm\.animals; no such list: none/,
    );
    expect(() => assertSized(schema, { ...SIZES, 'Firm.animals': 1 })).toThrow(/no such list: Firm\.animals/);
  });
});
