import { jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import { AppError } from '../errors.ts';
import type { Viewer } from './access.ts';
import { isOrganisation } from './organisation.ts';
import { createIssuerKeys, type IssuerKeys } from './jwks.ts';
import { hasDuplicateMember } from './jwt-json.ts';
import { rightOf, roleOf, type Right, type Role } from './role.ts';

/** Signatures anybody can check and only the issuer can make; with a shared secret the checker could make them too. */
export const JWT_ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
] as const;

/** Whose tokens are accepted. */
export interface JwtSettings {
  issuer: string;
  /** Us, as the issuer names us. */
  audience: string;
  /** The one address of the issuer’s public keys. */
  jwksUrl: string;
  algorithms: readonly (typeof JWT_ALGORITHMS)[number][];
}

/** Tells who a token of the issuer stands for. */
export interface Tokens {
  /**
   * @throws AppError UNAUTHENTICATED for every token that is not wholly in order; SERVICE_UNAVAILABLE where the
   *   issuer’s keys were never had
   */
  viewerOf(token: string): Promise<Viewer>;
}

/** Longest token that is read, in characters. */
const MAX_TOKEN = 8 * 1024;
/** By how much the clocks of issuer and server may differ, in seconds. */
const CLOCK_TOLERANCE_S = 5;
/** Longest subject, in characters. */
const MAX_SUBJECT = 200;
/** Kinds of tokens: plain, and access tokens of RFC 9068. A token of another kind was made for something else. */
const TYPES = new Set(['jwt', 'application/jwt', 'at+jwt', 'application/at+jwt']);
/** With these a token would say itself what to check it with, or ask for rules nobody here knows. */
const REFUSED_HEADERS = ['jwk', 'jku', 'x5u', 'x5c', 'crit'];

const ROLE_CLAIM = 'chainatlas_role';
const ORGANISATION_CLAIM = 'chainatlas_org';
const SCOPES_CLAIM = 'chainatlas_scopes';

/** A token that is not accepted. What is wrong with it is for the log: the answer is the same for all. */
class TokenFault extends Error {}

/**
 * Checks tokens by RFC 8725: algorithm, key, issuer, audience, time and kind.
 *
 * @param now the present moment; by the clock of this machine where it is not given
 */
export function createTokens(
  { issuer, audience, jwksUrl, algorithms }: JwtSettings,
  now?: () => Date,
  keys: IssuerKeys = createIssuerKeys(jwksUrl),
): Tokens {
  const options = (): JWTVerifyOptions => ({
    issuer,
    audience,
    algorithms: [...algorithms],
    requiredClaims: ['sub', 'iss', 'aud', 'exp'],
    clockTolerance: CLOCK_TOLERANCE_S,
    ...(now && { currentDate: now() }),
  });
  return {
    async viewerOf(token) {
      try {
        checkForm(token);
        const { payload } = await jwtVerify(token, (header) => keys.of(header), options());
        return viewerOf(payload, issuer);
      } catch (error) {
        if (error instanceof AppError) throw error;
        // Errors of jose hold the claims: no person’s data may reach the log, so the reason alone is kept.
        const reason = error instanceof TokenFault ? error.message : codeOf(error);
        throw new AppError('UNAUTHENTICATED', 'the token is not accepted', { cause: new TokenFault(reason) });
      }
    },
  };
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'the token cannot be checked';

/** What can be told from the token alone, before a key is looked for. */
function checkForm(token: string): void {
  if (token.length > MAX_TOKEN) throw new TokenFault('it is too long');
  const parts = token.split('.').map(textOf);
  if (parts.length !== 3) throw new TokenFault('it has not three parts');
  const [head, body] = parts as [string, string, string];
  if (hasDuplicateMember(head) || hasDuplicateMember(body)) throw new TokenFault('it says something twice');
  const header: unknown = JSON.parse(head);
  if (typeof header !== 'object' || header === null) throw new TokenFault('it has no header');
  const { kid, typ } = header as { kid?: unknown; typ?: unknown };
  for (const name of REFUSED_HEADERS)
    if (Object.hasOwn(header, name)) throw new TokenFault(`it has the header ${name}`);
  if (typeof kid !== 'string' || kid === '') throw new TokenFault('it names no key');
  if (typeof typ !== 'string' || !TYPES.has(typ.toLowerCase())) throw new TokenFault('it is of another kind');
}

/** The text behind a part; the last one, the signature, need not be text. */
function textOf(part: string, place: number): string {
  if (!/^[\w-]+$/.test(part)) throw new TokenFault('a part is not base64url');
  const bytes = Buffer.from(part, 'base64url');
  return place < 2 ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : part;
}

function viewerOf(payload: JWTPayload, issuer: string): Viewer {
  const subject = subjectClaim(payload.sub);
  const role = roleClaim(payload[ROLE_CLAIM]);
  const organisation = payload[ORGANISATION_CLAIM] ?? null;
  if (organisation !== null && !(typeof organisation === 'string' && isOrganisation(organisation)))
    throw new TokenFault('it names no organisation');
  return {
    kind: 'TOKEN',
    id: `token:${issuer}#${subject}`,
    mayWrite: role !== 'PUBLIC',
    author: `${subject} (token)`,
    role,
    scopes: scopesClaim(payload[SCOPES_CLAIM]),
    organisation,
    documents: 'ANY',
  };
}

function subjectClaim(value: unknown): string {
  if (typeof value !== 'string' || value === '' || value.length > MAX_SUBJECT || /[\p{C}\p{Z}]/u.test(value))
    throw new TokenFault('its subject cannot be used');
  return value;
}

function roleClaim(value: unknown): Role {
  const role = roleOf(value);
  if (role === null) throw new TokenFault('it names no role');
  return role;
}

/** Absent: all rights of the role. A right nobody knows gives none. */
function scopesClaim(value: unknown): readonly Right[] | null {
  if (value === undefined) return null;
  if (!Array.isArray(value)) throw new TokenFault('its scopes are no list');
  return value.flatMap((scope: unknown) => rightOf(scope) ?? []);
}
