import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import type { DatasetRow } from '../dataset/dataset.queries.ts';
import { answerTags, stringifyResult } from './etag.ts';

const row = (revision: number): DatasetRow => ({
  version: 'abc',
  revision,
  loading: null,
  loadedAt: null,
  dataAsOf: null,
});

/** Headers of an answer, by the plugin as Apollo calls it. */
async function headersOf(
  singleResult: FormattedExecutionResult,
  seen: () => Promise<DatasetRow> | undefined = () => undefined,
): Promise<HeaderMap> {
  const headers = new HeaderMap();
  const plugin: ApolloServerPlugin<Context> = answerTags();
  const listener = await plugin.requestDidStart?.({} as never);
  await listener?.willSendResponse?.({
    response: { body: { kind: 'single', singleResult }, http: { headers } },
    contextValue: { datasetSeen: seen },
  } as never);
  return headers;
}
const tagOf = async (...args: Parameters<typeof headersOf>) => (await headersOf(...args)).get('etag');

describe('the tag of an answer', () => {
  it('is the same for the same data, whatever stands in the extensions', async () => {
    const one = await tagOf({ data: { a: 1 }, extensions: { cost: { remaining: 10 } } });
    const two = await tagOf({ data: { a: 1 }, extensions: { cost: { remaining: 9 }, requestId: 'x' } });
    expect(one).toMatch(/^W\/"[\w-]{27}"$/);
    expect(two).toBe(one);
  });

  it('differs with the data, the errors and the version', async () => {
    const tags = await Promise.all([
      tagOf({ data: { a: 1 } }),
      tagOf({ data: { a: 2 } }),
      tagOf({ data: null }),
      tagOf({ data: { a: 1 }, errors: [{ message: 'x' }] }),
      tagOf({ data: { a: 1 } }, () => Promise.resolve(row(0))),
      tagOf({ data: { a: 1 } }, () => Promise.resolve(row(1))),
    ]);
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('is not given where the next try may have more luck', async () => {
    const failed = (code: string) => ({ data: { a: null }, errors: [{ message: 'x', extensions: { code } }] });
    expect(await tagOf(failed('TIMEOUT'))).toBeUndefined();
    expect(await tagOf(failed('FORBIDDEN'))).toBeDefined();
  });

  it('is not given to a request that did not run', async () => {
    const headers = await headersOf({ errors: [{ message: 'x' }] });
    expect(headers.get('etag')).toBeUndefined();
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });
});

describe('the version header', () => {
  it('is given where the request has looked the version up, and only then', async () => {
    expect((await headersOf({ data: {} }, () => Promise.resolve(row(3)))).get('x-chainatlas-version')).toBe('abc+3');
    expect((await headersOf({ data: {} })).has('x-chainatlas-version')).toBe(false);
    const failed = await headersOf({ data: {} }, () => Promise.reject(new Error('down')));
    expect(failed.has('x-chainatlas-version')).toBe(false);
  });
});

it('writes every answer as JSON would', async () => {
  const results: FormattedExecutionResult[] = [
    { data: { a: [1, null, '"\n'] } },
    { data: { a: 1 }, extensions: { cost: 1 } },
    { errors: [{ message: 'x' }], data: { a: null }, extensions: { requestId: 'y' } },
    { errors: [{ message: 'x' }], data: null },
    { errors: [{ message: 'x' }] },
    { data: {} },
  ];
  for (const result of results) {
    await headersOf(result);
    expect(JSON.parse(stringifyResult(result))).toEqual(result);
  }
});
