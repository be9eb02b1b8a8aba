import { createHmac, sign as signBytes, type KeyObject } from 'node:crypto';
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';
import type { JwtSettings } from './jwt.ts';

/** A key pair of an issuer. */
export interface Pair {
  kid: string;
  alg: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/** An issuer of tokens on loopback, which counts who asks it, beside a server nobody has reason to ask. */
export interface Issuer {
  settings: JwtSettings;
  /** RSA, P-256 and Ed25519. */
  pairs: { rsa: Pair; ec: Pair; ed: Pair };
  /** How often the keys were asked for. */
  asked(): number;
  /** How often the other server was asked for anything. */
  trapped(): number;
  trapUrl: string;
  /** What its bad tokens have that is in order. */
  claims: typeof CLAIMS;
  /** From now on these are the keys; with `broken` no keys but an error. */
  publish(keys: readonly JWK[] | 'broken'): void;
  close(): Promise<void>;
}

/** The moment tokens are made for. */
export const ISSUED_AT = new Date('2026-11-21T12:00:00Z');
const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** The claims of a token that is in order. */
const CLAIMS = {
  iss: 'https://issuer.example',
  aud: 'chainatlas',
  sub: 'anna',
  iat: seconds(ISSUED_AT),
  nbf: seconds(ISSUED_AT) - 10,
  exp: seconds(ISSUED_AT) + 600,
  chainatlas_role: 'OFFICER',
};

/** Makes a pair; the type decides the algorithm. */
export function makePair(kid: string, type: 'rsa' | 'ec' | 'ed25519', size = 2048, namedCurve = 'P-256'): Pair {
  if (type === 'rsa') return { kid, alg: 'RS256', ...generateKeyPairSync('rsa', { modulusLength: size }) };
  if (type === 'ec') return { kid, alg: 'ES256', ...generateKeyPairSync('ec', { namedCurve }) };
  return { kid, alg: 'EdDSA', ...generateKeyPairSync('ed25519') };
}

/** A pair as it is published. */
export const jwkOf = ({ kid, publicKey }: Pair, more: Partial<JWK> = {}): JWK => ({
  ...(publicKey.export({ format: 'jwk' }) as JWK),
  kid,
  use: 'sig',
  ...more,
});

const encode = (part: string | object | Buffer): string =>
  Buffer.from(typeof part === 'string' || Buffer.isBuffer(part) ? part : JSON.stringify(part)).toString('base64url');

/** Signs any two texts: also those a library would refuse to make. */
function signRaw(pair: Pair, header: string | object, payload: string | object | Buffer): string {
  const input = `${encode(header)}.${encode(payload)}`;
  const hash = /^(RS|ES|PS)384$/.test(pair.alg) ? 'sha384' : 'sha256';
  const signature = signBytes(pair.alg === 'EdDSA' ? null : hash, Buffer.from(input), {
    key: pair.privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${input}.${signature.toString('base64url')}`;
}

/** A token; what is given replaces what would be in order, undefined leaves it out. */
export const makeToken = (pair: Pair, claims: object = {}, header: object = {}): string =>
  signRaw(pair, { alg: pair.alg, kid: pair.kid, typ: 'JWT', ...header }, { ...CLAIMS, ...claims });

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** @param claims what its bad tokens have that is in order, where it differs from {@link CLAIMS} */
export async function openIssuer(claims: object = {}): Promise<Issuer> {
  let asked = 0;
  let trapped = 0;
  const pairs = { rsa: makePair('rsa-1', 'rsa'), ec: makePair('ec-1', 'ec'), ed: makePair('ed-1', 'ed25519') };
  let keys: readonly JWK[] | 'broken' = Object.values(pairs).map((pair) => jwkOf(pair));
  const server = createServer((_request, response) => {
    asked++;
    if (keys === 'broken') response.writeHead(500).end();
    else response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
  });
  const trap = createServer((_request, response) => {
    trapped++;
    response.end('{"keys":[]}');
  });
  const [url, trapUrl] = await Promise.all([listen(server), listen(trap)]);
  return {
    settings: {
      issuer: CLAIMS.iss,
      audience: CLAIMS.aud,
      jwksUrl: `${url}/keys`,
      algorithms: ['RS256', 'ES256', 'EdDSA'],
    },
    pairs,
    asked: () => asked,
    trapped: () => trapped,
    trapUrl,
    claims: { ...CLAIMS, ...claims },
    publish: (next) => {
      keys = next;
    },
    async close() {
      for (const each of [server, trap]) {
        each.closeAllConnections();
        await new Promise((done) => each.close(done));
      }
    },
  };
}

/** Tokens that must be refused, each with what is wrong with it. */
export function badTokens({ pairs: { rsa, ec, ed }, trapUrl, claims: base }: Issuer): (readonly [string, string])[] {
  const attacker = makePair(rsa.kid, 'rsa');
  const p384 = { ...makePair('p384', 'ec', 0, 'P-384'), alg: 'ES384' };
  const make = (pair: Pair, claims: object = {}, header: object = {}): string =>
    makeToken(pair, { ...base, ...claims }, header);
  const good = make(rsa);
  const [head = '', body = '', signature = ''] = good.split('.');
  const claims = JSON.stringify(base);
  const header = (more: object): object => ({ alg: 'RS256', kid: rsa.kid, typ: 'JWT', ...more });
  const unsigned = (alg: string): string => `${encode(header({ alg }))}.${body}.`;
  const hmac = (secret: string | Buffer): string => {
    const input = `${encode(header({ alg: 'HS256' }))}.${body}`;
    return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
  };
  const pem = rsa.publicKey.export({ type: 'spki', format: 'pem' });
  const now = base.iat;
  return [
    ['no signature, alg none', unsigned('none')],
    ['alg none in other letters', unsigned('nOnE')],
    ['alg none with the signature of another token', `${encode(header({ alg: 'none' }))}.${body}.${signature}`],
    ['HMAC with the public key as PEM', hmac(pem)],
    ['HMAC with the public key as JWK', hmac(JSON.stringify(jwkOf(rsa)))],
    ['HMAC with an empty secret', hmac('')],
    ['a key of its own in the header', make(attacker, {}, { jwk: jwkOf(attacker) })],
    ['an address of keys in the header', make(attacker, {}, { jku: `${trapUrl}/jku` })],
    ['an address of certificates in the header', make(attacker, {}, { x5u: `${trapUrl}/x5u` })],
    ['a certificate in the header', make(attacker, {}, { x5c: ['AAAA'] })],
    ['an address of keys in the header, though signed well', make(rsa, {}, { jku: `${trapUrl}/jku` })],
    ['the key of another under a known name', make(attacker)],
    ['another issuer', make(rsa, { iss: 'https://other.example' })],
    ['an address as issuer', make(rsa, { iss: trapUrl })],
    ['a list as issuer', make(rsa, { iss: [base.iss] })],
    ['no issuer', make(rsa, { iss: undefined })],
    ['another audience', make(rsa, { aud: 'another' })],
    ['audiences without ours', make(rsa, { aud: ['another', 'chainatlas2'] })],
    ['no audience', make(rsa, { aud: undefined })],
    ['no subject', make(rsa, { sub: undefined })],
    ['an empty subject', make(rsa, { sub: '' })],
    ['a subject that is no text', make(rsa, { sub: 7 })],
    ['a subject with a line break', make(rsa, { sub: 'anna\nadmin' })],
    ['no end', make(rsa, { exp: undefined })],
    ['an end that has passed', make(rsa, { exp: now - 60 })],
    ['an end in words', make(rsa, { exp: '2099' })],
    ['a beginning that has not come', make(rsa, { nbf: now + 60 })],
    ['a beginning in words', make(rsa, { nbf: 'now' })],
    ['another kind', make(rsa, {}, { typ: 'dpop+jwt' })],
    ['a kind for logging out', make(rsa, {}, { typ: 'logout+jwt' })],
    ['no kind', make(rsa, {}, { typ: undefined })],
    ['a rule nobody knows', make(rsa, {}, { crit: ['exp2'], exp2: 1 })],
    ['an unencoded body', make(rsa, {}, { crit: ['b64'], b64: false })],
    ['a key nobody knows', make({ ...rsa, kid: 'rsa-9' })],
    ['no key', make(rsa, {}, { kid: undefined })],
    ['a file as key', make(rsa, {}, { kid: '../../../../dev/null' })],
    ['another curve', make(p384)],
    ['another curve under a known name', make({ ...p384, kid: ec.kid })],
    ['the name of a key of another kind', make({ ...ec, kid: rsa.kid })],
    ['the algorithm of another kind of key', make(rsa, {}, { alg: 'ES256' })],
    ['an algorithm that is not accepted', make(rsa, {}, { alg: 'PS256' })],
    ['a signature of zeros', `${encode(header({ alg: 'ES256', kid: ec.kid }))}.${body}.${'A'.repeat(86)}`],
    ['an Ed25519 signature of zeros', `${encode(header({ alg: 'EdDSA', kid: ed.kid }))}.${body}.${'A'.repeat(86)}`],
    ['a claim twice', signRaw(rsa, header({}), claims.replace('{', '{"chainatlas_role":"ADMIN",'))],
    ['a header twice', signRaw(rsa, JSON.stringify(header({})).replace('{', '{"alg":"none",'), claims)],
    ['a claim twice, once in escapes', signRaw(rsa, header({}), claims.replace('{', '{"\\u0073ub":"admin",'))],
    ['100 KB', make(rsa, { more: 'x'.repeat(75_000) })],
    ['9 KB', make(rsa, { more: 'x'.repeat(6_500) })],
    ['another body under the signature', `${head}.${encode(claims.replace('OFFICER', 'ADMIN'))}.${signature}`],
    ['a signature that was cut', good.slice(0, -8)],
    ['no signature', `${head}.${body}.`],
    ['two parts', `${head}.${body}`],
    ['four parts', `${good}.AAAA`],
    ['five parts, as if encrypted', `${head}.AAAA.AAAA.AAAA.AAAA`],
    ['padded parts', `${head}=.${body}.${signature}`],
    ['a body that is no JSON', signRaw(rsa, header({}), 'anna')],
    ['a body that is a list', signRaw(rsa, header({}), [base])],
    ['a body that is no UTF-8', signRaw(rsa, header({}), Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))],
    ['a header that is null', signRaw(rsa, 'null', claims)],
    ['no role', make(rsa, { chainatlas_role: undefined })],
    ['a role there is not', make(rsa, { chainatlas_role: 'officer' })],
    ['a list of roles', make(rsa, { chainatlas_role: ['ADMIN'] })],
    ['scopes that are no list', make(rsa, { chainatlas_scopes: 'lead:read' })],
    ['an organisation that is no name', make(rsa, { chainatlas_org: 7 })],
    ['an empty organisation', make(rsa, { chainatlas_org: '' })],
  ];
}
