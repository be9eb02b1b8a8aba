import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '..');

/** Newest change below the folders given, milliseconds. */
function newestChange(paths: readonly string[]): number {
  return Math.max(
    ...paths.map((path) => {
      const stat = statSync(path);
      if (!stat.isDirectory()) return stat.mtimeMs;
      return Math.max(stat.mtimeMs, newestChange(readdirSync(path).map((name) => join(path, name))));
    }),
    0,
  );
}

/** Builds `dist/client` unless it is newer than every source of it; a start must not pay for a build twice. */
export async function buildClientIfStale(onProgress: (line: string) => void): Promise<void> {
  const built = join(root, 'dist/client/index.html');
  // The ranking is ordered by the server's own arithmetic, and the page on accuracy shows the committed results.
  const sources = ['client', 'api/target', 'bench/results', 'schema/schema.graphql', 'package-lock.json'].map((path) =>
    join(root, path),
  );
  if (existsSync(built) && statSync(built).mtimeMs > newestChange(sources)) return;
  onProgress('building the client');
  // A process of its own: what NODE_ENV is here (a test runner sets it) must not decide which React is built in.
  await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '-c', 'client/vite.config.ts', '--logLevel', 'warn'],
    { cwd: root, env: { ...process.env, NODE_ENV: 'production' } },
  );
}
