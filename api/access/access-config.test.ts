import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { accessSettings, accessVariables, passwordProblem } from './access-config.ts';

const variables = z.object(accessVariables);
const read = (environment: Record<string, string>) => variables.parse(environment);
/** What is wrong with variables, each as name and message. */
const faults = (environment: Record<string, string>): string[] =>
  variables.safeParse(environment).error?.issues.map(({ path, message }) => `${path[0]?.toString()} ${message}`) ?? [];

describe('a variable', () => {
  it('about who may ask need not be set', () => {
    expect(read({})).toEqual({ JWT_ALGORITHMS: ['RS256', 'ES256', 'EdDSA'] });
  });

  it.each(['WRITES', 'PUBLIC_READ'])('%s is loopback or off, and no other word', (name) => {
    expect(read({ [name]: 'loopback' })).toMatchObject({ [name]: 'loopback' });
    expect(read({ [name]: 'off' })).toMatchObject({ [name]: 'off' });
    for (const word of ['', 'on', 'Off', 'all'])
      expect(faults({ [name]: word })).toEqual([expect.stringMatching(`^${name} .*"loopback"\\|"off"`)]);
  });

  it.each(['JWT_ISSUER', 'JWT_AUDIENCE'])('%s is any text but an empty one', (name) => {
    expect(read({ [name]: 'x' })).toMatchObject({ [name]: 'x' });
    expect(read({ [name]: 'https://issuer.example' })).toMatchObject({ [name]: 'https://issuer.example' });
    expect(faults({ [name]: '' })).toEqual([expect.stringMatching(`^${name} `)]);
  });

  it('JWT_ALGORITHMS lists some of those whose signatures only the issuer can make', () => {
    expect(read({ JWT_ALGORITHMS: ' ES384 ,PS512' }).JWT_ALGORITHMS).toEqual(['ES384', 'PS512']);
    for (const list of ['', 'HS256', 'none', 'RS256,HS256', 'RS256,', 'rs256', 'RS256 ES256'])
      expect(faults({ JWT_ALGORITHMS: list })[0], list).toMatch(
        /^JWT_ALGORITHMS must be some of RS256, .*EdDSA, Ed25519$/,
      );
  });

  it.each([
    'https://issuer.example/keys',
    'https://issuer.example:8443/keys?of=us',
    'http://localhost/keys',
    'http://127.0.0.1:9/keys',
    'http://127.255.100.20/keys',
    'http://[::1]:9/keys',
  ])('JWKS_URL may be %s', (address) => {
    expect(read({ JWKS_URL: address }).JWKS_URL).toBe(address);
  });

  it.each([
    ['nothing', ''],
    ['a path', '/keys'],
    ['keys by plain HTTP, which can be changed on their way', 'http://issuer.example/keys'],
    ['a file', 'file:///etc/keys'],
    ['a file of this machine by name', 'file://localhost/etc/keys'],
    ['another scheme of this machine', 'ftp://localhost/keys'],
    ['a name that only begins like this machine', 'http://localhost.example/keys'],
    ['a name that only ends like this machine', 'http://notlocalhost/keys'],
    ['an address that only begins like this machine', 'http://127.0.0.1.example/keys'],
    ['another address', 'http://128.0.0.1/keys'],
    ['another address that ends like ours', 'http://[2001:db8::1]/keys'],
    ['a name and a password', 'https://a:b@issuer.example/keys'],
    ['a name alone', 'https://a@issuer.example/keys'],
    ['a password alone', 'https://:b@issuer.example/keys'],
    ['a password for this machine', 'http://:b@localhost/keys'],
  ])('JWKS_URL may not be %s', (_case, address) => {
    expect(faults({ JWKS_URL: address })).toEqual(['JWKS_URL must be an https address, or http on this machine']);
  });
});

describe('settings', () => {
  const JWT = { JWT_ISSUER: 'https://issuer.example', JWT_AUDIENCE: 'us', JWKS_URL: 'https://issuer.example/keys' };
  const settings = (environment: Record<string, string>, production = false) =>
    accessSettings(read(environment), production);

  it('let this machine in where a developer works, and nobody in production', () => {
    expect(settings({})).toEqual({
      settings: { writes: 'loopback', publicRead: 'loopback', jwt: null },
      problems: [],
    });
    expect(settings({}, true)).toEqual({ settings: { writes: 'off', publicRead: 'off', jwt: null }, problems: [] });
  });

  it('are what somebody says, each by itself', () => {
    expect(settings({ WRITES: 'loopback' }, true).settings).toMatchObject({ writes: 'loopback', publicRead: 'off' });
    expect(settings({ PUBLIC_READ: 'loopback' }, true).settings).toMatchObject({
      writes: 'off',
      publicRead: 'loopback',
    });
    expect(settings({ WRITES: 'off' }).settings).toMatchObject({ writes: 'off', publicRead: 'loopback' });
    expect(settings({ PUBLIC_READ: 'off' }).settings).toMatchObject({ writes: 'loopback', publicRead: 'off' });
  });

  it('accept tokens where it is said whose, for whom and where the keys are', () => {
    expect(settings({ ...JWT, JWT_ALGORITHMS: 'ES384' })).toMatchObject({
      settings: {
        jwt: {
          issuer: 'https://issuer.example',
          audience: 'us',
          jwksUrl: 'https://issuer.example/keys',
          algorithms: ['ES384'],
        },
      },
      problems: [],
    });
  });

  it.each<[string, readonly (keyof typeof JWT)[], string]>([
    ['JWT_ISSUER', ['JWT_AUDIENCE', 'JWKS_URL'], 'JWT_ISSUER'],
    ['JWT_AUDIENCE', ['JWT_ISSUER', 'JWKS_URL'], 'JWT_AUDIENCE'],
    ['JWKS_URL', ['JWT_ISSUER', 'JWT_AUDIENCE'], 'JWKS_URL'],
    ['JWT_ISSUER and JWT_AUDIENCE', ['JWKS_URL'], 'JWT_ISSUER and JWT_AUDIENCE'],
    ['JWT_AUDIENCE and JWKS_URL', ['JWT_ISSUER'], 'JWT_AUDIENCE and JWKS_URL'],
  ])('accept no token without %s, and say so', (_case, given, missing) => {
    const found = settings(Object.fromEntries(given.map((name) => [name, JWT[name]])));
    expect(found.settings.jwt).toBeNull();
    expect(found.problems).toEqual([`tokens take JWT_ISSUER, JWT_AUDIENCE and JWKS_URL; set ${missing} too`]);
  });
});

describe('a password of the database', () => {
  it('has eight characters at least', () => {
    for (const password of ['', 'neo4j', '1234567'])
      expect(passwordProblem(password, 'somebody')).toBe('must have 8 characters or more');
    expect(passwordProblem('12345678', 'somebody')).toBeNull();
  });

  it('is none that everybody knows, in whatever letters, nor the name of the user', () => {
    for (const password of ['password', 'PassWord', 'changeme', 'neo4jneo4j', 'somebody'])
      expect(passwordProblem(password, 'somebody')).toBe('must not be one that everybody knows');
    expect(passwordProblem('somebody', 'neo4j')).toBeNull();
    expect(passwordProblem('password1', 'neo4j')).toBeNull();
  });
});
