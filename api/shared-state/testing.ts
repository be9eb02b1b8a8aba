/** A Redis or Valkey server of the tests' own: no persistence, loopback, a free port. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where the program is, or null where this machine has none. */
export function findRedis(): string | null {
  for (const name of ['redis-server', 'valkey-server'])
    for (const folder of (process.env['PATH'] ?? '').split(delimiter))
      if (existsSync(join(folder, name))) return join(folder, name);
  return null;
}

/** The same, after trying to install it where that is possible without asking anybody: as root, by apt. */
export function findOrInstallRedis(): string | null {
  const found = findRedis();
  if (found !== null || process.getuid?.() !== 0) return found;
  try {
    execFileSync('apt-get', ['install', '-y', '-qq', 'redis-server'], { stdio: 'ignore', timeout: 120_000 });
  } catch {
    return null;
  }
  return findRedis();
}

/** A server that can be ended, frozen and started again under one address. */
export interface TestRedis {
  readonly url: string;
  start(): Promise<void>;
  /** Ends it at once; what it held is gone. */
  kill(): Promise<void>;
  /** It keeps its connections and answers nothing. */
  freeze(): void;
  thaw(): void;
}

/** Starts a server; whoever starts it ends it by `kill`. */
export async function startRedis(program: string): Promise<TestRedis> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const started = spawn(
      program,
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', tmpdir()],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    child = started;
    await new Promise<void>((ready, failed) => {
      let output = '';
      started.once('error', failed);
      started.once('exit', (code) => failed(new Error(`redis-server ended with ${code}: ${output}`)));
      started.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('Ready to accept connections')) ready();
      });
    });
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    async kill() {
      const running = child;
      child = null;
      if (running === null || running.exitCode !== null) return;
      const ended = new Promise((done) => running.once('exit', done));
      running.kill('SIGKILL');
      await ended;
    },
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
