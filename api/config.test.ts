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

it.each([
  [{}, 'loopback'],
  [{ NODE_ENV: 'production' }, 'off'],
  [{ NODE_ENV: 'production', PUBLIC_READ: 'loopback' }, 'loopback'],
  [{ PUBLIC_READ: 'off' }, 'off'],
])('lets read without a credential with %j: %s', (environment, publicRead) => {
  expect(readConfig(environment).publicRead).toBe(publicRead);
});

it.each(['neo4j', 'Password', 'changeme', 'short', 'somebody'])(
  'refuses %s as the password of the database in production, and does not repeat it',
  (NEO4J_PASSWORD) => {
    const database = { NEO4J_URI: 'bolt://db:7687', NEO4J_USER: 'somebody', NEO4J_PASSWORD };
    const read = () => readConfig({ ...database, NODE_ENV: 'production' });
    expect(read).toThrow(/NEO4J_PASSWORD: must/);
    expect(read).not.toThrow(new RegExp(NEO4J_PASSWORD));
    expect(readConfig(database).database?.password).toBe(NEO4J_PASSWORD);
  },
);

const JWT = {
  JWT_ISSUER: 'https://issuer.example',
  JWT_AUDIENCE: 'chainatlas',
  JWKS_URL: 'https://issuer.example/keys',
};

it('accepts tokens where it is told whose', () => {
  expect(readConfig({}).jwt).toBeNull();
  expect(readConfig(JWT).jwt).toEqual({
    issuer: 'https://issuer.example',
    audience: 'chainatlas',
    jwksUrl: 'https://issuer.example/keys',
    algorithms: ['RS256', 'ES256', 'EdDSA'],
  });
  expect(readConfig({ ...JWT, JWT_ALGORITHMS: 'ES384, PS512' }).jwt?.algorithms).toEqual(['ES384', 'PS512']);
  for (const JWKS_URL of ['http://127.0.0.1:9/keys', 'http://localhost/keys', 'http://[::1]:9/keys'])
    expect(readConfig({ ...JWT, JWKS_URL }).jwt?.jwksUrl).toBe(JWKS_URL);
});

it.each<[string, Record<string, string>, RegExp]>([
  ['half of what tokens take', { JWT_ISSUER: 'x' }, /set JWT_AUDIENCE and JWKS_URL too/],
  ['no audience', { ...JWT, JWT_AUDIENCE: '' }, /set JWT_AUDIENCE too/],
  ['a shared secret', { ...JWT, JWT_ALGORITHMS: 'RS256,HS256' }, /JWT_ALGORITHMS/],
  ['no signature', { ...JWT, JWT_ALGORITHMS: 'none' }, /JWT_ALGORITHMS/],
  ['keys by plain HTTP', { ...JWT, JWKS_URL: 'http://issuer.example/keys' }, /JWKS_URL: must be an https address/],
  ['a name that only begins like this machine', { ...JWT, JWKS_URL: 'http://127.0.0.1.example/keys' }, /JWKS_URL/],
  ['a file', { ...JWT, JWKS_URL: 'file:///etc/keys' }, /JWKS_URL/],
  ['a password in the address', { ...JWT, JWKS_URL: 'https://a:b@issuer.example/keys' }, /JWKS_URL/],
])('refuses %s', (_case, environment, message) => {
  expect(() => readConfig(environment)).toThrow(message);
});

it('lets pages of the origins listed read answers, each named in full', () => {
  expect(readConfig({}).corsOrigins).toEqual([]);
  expect(readConfig({ CORS_ORIGINS: 'https://a.example, http://b.example:8080' }).corsOrigins).toEqual([
    'https://a.example',
    'http://b.example:8080',
  ]);
});

it.each([
  '*',
  'null',
  'https://*.example',
  'https://a.example/',
  'https://a.example/x',
  'a.example',
  'ftp://a.example',
])('takes no %s for an origin', (origin) => {
  expect(() => readConfig({ CORS_ORIGINS: origin })).toThrow(/^environment: CORS_ORIGINS: .*is no origin/);
});

it.each([
  [{}, true],
  [{ NODE_ENV: 'production' }, false],
  [{ NODE_ENV: 'production', GRAPHIQL: 'on' }, true],
  [{ GRAPHIQL: 'off' }, false],
])('serves GraphiQL with %j: %s', (environment, served) => {
  expect(readConfig(environment).graphiql).toBe(served);
});
