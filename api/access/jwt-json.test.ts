import { expect, it } from 'vitest';
import { hasDuplicateMember } from './jwt-json.ts';

it.each([
  ['{"a":1,"a":2}', true],
  ['{"a":1,"\\u0061":2}', true],
  ['{"a":{"b":1,"b":1}}', true],
  ['[{"a":1},{"a":1,"a":1}]', true],
  ['{"__proto__":1,"__proto__":2}', true],
  ['{"a":1,"b":1}', false],
  ['{"a":"x:y","b":"\\":","c":["d:e"]}', false],
  ['{"a:b":{"a":1},"c":{"a":1}}', false],
  ['{"__proto__":1,"constructor":2}', false],
  ['{}', false],
  ['"a:b"', false],
  ['null', false],
])('finds that %s names a member twice: %s', (text, twice) => {
  expect(hasDuplicateMember(text)).toBe(twice);
});

it('refuses what is no JSON', () => {
  expect(() => hasDuplicateMember('{"a":1,}')).toThrow(SyntaxError);
});
