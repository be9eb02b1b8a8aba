import { expect, it } from 'vitest';
import { makeKey } from './key-format.ts';
import { withoutCredentials } from './redact.ts';
import { makePair, makeToken } from './testing.ts';

it('takes keys and tokens out of a text and leaves the rest', () => {
  const line = (secret: string): string => `{"msg":"no \\"${secret}\\" at ${secret}, ${secret}"}`;
  expect(withoutCredentials(line(makeKey()))).toBe(line('ca_live_…'));
  expect(withoutCredentials(line(makeKey().slice(0, 30)))).toBe(line('ca_live_…'));
  expect(withoutCredentials(line(makeToken(makePair('k', 'ed25519'))))).toBe(line('eyJ…'));
  const plain = '{"viewer":"key:AAAAAAAAAAAA","requestId":"aaaa-bbbb","msg":"eyJ and a.b.c"}';
  expect(withoutCredentials(plain)).toBe(plain);
});
