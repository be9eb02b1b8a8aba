import { describe, expect, it } from 'vitest';
import { checkInput, MAX_TEXT, type InputCheck } from './user-error.ts';

const NOW = new Date('2026-05-31T12:00:00Z');

function faultOf(check: (input: InputCheck) => void): string | null {
  const input = checkInput();
  check(input);
  return input.faults[0]?.code ?? null;
}

describe('text', () => {
  it('must say something and not too much, counted as people count', () => {
    expect(faultOf((input) => input.text('note', ' \n '))).toBe('REQUIRED');
    expect(faultOf((input) => input.text('note', '𠮷'.repeat(MAX_TEXT)))).toBeNull();
    expect(faultOf((input) => input.text('note', 'x'.repeat(MAX_TEXT + 1)))).toBe('TOO_LONG');
  });

  it('loses the space around it', () => {
    expect(checkInput().text('note', '  看过 ')).toBe('看过');
  });

  it('loses halves of characters, which no database keeps, and no whole ones', () => {
    expect(checkInput().text('note', '\ud842看\udfb7𠮷')).toBe('看𠮷');
    expect(faultOf((input) => input.text('note', '\ud842'))).toBe('REQUIRED');
  });
});

describe('days', () => {
  it.each(['2026-5-3', '2026-02-30', '2026-13-01', '2026', 'yesterday', '', '2026-05-31T00:00:00Z'])(
    'refuses %j',
    (day) => {
      expect(faultOf((input) => input.past('on', day, NOW))).toBe('NOT_A_DATE');
    },
  );

  it('tells past from future', () => {
    expect(faultOf((input) => input.past('on', '2026-05-31', NOW))).toBeNull();
    expect(faultOf((input) => input.past('on', '2026-06-02', NOW))).toBe('IN_FUTURE');
    expect(faultOf((input) => input.coming('until', '2026-05-30', NOW))).toBe('IN_PAST');
    expect(faultOf((input) => input.coming('until', '2026-05-31', NOW))).toBeNull();
  });
});

it('reports a field once', () => {
  const input = checkInput();
  input.fail('a', 'REQUIRED', 'first');
  input.fail('a', 'UNKNOWN', 'second');
  input.known('b', 'x', false);
  expect(input.faults.map(({ field, code }) => [field, code])).toEqual([
    ['a', 'REQUIRED'],
    ['b', 'UNKNOWN'],
  ]);
});
