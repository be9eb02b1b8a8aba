import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import express from 'express';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { READER, type Access } from '../access/access.ts';
import type { Live, LiveState } from '../dataset/live.ts';
import { AppError } from '../errors.ts';
import { badRequest } from './bad-request.ts';
import { createEvents, type EventLimits, type Events } from './events.ts';

/** The data set, changed by hand. */
function changeable() {
  const listeners = new Set<(state: LiveState) => void>();
  let state: LiveState | null = { version: 'abc', dataAsOf: '2025' };
  const live: Live = {
    listen(told) {
      listeners.add(told);
      if (state) told(state);
      return () => listeners.delete(told);
    },
    stop: () => listeners.clear(),
  };
  return {
    live,
    listeners,
    change(version: string) {
      state = { version, dataAsOf: '2025' };
      for (const told of listeners) told(state);
    },
  };
}

let http: Server;
let events: Events;
let data: ReturnType<typeof changeable>;
const revoked = new Set<string>();
let databaseAway = false;

const access: Access = {
  authenticate: async ({ headers }) => {
    const id = headers.authorization;
    if (databaseAway) throw new AppError('SERVICE_UNAVAILABLE', 'away');
    if (typeof id !== 'string' || revoked.has(id)) throw new AppError('UNAUTHENTICATED', 'no');
    return { ...READER, id };
  },
};

async function serve(limits: Partial<EventLimits> = {}): Promise<void> {
  data = changeable();
  revoked.clear();
  databaseAway = false;
  const all = { perViewer: 2, total: 3, heartbeatMs: 60_000, recheckMs: 60_000, ...limits };
  events = createEvents({ live: data.live, access, limits: all });
  const app = express();
  app.use(compression({ threshold: 0 }));
  app.get('/events', events.handler);
  app.use(badRequest(pino({ level: 'silent' })));
  http = createServer(app);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
}
afterEach(() => {
  http.closeAllConnections();
  http.close();
});

/** A stream read piece by piece. */
async function open(id = 'a', headers: Record<string, string> = {}) {
  const gone = new AbortController();
  const response = await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/events`, {
    headers: { authorization: id, 'accept-encoding': 'gzip', ...headers },
    signal: gone.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    response,
    leave: () => gone.abort(),
    /** Reads on until the text fits. */
    async until(pattern: RegExp): Promise<string> {
      while (!pattern.test(text)) {
        const part = await reader?.read();
        if (part === undefined || part.done) throw new Error(`ended with ${JSON.stringify(text)}`);
        text += part.value;
      }
      return text;
    },
    /** All that comes until the stream ends. */
    async rest(): Promise<string> {
      for (;;) {
        const part = await reader?.read();
        if (part === undefined || part.done) return text;
        text += part.value;
      }
    },
  };
}

describe('the stream of events', () => {
  it('tells the version at first and at each change, at once and not packed', async () => {
    await serve();
    const stream = await open();
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.response.headers.get('content-encoding')).toBeNull();
    expect(await stream.until(/dataAsOf.*\n\n/)).toContain('id: abc\ndata: {"version":"abc","dataAsOf":"2025"}\n\n');
    data.change('abc+1');
    expect(await stream.until(/abc\+1"/)).toContain('id: abc+1\ndata: {"version":"abc+1"');
  });

  it('says only that nothing has changed to who was up to date, and then tells changes', async () => {
    await serve();
    const stream = await open('a', { 'last-event-id': 'abc' });
    expect(await stream.until(/nothing has changed\n\n/)).not.toContain('data:');
    data.change('abc+1');
    await stream.until(/"abc\+1"/);
    const behind = await open('a', { 'last-event-id': 'abc' });
    expect(await behind.until(/data:/)).toContain('abc+1');
  });

  it('gives signs of life', async () => {
    await serve({ heartbeatMs: 10 });
    const stream = await open();
    await stream.until(/: here\n\n: here/);
  });

  it('is for those who may read', async () => {
    await serve();
    revoked.add('a');
    const { response, until } = await open();
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(JSON.parse(await until(/\}$/))).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('ends when its credential does, and not because it cannot be looked up', async () => {
    await serve({ recheckMs: 20 });
    const stream = await open();
    await stream.until(/data/);
    databaseAway = true;
    await new Promise((done) => setTimeout(done, 100));
    data.change('abc+1');
    await stream.until(/"abc\+1"/);
    databaseAway = false;
    revoked.add('a');
    expect(await stream.rest()).toContain('abc+1');
  });

  it('is refused beyond the limits of one asker and of all, with when to try again', async () => {
    await serve();
    const [first] = [await open('a'), await open('a')];
    const third = await open('a');
    expect([third.response.status, third.response.headers.get('retry-after')]).toEqual([429, '30']);
    await open('b');
    const fifth = await open('c');
    expect([fifth.response.status, fifth.response.headers.get('retry-after')]).toEqual([503, '30']);
    first.leave();
    await expect.poll(() => data.listeners.size).toBe(2);
    expect((await open('c')).response.status).toBe(200);
  });

  it('ends with the server, which takes no new ones', async () => {
    await serve();
    const stream = await open();
    events.close();
    expect(await stream.rest()).toContain('abc');
    expect((await open()).response.status).toBe(503);
    await expect.poll(() => data.listeners.size).toBe(0);
  });
});
