import { readFileSync } from 'node:fs';
import type { ApolloServerPlugin } from '@apollo/server';
import { buildSchema, GraphQLError, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { accessPlugin } from './access.plugin.ts';
import { READER, type Viewer } from './access.ts';
import { AppError } from '../errors.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));

type Plugin = ApolloServerPlugin<Context>;
type Listener = Exclude<Awaited<ReturnType<NonNullable<Plugin['requestDidStart']>>>, void>;
type Resolved = Parameters<NonNullable<Listener['didResolveOperation']>>[0];
type Started = Parameters<NonNullable<Plugin['requestDidStart']>>[0];

/** What comes of a valid document before it runs: the error, or null. */
async function judged(source: string, viewer: Partial<Viewer> | null): Promise<unknown> {
  const listener = await accessPlugin().requestDidStart?.({} as Started);
  const request = { schema, document: parse(source), contextValue: { viewer: viewer && { ...READER, ...viewer } } };
  if (!listener?.didResolveOperation) throw new Error('nothing is judged');
  return listener.didResolveOperation(request as unknown as Resolved).then(
    () => null,
    (error: unknown) => error,
  );
}

describe('before a document runs', () => {
  it('it passes where all it selects may be read, or is refused field by field later', async () => {
    expect(await judged('{ parks { code } }', {})).toBeNull();
    expect(await judged('{ leads { totalCount } }', {})).toBeNull();
    expect(await judged('{ viewer { role } }', { scopes: ['lead:read'] })).toBeNull();
    expect(await judged('{ __schema { queryType { name } } }', { role: 'PARTNER' })).toBeNull();
  });

  it.each<[string, Partial<Viewer>, string, number, RegExp]>([
    ['{ parks { code } }', { role: 'ADMIN', scopes: ['lead:read'] }, 'FORBIDDEN', 403, /^graph:read is not among/],
    ['{ __schema { queryType { name } } }', {}, 'FORBIDDEN', 403, /^reading the schema takes the role PARTNER/],
    [
      '{ __schema { types { fields { args { type { enumValues { name } } } } } } }',
      { role: 'PARTNER' },
      'LIMIT_EXCEEDED',
      400,
      /^introspection lists: 4 are more than 3$/,
    ],
  ])('%s by %j is refused as a whole, with %s and status %i', async (source, viewer, code, status, message) => {
    const error = await judged(source, viewer);
    expect(error).toBeInstanceOf(GraphQLError);
    expect(error).toMatchObject({
      message: expect.stringMatching(message),
      extensions: { code, http: { status } },
      originalError: expect.objectContaining({ code }),
    });
    expect((error as GraphQLError).originalError).toBeInstanceOf(AppError);
  });

  it('a fault of ours stays one: it gets no code that a caller could have caused', async () => {
    const error = await judged('{ parks { code } }', null);
    expect(error).toBeInstanceOf(TypeError);
  });
});
