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

const withPassword = (password: string) => readConfig({ NEO4J_URI: 'bolt://127.0.0.1', NEO4J_PASSWORD: password });

it.each(['x', 'seven-7', 'password', 'Password123!', 'neo4jneo4j', 'changeme', 'aaaaaaaaaaaa', '12345678'])(
  'does not start with the password %s of a database elsewhere, and does not repeat it',
  (password) => {
    expect(() => withPassword(password)).toThrow(/^environment: NEO4J_PASSWORD: is shorter than 8 characters, or one/);
  },
);

it('starts with a password that is one', () => {
  expect(withPassword('of-no-database').database?.password).toBe('of-no-database');
});
