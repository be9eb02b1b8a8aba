import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openProxy, type ToxicProxy } from './toxic-proxy.ts';

let server: Server;
let proxy: ToxicProxy;
beforeAll(async () => {
  // Answers every byte by a thousand.
  server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => socket.write(Buffer.alloc(data.length * 1_000, 7)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  proxy = await openProxy({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }, () => 0.5);
});
afterEach(() => proxy.set({}));
afterAll(async () => {
  await proxy.close();
  server.close();
});

interface Line {
  socket: Socket;
  received(): number;
  pieces(): number;
  /** Resolves with how it ended. */
  ended: Promise<'end' | 'reset'>;
  /** Sends so many bytes and waits for so many. */
  ask(bytes: number, expected?: number): Promise<number>;
}

async function open(): Promise<Line> {
  const socket = connect(proxy.port, '127.0.0.1');
  let received = 0;
  let pieces = 0;
  socket.on('data', (data) => {
    received += data.length;
    pieces++;
  });
  const ended = new Promise<'end' | 'reset'>((done) => {
    socket.once('end', () => done('end'));
    socket.once('error', () => done('reset'));
  });
  await new Promise<void>((done) => {
    socket.once('connect', done);
    socket.once('error', () => done());
  });
  return {
    socket,
    received: () => received,
    pieces: () => pieces,
    ended,
    async ask(bytes, expected = bytes * 1_000) {
      const begin = performance.now();
      const before = received;
      const over = (): boolean => received - before >= expected || socket.destroyed;
      socket.write(Buffer.alloc(bytes));
      while (!over()) await sleep(2);
      return performance.now() - begin;
    },
  };
}

// Only least times are asserted: a busy machine is late, never early.
describe('a line through the proxy', () => {
  it('passes everything where nothing is wrong', async () => {
    const line = await open();
    await line.ask(20);
    expect(line.received()).toBe(20_000);
    line.socket.end();
    expect(await line.ended).toBe('end');
  });

  it('holds each piece up by latency and jitter, both ways', async () => {
    const line = await open();
    proxy.set({ latency: 60, jitter: 80 });
    // 100 ms there and 100 ms back.
    expect(await line.ask(1)).toBeGreaterThan(195);
  });

  it('carries so many bytes a second', async () => {
    const line = await open();
    proxy.set({ bandwidth: 50_000 });
    expect(await line.ask(20)).toBeGreaterThan(395);
  });

  it('refuses and cuts where it is down', async () => {
    const line = await open();
    await line.ask(1);
    proxy.set({ down: true });
    expect(await line.ended).toBe('reset');
    expect(await (await open()).ended).toBe('reset');
    expect(proxy.standing()).toBe(0);
  });

  it('lets nothing pass in a stall and everything after it', async () => {
    const line = await open();
    proxy.set({ stall: true });
    line.socket.write('x');
    await sleep(200);
    expect(line.received()).toBe(0);
    proxy.set({});
    while (line.received() < 1_000) await sleep(2);
  });

  it('resets after its time', async () => {
    const line = await open();
    proxy.set({ resetAfter: 50 });
    expect(await line.ended).toBe('reset');
  });

  it('cuts after so many bytes from the server', async () => {
    const line = await open();
    proxy.set({ limit: 1_234 });
    await line.ask(5);
    expect(proxy.received()).toBe(1_234);
    expect(line.received()).toBeLessThanOrEqual(1_234);
  });

  it('passes data in slices, whole in the end', async () => {
    const line = await open();
    proxy.set({ slice: 7 });
    await line.ask(2);
    expect(line.received()).toBe(2_000);
    expect(line.pieces()).toBeGreaterThan(1);
  });

  it('passes the end on late', async () => {
    const line = await open();
    proxy.set({ slowClose: 300 });
    const begin = performance.now();
    line.socket.end();
    await line.ended;
    expect(performance.now() - begin).toBeGreaterThan(295);
  });
});
