import { expect, it } from 'vitest';
import { versionOf } from './dataset.ts';

it('names the data alone until a user has written', () => {
  expect(versionOf({ version: 'abc', revision: 0 })).toBe('abc');
  expect(versionOf({ version: 'abc', revision: 3 })).toBe('abc+3');
  expect(versionOf({ version: null, revision: 0 })).toBeNull();
});
