import { CompactSign } from 'jose';
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

/** What a token of the first key says of itself. */
const HEADER = { alg: 'RS256', kid: 'rsa-1', typ: 'JWT' };
const make = (claims: object = {}, header: object = {}): string => makeToken(issuer.pairs.rsa, claims, header);
/** A token that nobody signed. */
const unsigned = (header: object | string, body: string = JSON.stringify(issuer.claims)): string =>
  [typeof header === 'string' ? header : JSON.stringify(header), body]
    .map((part) => Buffer.from(part).toString('base64url'))
    .concat('AAAA')
    .join('.');

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

  it.each<[string, () => string, string]>([
    ['more than 8 KB', () => 'x'.repeat(8_193), 'it is too long'],
    ['two parts', () => unsigned(HEADER).split('.').slice(0, 2).join('.'), 'it has not three parts'],
    ['four parts', () => `${unsigned(HEADER)}.AAAA`, 'it has not three parts'],
    ['letters before a part that are not base64url', () => `=${unsigned(HEADER)}`, 'a part is not base64url'],
    ['letters after a part that are not base64url', () => `${unsigned(HEADER)}=`, 'a part is not base64url'],
    ['no signature', () => unsigned(HEADER).replace(/AAAA$/, ''), 'a part is not base64url'],
    ['a header twice', () => unsigned('{"alg":"RS256","alg":"none"}'), 'it says something twice'],
    ['a claim twice', () => unsigned(HEADER, '{"sub":"anna","sub":"eva"}'), 'it says something twice'],
    ['null for a header', () => unsigned('null'), 'it has no header'],
    ['a number for a header', () => unsigned('7'), 'it has no header'],
    ['no JSON for a header', () => unsigned('alg'), 'the token cannot be checked'],
    ['a list for a header', () => unsigned('[]'), 'it names no key'],
    ['no key', () => unsigned({ ...HEADER, kid: undefined }), 'it names no key'],
    ['an empty key', () => unsigned({ ...HEADER, kid: '' }), 'it names no key'],
    ['a number for a key', () => unsigned({ ...HEADER, kid: 1 }), 'it names no key'],
    ['no kind', () => unsigned({ ...HEADER, typ: undefined }), 'it is of another kind'],
    ['a list of kinds', () => unsigned({ ...HEADER, typ: ['JWT'] }), 'it is of another kind'],
    ['another kind', () => unsigned({ ...HEADER, typ: 'dpop+jwt' }), 'it is of another kind'],
    ...['jwk', 'jku', 'x5u', 'x5c', 'crit'].map((name): [string, () => string, string] => [
      `the header ${name}`,
      () => unsigned({ ...HEADER, [name]: null }),
      `it has the header ${name}`,
    ]),
    ['another issuer', () => make({ iss: 'https://other.example' }), 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['an end that has passed', () => make({ exp: 1 }), 'ERR_JWT_EXPIRED'],
    ['a signature of nobody', () => unsigned(HEADER), 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
    ['an empty subject', () => make({ sub: '' }), 'its subject cannot be used'],
    ['a subject of 201 letters', () => make({ sub: 'x'.repeat(201) }), 'its subject cannot be used'],
    ['a subject with a blank', () => make({ sub: 'anna b' }), 'its subject cannot be used'],
    ['a number for a subject', () => make({ sub: 7 }), 'its subject cannot be used'],
    ['no role', () => make({ chainatlas_role: undefined }), 'it names no role'],
    ['a number for a role', () => make({ chainatlas_role: 4 }), 'it names no role'],
    ['a number for an organisation', () => make({ chainatlas_org: 7 }), 'it names no organisation'],
    ['an organisation with a blank', () => make({ chainatlas_org: 'a b' }), 'it names no organisation'],
    ['scopes in one text', () => make({ chainatlas_scopes: 'lead:read' }), 'its scopes are no list'],
  ])('is refused with a reason for the log: %s', async (_fault, token, reason) => {
    const { tokens } = open();
    await expect(tokens.viewerOf(token())).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'the token is not accepted',
      cause: { message: reason },
    });
  });

  it('is refused where its text is not UTF-8, though it is signed and says all it must', async () => {
    const { tokens } = open();
    const claims = JSON.stringify({ ...issuer.claims, more: '?' });
    const sign = (payload: Buffer): Promise<string> =>
      new CompactSign(payload).setProtectedHeader(HEADER).sign(issuer.pairs.rsa.privateKey);
    expect(await tokens.viewerOf(await sign(Buffer.from(claims)))).toMatchObject({ role: 'OFFICER' });
    const broken = Buffer.from(claims);
    broken[claims.indexOf('?')] = 0xff;
    await expect(tokens.viewerOf(await sign(broken))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      cause: { message: 'ERR_ENCODING_INVALID_ENCODED_DATA' },
    });
  });

  it('is refused where its key cannot be looked for, and passes on that nobody can say whether it is good', async () => {
    const refuse = (error: Error): Tokens =>
      createTokens(issuer.settings, () => ISSUED_AT, { of: () => Promise.reject(error) });
    await expect(refuse(new Error('anna')).viewerOf(make())).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      cause: { message: 'the token cannot be checked' },
    });
    const down = new AppError('SERVICE_UNAVAILABLE', 'later');
    await expect(refuse(down).viewerOf(make())).rejects.toBe(down);
  });

  it('may be as long as 8 KB, its subject 200 letters', async () => {
    const { codeOf, tokens } = open();
    const padded = (size: number): string => make({ more: 'x'.repeat(size) }, { cty: 'JW' });
    const size = 3_000 + Math.floor(((8_192 - padded(3_000).length) * 3) / 4);
    expect([padded(size).length, padded(size + 1).length]).toEqual([8_192, 8_193]);
    expect(await codeOf(padded(size))).toBe('OK');
    expect(await codeOf(padded(size + 1))).toBe('UNAUTHENTICATED');
    const sub = 'x'.repeat(200);
    expect(await tokens.viewerOf(make({ sub }))).toMatchObject({ author: `${sub} (token)` });
  });

  it.each(['JWT', 'application/jwt', 'at+jwt', 'AT+JWT', 'application/at+jwt'])(
    'may be of the kind %s',
    async (typ) => {
      expect(await open().codeOf(make({}, { typ }))).toBe('OK');
    },
  );

  it('gives no right by a scope that is no name', async () => {
    const viewer = await open().tokens.viewerOf(make({ chainatlas_scopes: [7, null, ['lead:read'], 'lead:read'] }));
    expect(viewer.scopes).toEqual(['lead:read']);
  });

  it('is checked by the time and the keys of now where no others are given', async () => {
    const tokens = createTokens(issuer.settings);
    const now = Math.floor(Date.now() / 1000);
    expect(await tokens.viewerOf(make({ nbf: now - 10, exp: now + 600 }))).toMatchObject({ role: 'OFFICER' });
    await expect(tokens.viewerOf(make({ nbf: now - 60, exp: now - 30 }))).rejects.toMatchObject({
      cause: { message: 'ERR_JWT_EXPIRED' },
    });
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
