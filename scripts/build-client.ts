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

/** What is built from which sources; GraphiQL apart, so that nothing of it reaches the pages of the client. */
const BUILDS = [
  {
    config: 'client/vite.config.ts',
    page: 'dist/client/index.html',
    // The ranking is ordered by the server's own arithmetic, and the page on accuracy shows the committed results.
    sources: [
      'client',
      'scripts/client-documents.ts',
      'api/limits/document-id.ts',
      'api/target',
      'bench/results',
      'docs/cookbook/examples',
      'schema/schema.graphql',
      'package-lock.json',
    ],
  },
  {
    config: 'client/graphiql/vite.config.ts',
    page: 'dist/graphiql/index.html',
    sources: ['client/graphiql', 'client/vite.config.ts', 'package-lock.json'],
  },
];

/** Builds the client and GraphiQL unless they are newer than every source of theirs; a start must not pay twice. */
export async function buildClientIfStale(onProgress: (line: string) => void): Promise<void> {
  for (const { config, page, sources } of BUILDS) {
    const built = join(root, page);
    if (existsSync(built) && statSync(built).mtimeMs > newestChange(sources.map((path) => join(root, path)))) continue;
    onProgress(`building ${page.split('/')[1]}`);
    // A process of its own: what NODE_ENV is here (a test runner sets it) must not decide which React is built in.
    await promisify(execFile)(
      process.execPath,
      [join(root, 'node_modules/vite/bin/vite.js'), 'build', '-c', config, '--logLevel', 'warn'],
      { cwd: root, env: { ...process.env, NODE_ENV: 'production' } },
    );
  }
}
