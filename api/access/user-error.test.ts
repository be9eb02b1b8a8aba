import { describe, expect, it } from 'vitest';
import { UserErrorCodeName } from './user-error.type.ts';
import { checkInput, MAX_TEXT, schemaErrors, type InputCheck, type InputFault } from './user-error.ts';

const NOW = new Date('2026-05-31T12:00:00Z');

function faultsOf(check: (input: InputCheck) => void): readonly InputFault[] {
  const input = checkInput();
  check(input);
  return input.faults;
}
const faultOf = (check: (input: InputCheck) => void): string | null => faultsOf(check)[0]?.code ?? null;

/** A moment at a machine whose clock is some minutes ahead of UTC. */
function at(moment: string, minutesAhead: number): Date {
  const now = new Date(moment);
  now.getTimezoneOffset = () => -minutesAhead;
  return now;
}

describe('text', () => {
  it('must say something and not too much, counted as people count', () => {
    expect(faultOf((input) => input.text('note', ' \n '))).toBe('REQUIRED');
    expect(faultOf((input) => input.text('note', '𠮷'.repeat(MAX_TEXT)))).toBeNull();
    expect(faultOf((input) => input.text('note', 'x'.repeat(MAX_TEXT + 1)))).toBe('TOO_LONG');
  });

  it('is told the field, and how long it is and may be', () => {
    expect(faultsOf((input) => input.text('note', ''))).toEqual([
      { field: 'note', code: 'REQUIRED', message: 'must say something' },
    ]);
    expect(faultsOf((input) => input.text('note', '𠮷'.repeat(1_001)))).toEqual([
      { field: 'note', code: 'TOO_LONG', message: '1001 characters are more than 1000' },
    ]);
  });

  it('loses the space around it', () => {
    expect(checkInput().text('note', '  看过 ')).toBe('看过');
  });

  it('loses halves of characters, which no database keeps, and no whole ones', () => {
    expect(checkInput().text('note', '\ud842看\udfb7𠮷')).toBe('看𠮷');
    expect(faultOf((input) => input.text('note', '\ud842'))).toBe('REQUIRED');
  });

  it('loses what nobody sees and keeps its line breaks and tabs', () => {
    expect(checkInput().text('note', 'one\ttwo\nthree')).toBe('one\ttwo\nthree');
    for (const hidden of ['\u0007', '\r', '\u200b', '\u202e', '\u115f', '\u1160', '\u2800', '\u3164', '\uffa0']) {
      expect(checkInput().text('note', `a${hidden}${hidden}b`), JSON.stringify(hidden)).toBe('ab');
      expect(
        faultOf((input) => input.text('note', hidden)),
        JSON.stringify(hidden),
      ).toBe('REQUIRED');
    }
  });
});

describe('days', () => {
  it.each([
    '2026-5-3',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026',
    '2026-05',
    '2026-05-31/2026-06-01',
    '2026-05-31/',
    '1899-12-31',
    '3000-01-01',
    'yesterday',
    '',
    ' 2026-05-31',
    '2026-05-31T00:00:00Z',
  ])('refuses %j', (day) => {
    expect(faultOf((input) => input.past('on', day, NOW))).toBe('NOT_A_DATE');
    expect(faultOf((input) => input.coming('on', day, NOW))).toBe('NOT_A_DATE');
  });

  it('takes those of the years 1900 to 2999', () => {
    expect(faultOf((input) => input.past('on', '1900-01-01', NOW))).toBeNull();
    expect(faultOf((input) => input.past('on', '2024-02-29', NOW))).toBeNull();
    expect(faultOf((input) => input.coming('on', '2999-12-31', NOW))).toBeNull();
  });

  it('tells past from future', () => {
    const now = at('2026-05-31T12:00:00Z', 0);
    expect(faultOf((input) => input.past('on', '2026-05-31', now))).toBeNull();
    expect(faultsOf((input) => input.past('on', '2026-06-01', now))).toEqual([
      { field: 'on', code: 'IN_FUTURE', message: '2026-06-01 has not come yet' },
    ]);
    expect(faultsOf((input) => input.coming('until', '2026-05-30', now))).toEqual([
      { field: 'until', code: 'IN_PAST', message: '2026-05-30 has passed' },
    ]);
    expect(faultOf((input) => input.coming('until', '2026-05-31', now))).toBeNull();
  });

  it.each([
    ['ahead of UTC: the day is the one of this machine', '2026-05-31T17:00:00Z', 480, '2026-06-01', '2026-06-02'],
    ['behind UTC: the day is the one in UTC', '2026-06-01T02:00:00Z', -300, '2026-06-01', '2026-06-02'],
  ])('has today as its last day, %s', (_where, moment, minutesAhead, today, tomorrow) => {
    const now = at(moment, minutesAhead);
    expect(faultOf((input) => input.past('on', today, now))).toBeNull();
    expect(faultOf((input) => input.past('on', tomorrow, now))).toBe('IN_FUTURE');
  });

  it('are shown as they were given, cut to forty characters, beside one that would do', () => {
    const [fault] = faultsOf((input) => input.past('on', 'y'.repeat(41), NOW));
    expect(fault).toMatchObject({ field: 'on' });
    expect(fault?.message).toBe(`"${'y'.repeat(40)}" is not a day such as 2026-05-31`);
  });
});

it('finds a code unknown where it does not exist, and shows sixty characters of it', () => {
  expect(faultsOf((input) => input.known('park', 'sip', true))).toEqual([]);
  expect(faultsOf((input) => input.known('park', 'x'.repeat(61), false))).toEqual([
    { field: 'park', code: 'UNKNOWN', message: `there is no "${'x'.repeat(60)}"` },
  ]);
});

it('spells faults as the schema does', () => {
  expect(schemaErrors([{ field: 'park', code: 'NOT_ALLOWED', message: 'is not your own' }])).toEqual([
    { field: 'park', code: UserErrorCodeName.NOT_ALLOWED, message: 'is not your own' },
  ]);
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
