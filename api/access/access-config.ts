import { z } from 'zod';
import type { Writes } from './access.ts';
import type { PublicRead } from './credential.ts';
import { JWT_ALGORITHMS, type JwtSettings } from './jwt.ts';

/** https, or http to this machine: who can change the keys on their way can make any token. */
const isSafeAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname));
};

const algorithms = z
  .string()
  .default('RS256,ES256,EdDSA')
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.enum(JWT_ALGORITHMS, { error: `must be some of ${JWT_ALGORITHMS.join(', ')}` })));

/** The variables of the environment about who may ask. */
export const accessVariables = {
  WRITES: z.enum(['loopback', 'off']).optional(),
  PUBLIC_READ: z.enum(['loopback', 'off']).optional(),
  JWT_ISSUER: z.string().min(1).optional(),
  JWT_AUDIENCE: z.string().min(1).optional(),
  JWKS_URL: z.string().refine(isSafeAddress, 'must be an https address, or http on this machine').optional(),
  JWT_ALGORITHMS: algorithms,
};

type Variables = z.infer<z.ZodObject<typeof accessVariables>>;

/** Who may ask, and how they tell who they are. */
export interface AccessSettings {
  /** Who may write without a credential; see access.ts. */
  writes: Writes;
  /** Who may read without a credential; see credential.ts. */
  publicRead: PublicRead;
  /** Whose tokens are accepted; null for none. */
  jwt: JwtSettings | null;
}

/**
 * @param production whether this is no machine of a developer: nothing is open there unless somebody says so
 * @returns the settings, and what is wrong with them, in words
 */
export function accessSettings(
  variables: Variables,
  production: boolean,
): { settings: AccessSettings; problems: readonly string[] } {
  const { WRITES, PUBLIC_READ, JWT_ISSUER, JWT_AUDIENCE, JWKS_URL, JWT_ALGORITHMS: accepted } = variables;
  const open = production ? 'off' : 'loopback';
  const given = { JWT_ISSUER, JWT_AUDIENCE, JWKS_URL };
  const missing = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [name] : []));
  const jwt =
    JWT_ISSUER !== undefined && JWT_AUDIENCE !== undefined && JWKS_URL !== undefined
      ? { issuer: JWT_ISSUER, audience: JWT_AUDIENCE, jwksUrl: JWKS_URL, algorithms: accepted }
      : null;
  const problems = [1, 2].includes(missing.length)
    ? [`tokens take JWT_ISSUER, JWT_AUDIENCE and JWKS_URL; set ${missing.join(' and ')} too`]
    : [];
  return { settings: { writes: WRITES ?? open, publicRead: PUBLIC_READ ?? open, jwt }, problems };
}

/** Passwords that come with the product or stand in its examples, but for those that are too short anyway. */
const DEFAULTS = new Set(['password', 'changeme', 'neo4jneo4j']);
const SHORTEST_PASSWORD = 8;

/** What is wrong with a password of the database, in words that do not tell it; null where it will do. */
export function passwordProblem(password: string, user: string): string | null {
  if (password.length < SHORTEST_PASSWORD) return `must have ${SHORTEST_PASSWORD} characters or more`;
  return DEFAULTS.has(password.toLowerCase()) || password === user ? 'must not be one that everybody knows' : null;
}
