import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errors } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { COOLDOWN_MS, createIssuerKeys, FRESH_MS, USABLE_MS, type IssuerKeys } from './jwks.ts';
import { jwkOf, makePair } from './testing.ts';

const pair = makePair('ec-1', 'ec');
const HEADER = { alg: 'ES256', kid: pair.kid };
const KEYS = JSON.stringify({ keys: [jwkOf(pair)] });
/** Longest answer that is read. */
const MAX_BYTES = 262_144;

let asked: Parameters<RequestListener>[0][] = [];
let answer: RequestListener;
const server = createServer((request, response) => {
  asked.push(request);
  answer(request, response);
});
let url: string;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
afterEach(() => vi.restoreAllMocks());
beforeEach(() => {
  asked = [];
  answer = (_request, response) => void response.end(KEYS);
});

/** Keys with a clock that stands until it is moved, and not at nought. */
function open(): { keys: IssuerKeys; clock: { ms: number } } {
  const clock = { ms: FRESH_MS };
  return { keys: createIssuerKeys(`${url}/keys`, () => clock.ms), clock };
}

const UNREACHED = { code: 'SERVICE_UNAVAILABLE', message: 'the issuer of tokens cannot be reached; try again' };

describe('the issuer', () => {
  it('is asked for a set of keys, by the time of this machine where no clock is given', async () => {
    expect((await createIssuerKeys(`${url}/keys`).of(HEADER)).type).toBe('public');
    expect(asked.map(({ url: path }) => path)).toEqual(['/keys']);
    expect(asked[0]?.headers.accept).toBe('application/jwk-set+json, application/json');
  });

  it('is asked again only once its keys are old', async () => {
    // Counted where a question leaves: nobody waits for its answer.
    const sent = vi.spyOn(globalThis, 'fetch');
    const { keys, clock } = open();
    await keys.of(HEADER);
    clock.ms += COOLDOWN_MS;
    await keys.of(HEADER);
    clock.ms += FRESH_MS - COOLDOWN_MS - 1;
    await keys.of(HEADER);
    expect(sent).toHaveBeenCalledTimes(1);
    clock.ms += 1;
    await keys.of(HEADER);
    expect(sent).toHaveBeenCalledTimes(2);
    await expect.poll(() => asked.length).toBe(2);
  });

  it('is not asked for a token that no key could fit', async () => {
    const { keys, clock } = open();
    await keys.of(HEADER);
    clock.ms += COOLDOWN_MS;
    await expect(keys.of({ alg: 'HS256', kid: pair.kid })).rejects.toThrow(errors.JOSENotSupported);
    expect(asked).toHaveLength(1);
    await expect(keys.of({ alg: 'ES256', kid: 'another' })).rejects.toThrow(errors.JWKSNoMatchingKey);
    expect(asked).toHaveLength(2);
  });

  it('that cannot be asked leaves its keys in use for less than an hour', async () => {
    const { keys, clock } = open();
    await keys.of(HEADER);
    answer = (_request, response) => void response.writeHead(503).end();
    clock.ms += USABLE_MS - 1;
    await keys.of(HEADER);
    await expect.poll(() => asked.length).toBe(2);
    clock.ms += 1;
    await expect(keys.of(HEADER)).rejects.toMatchObject(UNREACHED);
  });
});

describe('an answer of the issuer', () => {
  it.each<[string, RequestListener, string]>([
    ['an error, though keys come with it', (_request, response) => response.writeHead(500).end(KEYS), 'answered 500'],
    ['nothing', (_request, response) => response.writeHead(204).end(), 'answered 204'],
    ['no JSON', (_request, response) => response.end('<html>'), 'JSON'],
    ['no set of keys', (_request, response) => response.end('{"keys":7}'), 'JSON Web Key Set'],
    ['a byte too many', (_request, response) => response.end(KEYS.padEnd(MAX_BYTES + 1)), 'too many'],
    [
      'another address',
      (request, response) => {
        if (request.url === '/elsewhere') response.end(KEYS);
        else response.writeHead(302, { location: '/elsewhere' }).end();
      },
      'fetch failed',
    ],
  ])('is not taken where it is %s, and the log can say why', async (_case, broken, reason) => {
    answer = broken;
    const { keys } = open();
    await expect(keys.of(HEADER)).rejects.toMatchObject({
      ...UNREACHED,
      cause: { message: expect.stringContaining(reason) as string },
    });
    expect(asked.map(({ url: path }) => path)).toEqual(['/keys']);
  });

  it('is read to its longest', async () => {
    answer = (_request, response) => void response.end(KEYS.padEnd(MAX_BYTES));
    expect((await open().keys.of(HEADER)).type).toBe('public');
  });

  it('is waited for two seconds', async () => {
    answer = () => {};
    const { keys } = open();
    await expect(keys.of(HEADER)).rejects.toMatchObject({ ...UNREACHED, cause: { name: 'TimeoutError' } });
  });
});
