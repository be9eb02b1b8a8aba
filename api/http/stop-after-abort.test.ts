import { graphql, GraphQLInt, GraphQLObjectType, GraphQLSchema } from 'graphql';
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
