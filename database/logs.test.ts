import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { lastWords, markLogs } from './logs.ts';
import { temporaryFolder } from './testing.ts';

let home: string;
const log = (name: string) => join(home, 'logs', name);
beforeEach(() => {
  home = temporaryFolder();
  mkdirSync(join(home, 'logs'));
});

test('quotes the innermost cause, without its class and without the stack', () => {
  writeFileSync(log('neo4j.log'), 'Caused by: a.B: of an earlier start\n');
  const logs = markLogs(home);
  appendFileSync(
    log('neo4j.log'),
    [
      '2026-11-21 08:11:43.312+0000 ERROR Failed to start Neo4j on localhost:7474.',
      'java.lang.RuntimeException: Error starting Neo4j database server',
      '\tat org.neo4j.Thing.start(Thing.java:1)',
      'Caused by: org.neo4j.io.locker.FileLockException: Lock file has been locked by another process: x',
      '\t... 7 more',
      '2026-11-21 08:11:43.313+0000 INFO  Stopped.',
    ].join('\n'),
  );
  expect(lastWords(logs)).toBe('Lock file has been locked by another process: x');
});

test('quotes a JVM that did not get as far as a log', () => {
  const logs = markLogs(home);
  writeFileSync(log('console.log'), 'Error occurred during initialization of VM\nToo small maximum heap\n');
  expect(lastWords(logs)).toBe('Too small maximum heap');
});

test('quotes the last line where nothing went wrong, and nothing where there is none', () => {
  const logs = markLogs(home);
  expect(lastWords(logs)).toBe('');
  writeFileSync(log('neo4j.log'), '2026-11-21 08:11:43.313+0000 INFO  Starting...\n');
  expect(lastWords(logs)).toBe('Starting...');
});
