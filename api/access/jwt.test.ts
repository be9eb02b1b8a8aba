import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { COOLDOWN_MS, createIssuerKeys, FRESH_MS, USABLE_MS } from './jwks.ts';
import { createTokens, type Tokens } from './jwt.ts';
import { badTokens, ISSUED_AT, jwkOf, makePair, makeToken, openIssuer, type Issuer } from './testing.ts';

let issuer: Issuer;
beforeAll(async () => {
  issuer = await openIssuer();
});
afterAll(() => issuer.close());
afterEach(() => issuer.publish(Object.values(issuer.pairs).map((pair) => jwkOf(pair))));

/** Tokens of the issuer, with a clock that stands still unless it is moved. */
function open(): { tokens: Tokens; clock: { ms: number }; codeOf(token: string): Promise<string> } {
  const clock = { ms: 0 };
  const keys = createIssuerKeys(issuer.settings.jwksUrl, () => clock.ms);
  const tokens = createTokens(issuer.settings, () => ISSUED_AT, keys);
  const codeOf = (token: string): Promise<string> =>
    tokens.viewerOf(token).then(
      () => 'OK',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  return { tokens, clock, codeOf };
}

describe('a token', () => {
  it('makes somebody with its role, rights and organisation', async () => {
    const { tokens } = open();
    const token = makeToken(issuer.pairs.ec, {
      chainatlas_scopes: ['lead:read', 'no:such'],
      chainatlas_org: 'park-a',
      aud: ['another', 'chainatlas'],
    });
    expect(await tokens.viewerOf(token)).toEqual({
      kind: 'TOKEN',
      id: 'token:https://issuer.example#anna',
      mayWrite: true,
      author: 'anna (token)',
      role: 'OFFICER',
      scopes: ['lead:read'],
      organisation: 'park-a',
      documents: 'ANY',
    });
    const plain = await tokens.viewerOf(makeToken(issuer.pairs.ed, { chainatlas_role: 'PUBLIC' }, { typ: 'at+jwt' }));
    expect(plain).toMatchObject({ role: 'PUBLIC', mayWrite: false, scopes: null, organisation: null });
    expect(await tokens.viewerOf(makeToken(issuer.pairs.rsa))).toMatchObject({ role: 'OFFICER' });
  });

  it('is refused with one answer, whatever is wrong with it, and nothing it names is asked', async () => {
    const { tokens } = open();
    const bad = badTokens(issuer);
    expect(bad.length).toBeGreaterThanOrEqual(30);
    const told = new Set<string>();
    for (const [fault, token] of bad) {
      const error = await tokens.viewerOf(token).then(
        () => null,
        (refusal: unknown) => refusal,
      );
      expect(error, fault).toMatchObject({ code: 'UNAUTHENTICATED' });
      const { message, cause } = error as AppError;
      told.add(message);
      // For the log: a reason, and nothing of the person or the signature.
      expect(JSON.stringify({ ...(cause as Error), message: (cause as Error).message })).not.toMatch(/anna|eyJ/);
    }
    expect([...told]).toEqual(['the token is not accepted']);
    expect(issuer.trapped()).toBe(0);
  });

  it('may be off by the few seconds that clocks are', async () => {
    const { codeOf } = open();
    const now = ISSUED_AT.getTime() / 1000;
    expect(await codeOf(makeToken(issuer.pairs.rsa, { exp: now - 4 }))).toBe('OK');
    expect(await codeOf(makeToken(issuer.pairs.rsa, { exp: now - 5 }))).toBe('UNAUTHENTICATED');
    expect(await codeOf(makeToken(issuer.pairs.rsa, { nbf: now + 5 }))).toBe('OK');
    expect(await codeOf(makeToken(issuer.pairs.rsa, { nbf: now + 6 }))).toBe('UNAUTHENTICATED');
  });

  it('is refused where the key it names is for something else, weak, or secret', async () => {
    const { codeOf } = open();
    const [weak, encrypting] = [makePair('weak', 'rsa', 1024), makePair('enc', 'rsa')];
    const secret = { kty: 'oct', kid: 'oct', k: 'c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0' };
    issuer.publish([jwkOf(weak), jwkOf(encrypting, { use: 'enc' }), secret]);
    for (const token of [makeToken(weak), makeToken(encrypting), makeToken(weak, {}, { alg: 'HS256', kid: 'oct' })])
      expect(await codeOf(token)).toBe('UNAUTHENTICATED');
  });
});

describe('the keys of the issuer', () => {
  const flood = (count: number, from = 0): string[] =>
    Array.from({ length: count }, (_, i) => makeToken({ ...issuer.pairs.ec, kid: `unknown-${from + i}` }));

  it('are asked for once in a while, however many tokens name one that nobody knows', async () => {
    const { clock, codeOf } = open();
    const before = issuer.asked();
    const asked = (): number => issuer.asked() - before;
    expect(await codeOf(makeToken(issuer.pairs.ec))).toBe('OK');
    expect(asked()).toBe(1);
    const codes = await Promise.all(flood(100).map(codeOf));
    expect(new Set(codes)).toEqual(new Set(['UNAUTHENTICATED']));
    expect(asked()).toBe(1);
    clock.ms = COOLDOWN_MS;
    await Promise.all(flood(100, 100).map(codeOf));
    expect(asked()).toBe(2);
    issuer.publish('broken');
    clock.ms = 2 * COOLDOWN_MS;
    for (const token of flood(20, 200)) expect(await codeOf(token)).toBe('UNAUTHENTICATED');
    expect(asked()).toBe(3);
    expect(await codeOf(makeToken(issuer.pairs.ec))).toBe('OK');
  });

  it('may change while requests go on', async () => {
    const { clock, codeOf } = open();
    const next = makePair('ec-2', 'ec');
    const old = makeToken(issuer.pairs.ec);
    expect(await codeOf(old)).toBe('OK');
    issuer.publish([jwkOf(issuer.pairs.ec), jwkOf(next)]);
    clock.ms = COOLDOWN_MS;
    expect(await Promise.all([old, makeToken(next), old, makeToken(next)].map(codeOf))).toEqual([
      'OK',
      'OK',
      'OK',
      'OK',
    ]);
    issuer.publish([jwkOf(next)]);
    clock.ms += FRESH_MS;
    // The one who comes first is answered by what is held; then it is gone.
    expect(await codeOf(makeToken(next))).toBe('OK');
    await expect.poll(() => codeOf(old), { timeout: 10_000 }).toBe('UNAUTHENTICATED');
    expect(await codeOf(makeToken(next))).toBe('OK');
  });

  it('are used for an hour where the issuer cannot be asked, and no token is good or bad after that', async () => {
    const { clock, codeOf } = open();
    expect(await codeOf(makeToken(issuer.pairs.ec))).toBe('OK');
    issuer.publish('broken');
    clock.ms = USABLE_MS - 1;
    expect(await codeOf(makeToken(issuer.pairs.ec))).toBe('OK');
    clock.ms = USABLE_MS + COOLDOWN_MS;
    // The first may have waited for the question of before; the second then asked itself.
    for (const token of [makeToken(issuer.pairs.ec), makeToken(issuer.pairs.ec)])
      expect(await codeOf(token)).toBe('SERVICE_UNAVAILABLE');
    // What is wrong in itself needs no key.
    expect(await codeOf('a.b.c')).toBe('UNAUTHENTICATED');
    issuer.publish([jwkOf(issuer.pairs.ec)]);
    expect(await codeOf(makeToken(issuer.pairs.ec))).toBe('SERVICE_UNAVAILABLE');
    clock.ms += COOLDOWN_MS;
    expect(await codeOf(makeToken(issuer.pairs.ec))).toBe('OK');
  });
});
