import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, fits, formatAnswers, parseAnswers, usable } from './answers.ts';

describe('answers in the address', () => {
  it('are short, readable and always in the same order', () => {
    expect(formatAnswers({ sme: 'true', rdShare: '3.2' })).toBe('rdShare:3.2,sme:true');
    expect(parseAnswers('sme:true,rdShare:3.2')).toEqual({ sme: 'true', rdShare: '3.2' });
  });

  it('come back as they went, commas and percent signs included', () => {
    const code = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/);
    const value = fc.string({ minLength: 1 }).filter((one) => one.trim() === one && one !== '');
    fc.assert(
      fc.property(fc.dictionary(code, value, { maxKeys: 8, noNullPrototype: true }), (answers) => {
        expect(parseAnswers(formatAnswers(answers))).toEqual(answers);
      }),
    );
  });

  it('are as if absent where they cannot be read', () => {
    expect(parseAnswers('sme,:1,Bad code:2,rdShare:,x:%E0%A4%A')).toEqual({});
    expect(parseAnswers(undefined)).toEqual({});
    expect(formatAnswers({})).toBeUndefined();
  });

  it('are taken back by an empty one', () => {
    expect(answered({ sme: 'true', rdShare: '3' }, 'sme', null)).toEqual({ rdShare: '3' });
    expect(answered({ rdShare: '3' }, 'rdShare', '4')).toEqual({ rdShare: '4' });
  });
});

describe('an answer', () => {
  const fact = (type: 'NUMBER' | 'BOOLEAN' | 'TEXT' | 'CODES' | 'DATE', options: string[] = []) => ({ type, options });

  it('must be of the kind of its fact', () => {
    expect(fits(fact('NUMBER'), '3.2')).toBe(true);
    expect(fits(fact('NUMBER'), 'three')).toBe(false);
    expect(fits(fact('BOOLEAN'), 'yes')).toBe(false);
    expect(fits(fact('DATE'), '2024-02-30x')).toBe(false);
    expect(fits(fact('DATE'), '2024-02-29')).toBe(true);
  });

  it('must be one of the options, or several where several may be had', () => {
    expect(fits(fact('TEXT', ['design', 'testing']), 'testing')).toBe(true);
    expect(fits(fact('TEXT', ['design', 'testing']), 'design|testing')).toBe(false);
    expect(fits(fact('CODES', ['design', 'testing']), 'design|testing')).toBe(true);
    expect(fits(fact('TEXT', ['@country']), 'at')).toBe(true);
  });

  it('of no known fact is not sent, and is counted', () => {
    expect(
      usable({ sme: 'true', gone: '1', rdShare: 'x' }, [
        { code: 'sme', type: 'BOOLEAN', options: [] },
        { code: 'rdShare', type: 'NUMBER', options: [] },
      ]),
    ).toEqual({ inputs: [{ fact: 'sme', value: 'true' }], dropped: 2 });
  });
});
