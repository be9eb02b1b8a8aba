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

it('shares nothing but where it is told with whom', () => {
  expect(readConfig({ REDIS_URL: '' }).redisUrl).toBeNull();
  expect(readConfig({ REDIS_URL: 'rediss://:secret@cache.example:6380/1' }).redisUrl).toContain('cache.example');
  expect(() => readConfig({ REDIS_URL: 'http://:secret@cache.example' })).toThrow(
    /^environment: REDIS_URL: must begin/,
  );
  expect(readConfig({ BUDGETS: 'PUBLIC=1000/1' }).budgets.PUBLIC).toEqual({ capacity: 1000, restorePerSecond: 1 });
});
