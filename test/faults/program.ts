import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { inject } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** The program in a process of its own over the shared database. */
export interface Program {
  child: ChildProcess;
  address: string;
  /** Exit code, or null where a signal ended it. */
  exit: Promise<number | null>;
  output(): string;
}

/** Starts the program and waits for its address; `environment` comes over that of a local caller. */
export async function startProgram(environment: Record<string, string> = {}): Promise<Program> {
  const { uri, user, password } = inject('database');
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      SEEDS: 'skip',
      // What is measured is the machine, not what one asker may spend.
      BUDGETS: 'LOCAL=1000000000/1000000000',
      ...environment,
    },
  });
  let output = '';
  const exit = new Promise<number | null>((done) => child.once('exit', done));
  const address = await new Promise<string>((found, failed) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (match) found(match[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void exit.then((code) => failed(new Error(`ended with ${code}: ${output}`)));
  });
  return { child, address, exit, output: () => output };
}

/** Middle and far values of a list, in its unit; 0 for an empty one. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
