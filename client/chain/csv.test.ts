import { expect, it } from 'vitest';
import { csv } from './csv.ts';

it('quotes what needs quoting and keeps unknown empty', () => {
  expect(csv([['a,b', 'say "x"', null, 0]])).toBe('\uFEFF"a,b","say ""x""",,0\r\n');
});

it('disarms text that a spreadsheet would run', () => {
  expect(csv([['=1+1', -2]])).toBe("\uFEFF'=1+1,-2\r\n");
});
