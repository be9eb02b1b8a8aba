import { HeaderMap, type GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { READER, type Viewer } from '../access/access.ts';
import type { Context } from '../context.ts';
import { answerErrors } from './answer-errors.ts';

/** What becomes of the errors of an answer without data. */
async function told(
  errors: readonly GraphQLFormattedError[],
  { viewer = READER, query = '', variables = {} }: { viewer?: Viewer; query?: string; variables?: object } = {},
): Promise<readonly GraphQLFormattedError[]> {
  const singleResult = { errors };
  const context = {
    request: { query, variables },
    contextValue: { viewer, requestId: 'r' },
    response: { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } },
  };
  const listener = await answerErrors().requestDidStart?.(context as never);
  await listener?.willSendResponse?.(context as unknown as GraphQLRequestContextWillSendResponse<Context>);
  return singleResult.errors;
}

const invalid = (message: string): GraphQLFormattedError => ({
  message,
  extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
});
const message = async (text: string, options?: Parameters<typeof told>[1]): Promise<string | undefined> =>
  (await told([invalid(text)], options))[0]?.message;

describe('what an answer tells of errors', () => {
  it('names of the schema only what the asker wrote', async () => {
    const text = 'Cannot query field "lead" on type "Park".';
    expect(await message(text, { query: '{ park { lead } }' })).toBe('Cannot query field "lead" on type "…".');
    expect(await message(text, { query: '{ ... on Park { lead } }' })).toBe(text);
    const value = 'Value "RED" does not exist in "GapState" enum.';
    expect(await message(value, { variables: { state: ['RED'] } })).toBe('Value "RED" does not exist in "…" enum.');
  });

  it('names everything to those who may read the schema', async () => {
    const text = 'Cannot query field "lead" on type "Park".';
    expect(await message(text, { viewer: { ...READER, role: 'PARTNER' } })).toBe(text);
    expect(await message(text, { viewer: { ...READER, role: 'PARTNER', scopes: ['graph:read'] } })).toContain('"…"');
  });

  it('suggests nothing to anybody', async () => {
    const viewer: Viewer = { ...READER, role: 'ADMIN' };
    expect(await message('Value "RD" does not exist. Did you mean the enum value "RED"?', { viewer })).toBe(
      'Value "RD" does not exist.',
    );
    expect(await message('Unexpected quote, did you mean to use another?', { viewer })).toBe('Unexpected quote');
  });

  it('is short: 5 errors of 240 characters at 3 places', async () => {
    const locations = Array.from({ length: 9 }, (_, line) => ({ line, column: 1 }));
    const errors = await told(Array.from({ length: 9 }, () => ({ ...invalid('x'.repeat(1_000)), locations })));
    expect(errors).toHaveLength(5);
    expect(errors[0]?.message).toBe(`${'x'.repeat(240)}…`);
    expect(errors[0]?.locations).toHaveLength(3);
  });

  it('looks at variables that are nested deeper than the stack', async () => {
    const variables = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`) as object;
    expect(await message('"Park"', { variables })).toBe('"…"');
  });

  it('leaves our own messages as they are', async () => {
    const own = { message: 'park: unknown park "gy"', extensions: { code: 'NOT_FOUND' } };
    expect(await told([own])).toEqual([own]);
  });
});
