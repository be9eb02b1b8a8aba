import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { claim } from '../suites/claims.ts';
import { startProgram, type Program } from './program.ts';

const STOPS = Number(process.env['STOPS'] ?? 20);
const CLIENTS = 8;
const BODY = JSON.stringify({ query: '{ parks { code } }' });

let program: Program | undefined;
afterEach(() => {
  program?.child.kill('SIGKILL');
});

interface Seen {
  answered: number;
  /** A connection was not taken: the request was never sent. */
  notTaken: number;
  /** Sent, or begun to be sent, and not answered in full and rightly. */
  dropped: string[];
}

/** One request; says what became of it. */
function send(address: string, agent: Agent, seen: Seen): Promise<void> {
  return new Promise((done) => {
    let text = '';
    const sent = request(
      `${address}/graphql`,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (response) => {
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('error', () => {});
        response.on('close', () => {
          if (response.complete && response.statusCode === 200 && text.startsWith('{"data":{"parks":[{"code":'))
            seen.answered++;
          else seen.dropped.push(`${response.statusCode} ${text.slice(0, 200)}`);
          done();
        });
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') seen.notTaken++;
      else seen.dropped.push(String(error.code));
      done();
    });
    sent.end(BODY);
  });
}

/** What a balancer sees: asks again and again whether the server is ready. */
async function readiness(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`, { headers: { connection: 'close' } })).status === 200;
  } catch {
    return false;
  }
}

/** A request whose second half comes later: under way for as long as one likes. */
function halfSent(address: string): { finish(): Promise<string> } {
  const { port } = new URL(address);
  const socket = connect(Number(port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  const closed = new Promise<string>((done) => {
    socket.once('close', () => done(answer));
    socket.once('error', () => {});
  });
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(BODY)}\r\n\r\n${BODY.slice(0, 5)}`,
  );
  return {
    finish() {
      socket.write(BODY.slice(5));
      return closed;
    },
  };
}

it(`R9: drops nothing that is under way in ${STOPS} stops under constant load, and is not ready first`, async (test) => {
  const total: Seen = { answered: 0, notTaken: 0, dropped: [] };
  let slowest = 0;
  let notReadyFirst = 0;
  let streamsEnded = 0;
  for (let stop = 0; stop < STOPS; stop++) {
    program = await startProgram({ SHUTDOWN_GRACE_MS: '1000' });
    const { address, child, exit } = program;
    await expect.poll(() => readiness(address), { timeout: 20_000 }).toBe(true);
    const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
    const seen: Seen = { answered: 0, notTaken: 0, dropped: [] };
    // As a balancer does: nothing new once readiness has been seen to be false.
    const state = { ready: true };
    let answeredAfterNotReady = 0;
    const watching = (async () => {
      while (state.ready) {
        state.ready = await readiness(address);
        await wait(20);
      }
      const before = seen.answered;
      await wait(100);
      answeredAfterNotReady = seen.answered - before;
    })();
    const clients = Array.from({ length: CLIENTS }, async () => {
      while (state.ready) await send(address, agent, seen);
      // Who was between two requests when it was told sends one more.
      await send(address, agent, seen);
    });
    const stream = fetch(`${address}/events`).then(async (response) => {
      await response.text();
      streamsEnded++;
    });
    await wait(700);
    const half = halfSent(address);
    await wait(100);
    const began = performance.now();
    child.kill('SIGTERM');
    await watching;
    const finished = await half.finish();
    if (!finished.includes('{"data":{"parks":[{"code":')) seen.dropped.push(`half sent: ${finished.slice(0, 200)}`);
    await Promise.all(clients);
    await stream.catch(() => {});
    const code = await exit;
    const took = performance.now() - began;
    agent.destroy();
    expect(code).toBe(0);
    expect(seen.answered).toBeGreaterThan(0);
    if (answeredAfterNotReady > 0 || seen.notTaken === 0) notReadyFirst++;
    slowest = Math.max(slowest, took);
    total.answered += seen.answered;
    total.notTaken += seen.notTaken;
    total.dropped.push(...seen.dropped);
  }
  expect(total.dropped).toEqual([]);
  claim(test, {
    id: 'R9',
    goal: `0 requests under way dropped in ${STOPS} stops under load`,
    reached: total.dropped.length,
    unit: `of ${total.answered}`,
    ok: total.dropped.length === 0 && total.answered > STOPS * CLIENTS,
  });
  claim(test, {
    id: 'R9',
    goal: 'not ready before connections are refused, in every stop',
    reached: notReadyFirst,
    unit: `of ${STOPS} stops`,
    ok: notReadyFirst === STOPS,
  });
  claim(test, {
    id: 'R9',
    goal: 'long-lived streams end in order',
    reached: streamsEnded,
    unit: `of ${STOPS}`,
    ok: streamsEnded === STOPS,
  });
  claim(test, {
    id: 'R9',
    goal: 'exit within 10 s',
    reached: Math.round(slowest),
    unit: 'ms, the slowest',
    ok: slowest <= 10_000,
  });
});

it('ends at once when somebody at the terminal interrupts it', async () => {
  program = await startProgram({ SHUTDOWN_GRACE_MS: '5000' });
  const began = performance.now();
  program.child.kill('SIGINT');
  expect(await program.exit).toBe(0);
  // The grace for balancers is left out.
  expect(performance.now() - began).toBeLessThan(5_000);
});
