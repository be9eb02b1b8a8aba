import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HealthBoard } from './health-board.ts';
import { openHealthPort, type HealthPort } from './health-port.ts';

const HOST = '127.0.0.1';
let board: HealthBoard;
let opened: HealthPort;
beforeEach(async () => {
  board = new HealthBoard();
  board.begin();
  opened = await openHealthPort(board, HOST, 0);
});
afterEach(() => opened.close());

/** Asks from another process while this thread does nothing but wait for it: no answer can come from here. */
function askWhileHeld(path: string): { status: number; body: unknown } {
  const script = `fetch('http://${HOST}:${opened.port}${path}')
    .then(async (r) => console.log(JSON.stringify({ status: r.status, body: await r.json().catch(() => null) })))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })) as ReturnType<
    typeof askWhileHeld
  >;
}

describe('health on a port of its own', () => {
  it('is told while the thread that answers requests is held up', () => {
    expect(askWhileHeld('/livez')).toEqual({ status: 200, body: { status: 'ok' } });
    expect(askWhileHeld('/readyz')).toEqual({
      status: 503,
      body: { status: 'the graph database has not been looked at yet' },
    });
    board.see(null);
    expect(askWhileHeld('/readyz?x=1')).toEqual({ status: 200, body: { status: 'ok' } });
    board.see('UNREACHABLE');
    expect(askWhileHeld('/readyz')).toMatchObject({
      status: 503,
      body: { status: 'the graph database cannot be reached' },
    });
    board.see(null);
    board.drain();
    expect(askWhileHeld('/readyz')).toMatchObject({ status: 503, body: { status: 'the server is about to stop' } });
    expect(askWhileHeld('/livez').status).toBe(200);
    expect(askWhileHeld('/graphql').status).toBe(404);
  });

  it('says which port is taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, HOST, done));
    const { port } = other.address() as AddressInfo;
    await expect(openHealthPort(board, HOST, port)).rejects.toThrow(`port ${port} is taken`);
    other.close();
  });
});

describe('the board', () => {
  it('is overdue where nobody has looked for long, and knows since when nothing gets on', async () => {
    board.see(null);
    await new Promise((done) => setTimeout(done, 30));
    expect(board.notReady(1_000)).toBeNull();
    expect(board.notReady(20)).toBe('OVERDUE');
    expect(new HealthBoard(board.memory).sinceBeatMs()).toBeGreaterThan(20);
    board.beat();
    expect(board.sinceBeatMs()).toBeLessThan(20);
  });
});
