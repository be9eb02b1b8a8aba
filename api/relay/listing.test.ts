import { describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import { createLoaders, type Keyed, type Keys } from '../graph/batch.ts';
import type { Graph } from '../graph/graph.ts';
import type { Query } from '../graph/query.ts';
import { encodeCursor } from './page.ts';
import { listing, sliceOf, type Slice } from './listing.ts';

const row = (code: string): EntityRow => ({
  key: `team:${code}`,
  label: 'Team',
  code,
  name: code,
  nameEn: null,
  aliases: [],
  note: null,
  noteEn: null,
  evidence: [],
});

const TEAMS = {
  page: { name: 'page', text: '' } as Query<Slice, { value: EntityRow }>,
  count: { name: 'count', text: '' } as Query<Record<string, never>, { count: number }>,
  ofPark: { name: 'ofPark', text: '' } as Query<Keys, Keyed<EntityRow>>,
};

/** A context over teams a, b, c, of which a and c belong to the park sxt; `read` takes down what was asked. */
function contextOf() {
  const asked: { name: string; params: object }[] = [];
  const graph = {
    read: async (query: { name: string }, params: Partial<Slice>) => {
      asked.push({ name: query.name, params });
      if (query.name === 'count') return [{ count: 3 }];
      if (query.name === 'ofPark') return ['a', 'c'].map((code) => ({ key: 'sxt', value: row(code) }));
      const after = ['a', 'b', 'c'].filter((code) => code > (params.after ?? ''));
      return after.slice(0, params.limit).map((code) => ({ value: row(code) }));
    },
  } as unknown as Graph;
  return { context: { graph, ...createLoaders(graph) } as Context, asked };
}

const codes = ({ nodes }: { nodes: EntityRow[] }): string[] => nodes.map(({ code }) => code);

describe('listing', () => {
  it('pages all things by code, one row ahead', async () => {
    const { context, asked } = contextOf();
    const page = await listing(TEAMS, null, { first: 2 }, context);
    expect(codes(page)).toEqual(['a', 'b']);
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    expect(asked[0]).toEqual({ name: 'page', params: { after: '', limit: 3 } });
  });

  it('goes on after a cursor', async () => {
    const page = await listing(TEAMS, undefined, { first: 2, after: encodeCursor('b') }, contextOf().context);
    expect(codes(page)).toEqual(['c']);
    expect(page.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('answers one park, and none for a park there is not', async () => {
    const { context, asked } = contextOf();
    const pages = await Promise.all(['sxt', 'gx', ''].map((park) => listing(TEAMS, park, { first: 1 }, context)));
    expect(pages.map(codes)).toEqual([['a'], [], []]);
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([2, 0, 0]);
    expect(asked).toEqual([{ name: 'ofPark', params: { keys: ['sxt', 'gx', ''] } }]);
  });
});

describe('sliceOf', () => {
  it.each([0, 101, 1.5])('refuses first: %s', (first) => {
    expect(() => sliceOf({ first })).toThrow(/^first: /);
  });

  it('refuses a cursor that is not ours', () => {
    expect(() => sliceOf({ first: 1, after: 'x' })).toThrow(/^after: /);
  });
});
