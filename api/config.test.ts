import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

it.each([
  [{}, 'loopback'],
  [{ NODE_ENV: 'production' }, 'off'],
  [{ NODE_ENV: 'production', WRITES: 'loopback' }, 'loopback'],
  [{ WRITES: 'off' }, 'off'],
  [{ WRITES: '' }, 'loopback'],
])('lets write with %j: %s', (environment, writes) => {
  expect(readConfig(environment).writes).toBe(writes);
});

it('refuses another word', () => {
  expect(() => readConfig({ WRITES: 'all' })).toThrow(/WRITES/);
});
