import { describe, expect, it } from 'vitest';
import { checkInput } from '../access/user-error.ts';
import { detailsOf, NO_DETAILS } from './lead-input.ts';

const faultsOf = (value: number, unit: string): string[] => {
  const check = checkInput();
  detailsOf(NO_DETAILS, { amount: { value, unit } }, check, new Date('2026-05-31T12:00:00Z'));
  return check.faults.map(({ field, code }) => `${field} ${code}`);
};

describe('an amount', () => {
  it.each([
    [0.01, 'CNY'],
    [0.03, 'CNY_100M'],
    [1e13, 'CNY'],
  ])('can be %d %s', (value, unit) => {
    expect(faultsOf(value, unit)).toEqual([]);
  });

  // 0.001 yuan would be kept as no yuan at all, and nought is not what is not known.
  it.each([
    [0, 'CNY'],
    [-1, 'CNY'],
    [0.001, 'CNY'],
    [5e-324, 'CNY_100M'],
    [1e13 + 1, 'CNY'],
    [1e308, 'CNY_100M'],
  ])('cannot be %d %s', (value, unit) => {
    expect(faultsOf(value, unit)).toEqual(['amount.value OUT_OF_RANGE']);
  });
});
