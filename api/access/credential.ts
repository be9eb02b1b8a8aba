import { AppError } from '../errors.ts';
import { comesFromHere, READER, viewerOf, type Access, type Origin, type Viewer, type Writes } from './access.ts';
import type { Tokens } from './jwt.ts';
import { stateOf, viewerOfKey } from './key.ts';
import { isWellFormedKey, looksLikeKey } from './key-format.ts';
import { createKeyRing, type KeyRing } from './key-ring.ts';
import type { Graph } from '../graph/graph.ts';

/** Who may read without a credential: somebody at this machine, or nobody. */
export type PublicRead = 'loopback' | 'off';

/** What access rests on. */
export interface AccessRules {
  keys: KeyRing;
  /** Null: no tokens are accepted. */
  tokens: Tokens | null;
  /** Absent: nobody but who may write. */
  publicRead?: PublicRead;
  writes: Writes;
  now?: () => Date;
}

/** The rules of a developer's machine: it may do everything; everybody else takes a key. */
export const localAccess = (graph: Graph): Access =>
  createAccess({ keys: createKeyRing(graph), tokens: null, writes: 'loopback' });

/** The scheme of RFC 6750, any case, and one credential of the letters it allows. */
const BEARER = /^bearer +([\w.~+/-]+=*) *$/i;

/**
 * Tells who asks by key or token; without one, this machine alone is let in, as far as the rules say. A credential
 * that is no good is refused wherever it comes from: it never counts as none.
 */
export function createAccess({ keys, tokens, publicRead, writes, now = () => new Date() }: AccessRules): Access {
  async function byKey(secret: string): Promise<Viewer> {
    // Without a look-up: a key that was mistyped or cut off costs the database nothing.
    const key = isWellFormedKey(secret) ? await keys.find(secret) : null;
    const at = now();
    if (key === null || stateOf(key, at) !== 'ACTIVE')
      throw new AppError('UNAUTHENTICATED', 'the key is not accepted: it is unknown, has expired or was revoked');
    keys.noteUse(key, at);
    return viewerOfKey(key);
  }

  function withoutCredential(origin: Origin): Viewer {
    if (comesFromHere(origin)) {
      if (writes === 'loopback') return viewerOf(origin, writes);
      if (publicRead === 'loopback') return READER;
    }
    throw new AppError(
      'UNAUTHENTICATED',
      'this takes a credential: send a key or a token in the header Authorization: Bearer …',
    );
  }

  return {
    async authenticate(origin) {
      const { authorization } = origin.headers;
      if (authorization === undefined) return withoutCredential(origin);
      const credential = typeof authorization === 'string' ? BEARER.exec(authorization)?.[1] : undefined;
      if (credential === undefined)
        throw new AppError('UNAUTHENTICATED', 'the header Authorization must be: Bearer, and a key or a token');
      if (looksLikeKey(credential)) return byKey(credential);
      if (tokens === null)
        throw new AppError('UNAUTHENTICATED', 'the credential is no key, and no tokens are accepted');
      return tokens.viewerOf(credential);
    },
  };
}
