import { graphql, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { stopAfterAbort } from './stop-after-abort.ts';

/** A chain of objects: each `next` takes as long as `gate` says; `begun` counts the resolvers that began. */
function chain(gate: () => Promise<void>) {
  const begun: string[] = [];
  const link: GraphQLObjectType = new GraphQLObjectType({
    name: 'Link',
    fields: () => ({
      next: {
        type: link,
        resolve: async () => {
          begun.push('next');
          await gate();
          return {};
        },
      },
      number: {
        type: GraphQLInt,
        resolve: () => {
          begun.push('number');
          return 1;
        },
      },
    }),
  });
  const query = new GraphQLObjectType({ name: 'Query', fields: { first: { type: link, resolve: () => ({}) } } });
  const schema = new GraphQLSchema({ query });
  stopAfterAbort(schema);
  // Twice is once.
  stopAfterAbort(schema);
  return { schema, begun };
}

const source = '{ first { number next { number next { number } } } }';

it('changes nothing while nobody has gone', async () => {
  const { schema, begun } = chain(async () => {});
  const contextValue = { signal: new AbortController().signal };
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  expect(JSON.parse(JSON.stringify(data))).toEqual({ first: { number: 1, next: { number: 1, next: { number: 1 } } } });
  expect(begun).toEqual(['number', 'next', 'number', 'next', 'number']);
});

it('begins no resolver after the abort, and does not wait for the one that runs', async () => {
  const gone = new AbortController();
  // Never ends, as a load that other requests share.
  const { schema, begun } = chain(() => {
    queueMicrotask(() => gone.abort(new AppError('TIMEOUT', 'the time is up')));
    return new Promise(() => {});
  });
  const { data, errors } = await graphql({ schema, source, contextValue: { signal: gone.signal } });
  expect(begun).toEqual(['number', 'next']);
  expect(data?.['first']).toMatchObject({ number: 1, next: null });
  expect(errors?.map((error) => (error.originalError as AppError).code)).toEqual(['TIMEOUT']);
});

it('leaves no rejection unheard where the asker goes in the middle of a list', async () => {
  const asker = new AbortController();
  let given = 0;
  const item = new GraphQLObjectType({
    name: 'Item',
    fields: {
      slow: { type: new GraphQLNonNull(GraphQLInt), resolve: () => new Promise((done) => setTimeout(done, 20, 1)) },
      // The asker goes while the third item is asked: two are under way then.
      quick: {
        type: new GraphQLNonNull(GraphQLInt),
        resolve: () => {
          if (++given === 3) asker.abort(new AppError('CANCELLED', 'gone'));
          return 1;
        },
      },
    },
  });
  const items = new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(item)));
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: { items: { type: items, resolve: () => [{}, {}, {}, {}, {}] } },
  });
  const schema = new GraphQLSchema({ query });
  stopAfterAbort(schema);
  const unheard: unknown[] = [];
  const hear = (error: unknown): void => void unheard.push(error);
  process.on('unhandledRejection', hear);
  const { data, errors } = await graphql({
    schema,
    source: '{ items { slow quick } }',
    contextValue: { signal: asker.signal },
  });
  await new Promise((done) => setTimeout(done, 60));
  process.off('unhandledRejection', hear);
  expect(data).toBeNull();
  expect(errors?.map(({ message }) => message)).toEqual(['gone']);
  expect(unheard).toEqual([]);
});
