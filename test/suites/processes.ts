import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A process of the API of its own, as `npm start` makes it. */
export interface ApiProcess {
  readonly url: string;
  /** Asks it as somebody at this machine. */
  post(query: string): Promise<Response>;
  /** One line of its metrics, by name and labels as they are written; null where there is none. */
  metric(name: string): Promise<number | null>;
  end(): Promise<void>;
}

/** Starts one over a database that is loaded already; resolves when it listens. */
export async function startApi(
  database: { uri: string; user: string; password: string },
  environment: Readonly<Record<string, string>> = {},
): Promise<ApiProcess> {
  // Not that of whoever develops here.
  const dataDir = mkdtempSync(join(tmpdir(), 'chainatlas-api-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      NODE_ENV: 'development',
      DATA_DIR: dataDir,
      NEO4J_URI: database.uri,
      NEO4J_USER: database.user,
      NEO4J_PASSWORD: database.password,
      SEEDS: 'skip',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await new Promise<string>((found, failed) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (match) found(match[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => failed(new Error(`ended: ${output}`)));
  });
  return {
    url,
    post: (query) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    async metric(name) {
      const lines = (await (await fetch(`${url}/metrics`)).text()).split('\n');
      const line = lines.find((one) => one.startsWith(`${name} `));
      return line === undefined ? null : Number(line.slice(name.length + 1));
    },
    async end() {
      rmSync(dataDir, { recursive: true, force: true });
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
