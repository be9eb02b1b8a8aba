// @vitest-environment happy-dom
import { Client, fetchExchange, gql } from 'urql';
import { cacheExchange } from '@urql/exchange-graphcache';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLive, eventsIn, waitBefore } from './live.ts';

// A field of no schema of ours: the server of these tests is made up.
const ASKED = '{ revision }';
const REVISION = gql(ASKED);

describe('a stream', () => {
  it('is cut into events wherever its pieces end; comments are none', () => {
    expect(eventsIn('retry: 3000\n\n: here\n\nid: a\ndata: {"version":"a"}\n\nid: b\nda')).toEqual({
      events: [{ version: 'a' }],
      rest: 'id: b\nda',
    });
  });

  it('is waited for longer after each try, between 1 and 30 seconds, by chance', () => {
    expect([waitBefore(1, 0), waitBefore(1, 1), waitBefore(3, 1), waitBefore(20, 1)]).toEqual([
      1_000, 2_000, 8_000, 30_000,
    ]);
  });
});

describe('the screen', () => {
  let revision = 0;
  let asked = 0;
  let streams: ReadableStreamDefaultController<Uint8Array>[] = [];
  let sent: Record<string, string>[] = [];
  let readFrom: Record<string, string> = {};

  const tell = (text: string) => streams.at(-1)?.enqueue(new TextEncoder().encode(text));
  const change = () => tell(`id: v${++revision}\ndata: {"version":"v${revision}","dataAsOf":null}\n\n`);

  beforeEach(() => {
    vi.useFakeTimers();
    [revision, asked, streams, sent, readFrom] = [0, 0, [], [], {}];
    vi.stubGlobal('fetch', async (url: string, init: { headers: Record<string, string>; signal?: AbortSignal }) => {
      if (url === '/events') {
        sent.push(init.headers);
        const start = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
          streams.push(controller);
          init.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
        };
        return new Response(new ReadableStream({ start }));
      }
      asked++;
      const headers = { 'content-type': 'application/json', ...readFrom };
      return new Response(JSON.stringify({ data: { revision } }), { headers });
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function show() {
    const live = createLive();
    const client = new Client({
      url: 'http://localhost/graphql',
      preferGetMethod: false,
      fetch: live.fetch,
      exchanges: [live.exchange, cacheExchange(), fetchExchange],
    });
    const end = live.start(client);
    const seen: number[] = [];
    const query = client.query(REVISION, {});
    const { unsubscribe } = query.subscribe(({ data, stale }) => {
      if (!stale) seen.push((data as { revision: number }).revision);
    });
    return { live, client, query, seen, end, unsubscribe };
  }
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('listens once it is quiet, and asks again when the version changes, not when it is first told', async () => {
    const { live, seen, end } = show();
    await pass(1_000);
    expect(streams).toHaveLength(0);
    await pass(3_000);
    expect(streams).toHaveLength(1);
    change();
    await pass(2_000);
    expect([live.status().state, asked]).toEqual(['LIVE', 1]);
    change();
    await pass(2_000);
    expect([asked, seen.at(-1)]).toEqual([2, 2]);
    end();
  });

  it('says that it is lost, connects again with the version it has, and asks again where that has changed', async () => {
    const { live, end } = show();
    await pass(4_000);
    change();
    await pass(100);
    streams[0]?.close();
    await pass(100);
    expect(live.status()).toMatchObject({ state: 'LOST', lostAt: expect.any(Number) });
    // At most 2 s until the first try.
    await pass(2_500);
    expect(streams).toHaveLength(2);
    expect(sent.map((headers) => headers['last-event-id'])).toEqual([undefined, 'v1']);
    tell(': nothing has changed\n\n');
    await pass(2_000);
    expect([live.status().state, asked]).toEqual(['LIVE', 1]);
    change();
    await pass(2_000);
    expect(asked).toBe(2);
    end();
  });

  it('asks again where the data changed between the first answer and the first event', async () => {
    readFrom = { 'x-chainatlas-version': 'v0' };
    const { end } = show();
    await pass(4_000);
    expect(sent[0]?.['last-event-id']).toBe('v0');
    change();
    await pass(2_000);
    expect(asked).toBe(2);
    end();
  });

  it('takes a silent stream for lost', async () => {
    const { end } = show();
    await pass(4_000);
    change();
    for (let i = 0; i < 5; i++) {
      await pass(20_000);
      tell(': here\n\n');
    }
    expect(streams).toHaveLength(1);
    // Silent for 30 s, then at most 2 s until the next try.
    await pass(32_500);
    expect(streams).toHaveLength(2);
    end();
  });

  it('asks again what a screen that is gone had read before the change', async () => {
    const { client, query, end, unsubscribe } = show();
    await pass(4_000);
    change();
    await pass(100);
    unsubscribe();
    await pass(100);
    change();
    await pass(2_000);
    expect(asked).toBe(1);
    const again = client.query(REVISION, {}).toPromise();
    await pass(100);
    expect((await again).data).toEqual({ revision: 2 });
    expect(asked).toBe(2);
    void query;
    end();
  });
});
