import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A log file and how long it was before the start. */
interface Mark {
  path: string;
  from: number;
}

/** Remembers where the logs of a home end, so that only what a start adds is read. */
export const markLogs = (home: string): Mark[] => [
  { path: join(home, 'logs', 'console.log'), from: 0 }, // the supervisor begins it anew
  ...['neo4j.log', 'debug.log'].map((name) => {
    const path = join(home, 'logs', name);
    return { path, from: sizeOf(path) };
  }),
];

/**
 * The line that explains a failed start best: the innermost cause of the last exception, or the last error,
 * of the first log that has one; else the last line of all.
 */
export function lastWords(marks: Mark[]): string {
  const logs = marks.map(addedLines);
  for (const lines of logs) {
    const said =
      lines.findLast((line) => line.startsWith('Caused by: ')) ?? lines.findLast((line) => trouble.test(line));
    if (said) return plain(said);
  }
  return plain(logs[1]?.at(-1) ?? logs[0]?.at(-1) ?? '');
}

const trouble = / ERROR |^Exception in thread|^Error|^Invalid|^Unrecognized|OutOfMemory|Too small/;

/** Without time stamp, class names and length. */
const plain = (line: string): string =>
  line
    .replace(/^[\d-]+ [\d:.+]+ [A-Z]+ +/, '')
    .replace(/^(Caused by: |Exception in thread "[^"]*" )?([\w$]+\.)+[\w$]+: /, '')
    .slice(0, 300);

function addedLines({ path, from }: Mark): string[] {
  const size = sizeOf(path);
  const start = size < from ? 0 : from; // rotated meanwhile
  const buffer = Buffer.alloc(Math.min(size - start, 1 << 20));
  if (buffer.length > 0) {
    const file = openSync(path, 'r');
    readSync(file, buffer, 0, buffer.length, size - buffer.length);
    closeSync(file);
  }
  return buffer
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+(at |\.\.\. )/.test(line));
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
