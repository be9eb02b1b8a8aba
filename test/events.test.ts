import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWritableApi, type WritableApi } from './edits.ts';

let api: WritableApi;
beforeAll(async () => {
  api = await openWritableApi();
});
afterAll(() => api.close());

const verify = async (segment: string) => {
  const { gapVerify } = await api.ask<{ gapVerify: { userErrors: unknown[] } }>(
    `mutation ($segment: String!) {
       gapVerify(input: { park: "gx", segment: $segment, outcome: REFUTED, evidence: "looked", on: "2026-11-01" }) {
         userErrors { code }
       }
     }`,
    { segment },
  );
  expect(gapVerify.userErrors).toEqual([]);
};

/** Writes that have keys, and so may be sent again where a database just started had no time to plan them. */
async function write(document: string, tries = 4): Promise<void> {
  const { errors } = await api.send(document);
  if (errors?.some(({ extensions }) => extensions.code === 'TIMEOUT') && tries > 1) return write(document, tries - 1);
  expect(errors).toBeUndefined();
}

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/graphql?${new URLSearchParams({ query }).toString()}`, {
    headers: { 'apollo-require-preflight': '1', ...headers },
  });

interface Changes {
  changes: {
    complete: boolean;
    shortfall: string | null;
    upTo: string;
    totalCount: number;
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
    nodes: { kind: string; segment: { code: string } | null; park: { code: string } | null }[];
  };
}
const CHANGES = `query ($since: String!, $first: Int! = 50, $after: String) {
  changes(since: $since, first: $first, after: $after) {
    complete shortfall upTo totalCount pageInfo { endCursor hasNextPage }
    nodes { kind park { code } segment { code } }
  }
}`;
const changesSince = async (since: string, page: object = {}) =>
  (await api.ask<Changes>(CHANGES, { since, ...page })).changes;

/** A stream of events, read until its text fits. */
async function listen(headers: Record<string, string> = {}) {
  const leaving = new AbortController();
  const response = await fetch(`${api.url}/events`, { headers, signal: leaving.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    leave: () => leaving.abort(),
    async until(pattern: RegExp): Promise<string> {
      while (!pattern.test(text)) {
        const part = await reader?.read();
        if (part === undefined || part.done) throw new Error(`ended with ${JSON.stringify(text)}`);
        text += part.value;
      }
      return text;
    },
  };
}

describe('a write of somebody else', () => {
  it('is told to who listens, with the version that answers carry then and changes begin from', async () => {
    const stream = await listen();
    const [, before = ''] = /id: (\S+)/.exec(await stream.until(/data: .*\n\n/)) ?? [];
    expect(before).toMatch(/^[0-9a-f]{16}/);
    expect(await changesSince(before)).toMatchObject({ complete: true, totalCount: 0, upTo: before });

    await verify('auto-parts/glass');
    const [, after = ''] = /id: (\S+\+\d+)\ndata: .*\n\n$/.exec(await stream.until(/(?:data: .*\n\n[^]*){2}/)) ?? [];
    stream.leave();
    expect(after).not.toBe(before);
    const answer = await get('{ chainGaps(park: "gx", chain: "auto-parts", first: 1) { totalCount } }');
    expect(answer.headers.get('x-chainatlas-version')).toBe(after);
    expect(await changesSince(before)).toEqual({
      complete: true,
      shortfall: null,
      upTo: after,
      totalCount: 1,
      pageInfo: { endCursor: expect.any(String), hasNextPage: false },
      nodes: [{ kind: 'GAP_VERIFIED', park: { code: 'gx' }, segment: { code: 'auto-parts/glass' } }],
    });
    expect((await changesSince(after)).totalCount).toBe(0);
  });

  it('changes the tag of an answer, which otherwise needs not be sent again', async () => {
    const question = '{ chainGaps(park: "gx", chain: "auto-parts", first: 1) { totalCount summary { kappa } } }';
    const first = await get(question);
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('vary')).toMatch(/Authorization, Accept/);
    const same = await get(question, { 'if-none-match': tag });
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', tag]);
    await verify('auto-parts/tyres');
    const changed = await get(question, { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(tag);
  });
});

describe('changes', () => {
  it('come page by page in their order, without what is not open to all', async () => {
    const since = (await changesSince('0')).upTo;
    await verify('auto-parts/glass');
    await write(
      `mutation {
         leadCreate(input: { park: "gx", segment: "auto-parts/die-casting", enterprise: "magna-steyr", key: "changes-1" }) { userErrors { code } }
         correctionSuggest(input: { evidence: "003-041-a", problem: "x", source: "y", key: "changes-2" }) { userErrors { code } }
         projectRecordStage(input: { project: "jiejie-phase3", stage: STARTED, on: "2026-01-01", evidence: "x", expectedVersion: 0, key: "changes-3" }) { userErrors { code } }
       }`,
    );
    const all = await changesSince(since);
    expect(all.nodes.map(({ kind }) => kind)).toEqual(['GAP_VERIFIED', 'PROJECT_STAGE_RECORDED']);
    expect(JSON.stringify(all)).not.toMatch(/magna|lead|correction/);
    // The numbers of what is not told are not missed by who asks on from the end.
    expect(all).toMatchObject({ complete: true, totalCount: 2 });
    const first = await changesSince(since, { first: 1 });
    const second = await changesSince(since, { first: 1, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes]).toEqual(all.nodes);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('cannot be told from a version this database never had, and not from what is no version', async () => {
    expect(await changesSince('0123456789abcdef')).toMatchObject({ complete: false, shortfall: 'UNKNOWN_VERSION' });
    const { errors } = await api.send(CHANGES, { since: 'yesterday' });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
  });
});
