import { createLocalJWKSet, errors, type CryptoKey, type JSONWebKeySet, type JWSHeaderParameters } from 'jose';
import { AppError } from '../errors.ts';

/** Time in which the issuer’s keys are asked for at most once, in milliseconds, whatever tokens come. */
export const COOLDOWN_MS = 10_000;
/** How long keys are used without asking again, in milliseconds: as long may a key live on that the issuer dropped. */
export const FRESH_MS = 300_000;
/** How long keys are used where the issuer cannot be asked, in milliseconds. */
export const USABLE_MS = 3_600_000;
/** How long one question to the issuer may take, in milliseconds. */
const FETCH_TIMEOUT_MS = 2_000;
/** Longest answer that is read. */
const MAX_BYTES = 256 * 1024;

/** The public keys of the issuer of tokens. */
export interface IssuerKeys {
  /**
   * The key a token names.
   *
   * @throws AppError SERVICE_UNAVAILABLE where no keys could be had yet; an error of jose where none of them fits
   */
  of(header: JWSHeaderParameters): Promise<CryptoKey>;
}

interface Held {
  keys: ReturnType<typeof createLocalJWKSet>;
  at: number;
}

/**
 * Holds the keys at one address, the only one that is ever asked: what a token says of keys or addresses is not read.
 *
 * A token naming a key that is not known makes them be asked for again, at most once in {@link COOLDOWN_MS} and also
 * where asking fails, so a flood of such tokens reaches the issuer no more often than that. Keys that grow old are
 * used while they are asked for anew: nobody waits, and no request fails while an issuer changes its keys.
 *
 * @param clock milliseconds that never go back
 */
export function createIssuerKeys(url: string, clock: () => number = () => performance.now()): IssuerKeys {
  let held: Held | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;
  /** Why the last question failed. */
  let fault: unknown;

  /** Asks, or waits for the question that runs. Never fails. */
  async function ask(): Promise<void> {
    if (asking === null) {
      if (clock() - askedAt < COOLDOWN_MS) return;
      askedAt = clock();
      asking = fetchKeys(url)
        .then((keys) => {
          held = { keys: createLocalJWKSet(keys), at: askedAt };
        })
        // The old ones stay; whoever needs others is told below.
        .catch((error: unknown) => {
          fault = error;
        })
        .finally(() => {
          asking = null;
        });
    }
    await asking;
  }

  const usable = (): Held | null => (held !== null && clock() - held.at < USABLE_MS ? held : null);

  return {
    async of(header) {
      let now = usable();
      if (now === null) {
        await ask();
        now = usable();
        if (now === null)
          throw new AppError('SERVICE_UNAVAILABLE', 'the issuer of tokens cannot be reached; try again', {
            cause: fault,
          });
        return now.keys(header);
      }
      if (clock() - now.at >= FRESH_MS) void ask();
      try {
        return await now.keys(header);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        await ask();
        return (usable() ?? now).keys(header);
      }
    },
  };
}

async function fetchKeys(url: string): Promise<JSONWebKeySet> {
  const response = await fetch(url, {
    headers: { accept: 'application/jwk-set+json, application/json' },
    // Another address than the one that was set is not asked.
    redirect: 'error',
    signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
  });
  if (!response.ok || response.body === null) throw new Error(`the issuer answered ${response.status}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.byteLength;
    if (size > MAX_BYTES) throw new Error('the keys of the issuer are too many');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as JSONWebKeySet;
}
