import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { onTestFinished } from 'vitest';
import { identify } from './pid.ts';

// These tests start ten JVMs and measure none: without its second compiler each takes 5 instead of 8.7 s of processor time.
process.env['JAVA_TOOL_OPTIONS'] ??= '-XX:TieredStopAtLevel=1';

/** A folder of the running test, removed with it. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'chainatlas-db-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder for PATH with these programs: a shell script, or a link where an absolute path is given. */
export function programs(scripts: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, script] of Object.entries(scripts)) {
    const path = join(folder, name);
    if (script.startsWith('/')) symlinkSync(script, path);
    else {
      writeFileSync(path, `#!/bin/sh\n${script}\n`);
      chmodSync(path, 0o755);
    }
  }
  return folder;
}

/** Where the shell finds a program, as a real path. */
export function which(name: string): string {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    try {
      return realpathSync(join(folder, name));
    } catch {
      // not there
    }
  }
  throw new Error(`${name} is not on the PATH`);
}

/** Runs one statement on a database and returns the first column. */
export async function ask(
  { uri, password }: { uri: string; password: string },
  text: string,
  parameters: Record<string, unknown> = {},
): Promise<unknown[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(text, parameters, { database: 'neo4j' });
    return records.map((record) => record.get(0));
  } finally {
    await driver.close();
  }
}

export const isRunning = (pid: number): boolean => identify(pid) !== undefined;

/** Waits for a process that somebody else is ending. */
export async function untilGone(pid: number, patience = 15_000): Promise<void> {
  for (const end = Date.now() + patience; isRunning(pid);) {
    if (Date.now() > end) throw new Error(`process ${pid} is still there after ${patience} ms`);
    await sleep(50);
  }
}

/** What another Node process that serves a home tells about itself. */
export interface Other {
  child: ChildProcess;
  uri: string;
  password: string;
  pid: number;
}

/**
 * Starts a database from another Node process, in a process group of its own as a terminal gives it.
 *
 * @param then `stay` until killed, whatever Ctrl-C says; `forget` to stop it and come to an end
 */
export async function startElsewhere(home: string, then: 'stay' | 'forget'): Promise<Other> {
  const script = fileURLToPath(new URL('elsewhere.ts', import.meta.url));
  mkdirSync(home, { recursive: true });
  const child = spawn(process.execPath, ['--import', 'tsx', script, home, then], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, ...(JSON.parse(line) as Omit<Other, 'child'>) };
}
