import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, type TestContext, vi } from 'vitest';
import { startManagedDatabase, type ManagedDatabase } from '../../database/managed.ts';
import { claim } from '../suites/claims.ts';
import { startProgram, type Program } from './program.ts';

/** Requests while the database is away; the first of them come at once, as many as always have room. */
const REQUESTS = 100;
const AT_ONCE = 4;
/** Longest answer while the database is away, and once the breaker is open, in milliseconds. */
const ANSWER_MS = 2_000;
const OPEN_MS = 50;
/** Longest time from the return of the database to the first good answer, in milliseconds. */
const BACK_MS = 5_000;

/** What came back of a request. */
interface Reply {
  status: number;
  code: string | null;
  retryAfter: string | null;
  ms: number;
}

const home = mkdtempSync(join(tmpdir(), 'chainatlas-away-'));
let database: ManagedDatabase;
let port = 0;
const programs: Program[] = [];

beforeAll(async () => {
  database = await startManagedDatabase({ home });
  port = Number(new URL(database.uri).port);
});
afterEach(async () => {
  for (const { child, exit } of programs.splice(0)) {
    child.kill('SIGTERM');
    await exit;
  }
});
afterAll(async () => {
  await database.stop();
  rmSync(home, { recursive: true, force: true });
});

async function program(): Promise<Program> {
  const { uri, user, password } = database;
  const started = await startProgram({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
  programs.push(started);
  return started;
}

/** Asks for what only the database knows. */
async function ask(address: string): Promise<Reply> {
  const begin = performance.now();
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ chains { code } }' }),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return {
    status: response.status,
    code: errors?.[0]?.extensions.code ?? null,
    retryAfter: response.headers.get('retry-after'),
    ms: performance.now() - begin,
  };
}

/** Sends the requests; the breaker is open from the first refusal on. */
async function askAll(address: string): Promise<{ first: Reply[]; open: Reply[] }> {
  const first = await Promise.all(Array.from({ length: AT_ONCE }, () => ask(address)));
  const open: Reply[] = [];
  while (open.length < REQUESTS - AT_ONCE) {
    open.push(await ask(address));
    await sleep(10);
  }
  return { first, open };
}

async function untilGood(address: string): Promise<number> {
  const begin = performance.now();
  for (let reply = await ask(address); reply.code !== null; reply = await ask(address)) {
    if (performance.now() - begin > 60_000) throw new Error(`it never came back: ${JSON.stringify(reply)}`);
    await sleep(20);
  }
  return performance.now() - begin;
}

async function untilNotReady(address: string): Promise<number> {
  const begin = performance.now();
  while ((await fetch(`${address}/readyz`)).status === 200) await sleep(20);
  return performance.now() - begin;
}

const longest = (replies: readonly Reply[]): number => Math.round(Math.max(...replies.map(({ ms }) => ms)));

function judge(test: TestContext, how: string, running: Program, replies: { first: Reply[]; open: Reply[] }): void {
  const all = [...replies.first, ...replies.open];
  const wrong = all.filter(
    ({ status, code, retryAfter }) => status !== 503 || code !== 'SERVICE_UNAVAILABLE' || !(Number(retryAfter) >= 1),
  );
  const figure = (goal: string, reached: number, unit: string, ok: boolean): void =>
    claim(test, { id: 'R1', goal: `${how}: ${goal}`, reached, unit, ok });
  figure(
    `${REQUESTS} answers SERVICE_UNAVAILABLE, 503, Retry-After`,
    all.length - wrong.length,
    `answers${wrong[0] ? `, not ${JSON.stringify(wrong[0])}` : ''}`,
    !wrong.length,
  );
  figure('every answer within 2 s', longest(all), 'ms', longest(all) <= ANSWER_MS);
  figure('within 50 ms once the breaker is open', longest(replies.open), 'ms', longest(replies.open) <= OPEN_MS);
  expect(running.child.exitCode).toBeNull();
  expect(running.output()).not.toMatch(/unhandled|UnhandledPromiseRejection/i);
}

describe('a database', () => {
  it('that is frozen is told from a slow one, and used again when it thaws', async (test) => {
    const running = await program();
    await untilGood(running.address);
    process.kill(database.pid, 'SIGSTOP');
    const [replies, notReadyMs] = await Promise.all([askAll(running.address), untilNotReady(running.address)]);
    process.kill(database.pid, 'SIGCONT');
    const backMs = await untilGood(running.address);
    claim(test, {
      id: 'R1',
      goal: 'frozen: not ready within 2 s',
      reached: Math.round(notReadyMs),
      unit: 'ms',
      ok: notReadyMs <= ANSWER_MS,
    });
    claim(test, {
      id: 'R1',
      goal: 'frozen: back within 5 s',
      reached: Math.round(backMs),
      unit: 'ms',
      ok: backMs <= BACK_MS,
    });
    judge(test, 'frozen', running, replies);
  });

  it('that is killed is refused at once, and used again when it has been started', async (test) => {
    const running = await program();
    await untilGood(running.address);
    process.kill(database.pid, 'SIGKILL');
    const [replies, notReadyMs] = await Promise.all([askAll(running.address), untilNotReady(running.address)]);
    await database.stop();
    database = await startManagedDatabase({ home, port });
    const backMs = await untilGood(running.address);
    claim(test, {
      id: 'R1',
      goal: 'killed: not ready within 2 s',
      reached: Math.round(notReadyMs),
      unit: 'ms',
      ok: notReadyMs <= ANSWER_MS,
    });
    claim(test, {
      id: 'R1',
      goal: 'killed: back within 5 s',
      reached: Math.round(backMs),
      unit: 'ms',
      ok: backMs <= BACK_MS,
    });
    judge(test, 'killed', running, replies);
  });

  it('that is absent at the start is waited for, and its schema brought up when it comes', async (test) => {
    await database.stop();
    const running = await program();
    const replies = await askAll(running.address);
    database = await startManagedDatabase({ home, port });
    const backMs = await untilGood(running.address);
    claim(test, {
      id: 'R1',
      goal: 'absent at the start: there within 5 s',
      reached: Math.round(backMs),
      unit: 'ms',
      ok: backMs <= BACK_MS,
    });
    // Readiness is looked into once a second.
    await vi.waitFor(async () => expect((await fetch(`${running.address}/readyz`)).status).toBe(200), {
      timeout: 5_000,
    });
    judge(test, 'absent at the start', running, replies);
  });
});
