/**
 * Initial JavaScript of the client and each lazy chunk, gzip -9, against the budget; fails above it, and where chunks
 * import one another in circles: one of them would run before what it needs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildClientIfStale } from './build-client.ts';

const INITIAL_KIB = 190;
const LAZY_KIB = 80;

interface Chunk {
  file: string;
  imports?: string[];
  isEntry?: boolean;
}

await buildClientIfStale(() => {});
const dist = resolve(import.meta.dirname, '../dist/client');
const manifestFile = join(dist, '.vite/manifest.json');
if (!existsSync(manifestFile)) throw new Error('no manifest: the client was built without `build.manifest`');
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>;

const initial = new Set<string>();
const visit = (key: string): void => {
  if (initial.has(key)) return;
  initial.add(key);
  for (const next of manifest[key]?.imports ?? []) visit(next);
};
for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry === true) visit(key);

const circle = (key: string, path: readonly string[]): readonly string[] | null => {
  if (path.includes(key)) return [...path.slice(path.indexOf(key)), key];
  for (const next of manifest[key]?.imports ?? []) {
    const found = circle(next, [...path, key]);
    if (found) return found;
  }
  return null;
};
const circles = Object.keys(manifest).flatMap((key) => circle(key, []) ?? []);

const kib = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024;
const total = [...initial].reduce((sum, key) => sum + kib(manifest[key]?.file ?? ''), 0);
const lazy = Object.entries(manifest)
  .filter(([key, chunk]) => !initial.has(key) && chunk.file.endsWith('.js'))
  .map(([, chunk]) => ({ file: chunk.file, kib: kib(chunk.file) }))
  .sort((a, b) => b.kib - a.kib);
console.log(
  `initial JS ${total.toFixed(1)} KiB gzip (budget ${INITIAL_KIB}); largest lazy chunk ${lazy[0]?.kib.toFixed(1) ?? 0} KiB (budget ${LAZY_KIB})`,
);
if (total > INITIAL_KIB || (lazy[0]?.kib ?? 0) > LAZY_KIB) {
  console.error('over the budget');
  process.exitCode = 1;
}
if (circles.length > 0) {
  console.error(`chunks import one another in circles: ${circles.slice(0, 5).join(' → ')}`);
  process.exitCode = 1;
}
