import { describe, expect, it } from 'vitest';
import { assert, integer, nat, property, uint8Array } from 'fast-check';
import { digestOf, isWellFormedKey, looksLikeKey, makeKey, makeKeyId } from './key-format.ts';

const secrets = uint8Array({ minLength: 32, maxLength: 32 });

// Worked out by a program of another language: base 62 of the bytes, CRC-32 of what comes before the last six.
it.each([
  [new Uint8Array(32), 'ca_live_000000000000000000000000000000000000000000021V067'],
  [Uint8Array.from({ length: 32 }, (_, i) => i), 'ca_live_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf1EeJrn'],
  [new Uint8Array(32).fill(255), 'ca_live_yhjskwdA6OZ1AL1YmHWZWm8LLG7HjnuCA2j5rOw8Xp13bhvXf'],
])('is made of its bytes', (bytes, key) => {
  expect(makeKey(bytes)).toBe(key);
  expect(isWellFormedKey(key)).toBe(true);
  expect(looksLikeKey(key)).toBe(true);
});

it('takes 256 bits, and other ones each time', () => {
  for (const length of [31, 33])
    expect(() => makeKey(new Uint8Array(length)), String(length)).toThrow(new RangeError('a key takes 32 bytes'));
  expect(new Set(Array.from({ length: 500 }, () => makeKey())).size).toBe(500);
  // Every place of the secret takes many values: no part of it is constant. The first digit spans 0–y alone.
  const keys = Array.from({ length: 500 }, () => makeKey().slice(8, 51));
  for (let place = 0; place < 43; place++)
    expect(new Set(keys.map((key) => key[place])).size, String(place)).toBeGreaterThan(40);
});

describe('a key that was not taken over as it is', () => {
  it('is known by any one character, and by two that changed places', () => {
    assert(
      property(secrets, nat(48), integer({ min: 1, max: 61 }), (bytes, place, step) => {
        const key = makeKey(bytes);
        const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
        const at = 8 + place;
        const other = digits[(digits.indexOf(key.charAt(at)) + step) % 62];
        expect(isWellFormedKey(key.slice(0, at) + other + key.slice(at + 1))).toBe(false);
        const swapped = key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2);
        if (swapped !== key) expect(isWellFormedKey(swapped)).toBe(false);
      }),
    );
  });

  // The check digits of all of these are right.
  it.each([
    ['a digit short', 'ca_live_0000000000000000000000000000000000000000004KB1Gr'],
    ['a digit too long', 'ca_live_0000000000000000000000000000000000000000000007laRW'],
    ['another prefix', 'ca_test_00000000000000000000000000000000000000000002CBbEp'],
    ['a hyphen among the digits', 'ca_live_000000000000000000000000000000000000000000-0FOF0U'],
    ['a space before it', ' ca_live_000000000000000000000000000000000000000000044Mh6h'],
  ])('is known by its form alone: %s', (_case, text) => {
    expect(isWellFormedKey(text)).toBe(false);
  });

  it('is known by its length and its letters', () => {
    const key = makeKey();
    for (const other of [
      key.slice(0, -1),
      `${key}0`,
      ` ${key}`,
      `${key}\n`,
      key.toUpperCase(),
      key.replace('_', '-'),
      '',
    ])
      expect(isWellFormedKey(other), JSON.stringify(other)).toBe(false);
  });
});

it('is kept as its SHA-256', () => {
  expect(digestOf('ca_live_000000000000000000000000000000000000000000021V067')).toBe(
    'e5b3a088185ccdee4c09886d8c11f6c07dfd5b88eb3566d8b4c5e50e322e7248',
  );
});

it('has a public name of twelve letters and digits', () => {
  const ids = Array.from({ length: 500 }, makeKeyId);
  for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z]{12}$/);
  expect(new Set(ids).size).toBe(500);
});
