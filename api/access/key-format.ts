import { createHash, randomBytes, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What every key begins with, so that people and scanners for leaked secrets know one. */
const PREFIX = 'ca_live_';
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Bytes of chance in a key: 256 bits, where OWASP ASVS 11.5.1 asks for 128. */
const SECRET_BYTES = 32;
/** Characters that hold 256 bits in base 62, and 32 bits. */
const SECRET_CHARACTERS = 43;
const CHECK_CHARACTERS = 6;
const ID_CHARACTERS = 12;

const FORM = new RegExp(`^${PREFIX}[0-9A-Za-z]{${SECRET_CHARACTERS + CHECK_CHARACTERS}}$`);

/**
 * Makes a key: prefix, secret and check digits, all letters and digits but for the underscores of the prefix, so that
 * a double click takes all of it.
 *
 * @param secret 32 bytes nobody can guess
 */
export function makeKey(secret: Uint8Array = randomBytes(SECRET_BYTES)): string {
  if (secret.length !== SECRET_BYTES) throw new RangeError(`a key takes ${SECRET_BYTES} bytes`);
  const body = PREFIX + inBase62(BigInt(`0x${Buffer.from(secret).toString('hex')}`), SECRET_CHARACTERS);
  return body + checkDigits(body);
}

/** Whether a text begins as a key does. */
export const looksLikeKey = (text: string): boolean => text.startsWith(PREFIX);

/** Whether a text is a key as this program makes them: a mistyped or shortened one is known without the database. */
export const isWellFormedKey = (text: string): boolean =>
  FORM.test(text) && text.slice(-CHECK_CHARACTERS) === checkDigits(text.slice(0, -CHECK_CHARACTERS));

/**
 * What is kept of a key, hexadecimal SHA-256. No salt and no slow hash: there is nothing to guess in 256 random bits,
 * and a key is looked up by it.
 */
export const digestOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** A new public name of a key: it tells nothing of the secret and may stand in lists and logs. */
export const makeKeyId = (): string =>
  Array.from({ length: ID_CHARACTERS }, () => DIGITS.charAt(randomInt(DIGITS.length))).join('');

const checkDigits = (body: string): string => inBase62(BigInt(crc32(body)), CHECK_CHARACTERS);

function inBase62(value: bigint, length: number): string {
  let digits = '';
  for (let rest = value; digits.length < length; rest /= 62n) digits = DIGITS.charAt(Number(rest % 62n)) + digits;
  return digits;
}
