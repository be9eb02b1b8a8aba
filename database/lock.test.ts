import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isLock, takeLock } from './lock.ts';
import { identify } from './pid.ts';
import { temporaryFolder } from './testing.ts';

const self = identify(process.pid);

test('is held by one at a time and tells by whom', () => {
  const path = join(temporaryFolder(), 'lock');
  const first = takeLock(path);
  expect(isLock(first)).toBe(true);
  expect(takeLock(path)).toEqual(self);
  if (isLock(first)) first.release();
  expect(isLock(takeLock(path))).toBe(true);
});

test.each([
  ['whose holder has ended', JSON.stringify({ pid: 2 ** 22 + 1, started: '1' })],
  ['whose number was given to another process since', JSON.stringify({ ...self, started: '1' })],
  ['that is empty', ''],
])('is taken over from a lock %s', (_, left) => {
  const folder = temporaryFolder();
  const path = join(folder, 'lock');
  writeFileSync(path, left);
  const taken = takeLock(path);
  expect(isLock(taken)).toBe(true);
  expect(readdirSync(folder)).toEqual(['lock']);
  if (isLock(taken)) taken.release();
  expect(existsSync(path)).toBe(false);
});

test('is not taken away by the release of an earlier holder', () => {
  const path = join(temporaryFolder(), 'lock');
  const first = takeLock(path);
  const other = JSON.stringify({ pid: process.ppid, started: identify(process.ppid)?.started });
  writeFileSync(path, other);
  if (isLock(first)) first.release();
  expect(takeLock(path)).toEqual(JSON.parse(other));
});
