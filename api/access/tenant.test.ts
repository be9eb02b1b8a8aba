import { expect, it } from 'vitest';
import { isOwn, isOwnOrAddressed } from './tenant.ts';

const asker = (organisation: string | null) => ({ viewer: { organisation } });

it.each([
  ['a', 'a', true, true],
  ['a', 'b', false, false],
  ['a', null, false, false],
  ['a', undefined, false, false],
  ['', null, false, false],
  [null, 'a', false, true],
  [null, '', false, true],
  [null, null, true, true],
  [null, undefined, true, true],
])('to %j a record of %j is its own: %j, or addressed to it: %j', (organisation, of, own, addressed) => {
  const record = of === undefined ? {} : { organisation: of };
  expect(isOwn(asker(organisation), record)).toBe(own);
  expect(isOwnOrAddressed(asker(organisation), record)).toBe(addressed);
});
