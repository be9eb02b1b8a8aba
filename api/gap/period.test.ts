import { describe, expect, it } from 'vitest';
import { endOfPeriod, isOlderThan, newestPeriod } from './period.ts';

describe('endOfPeriod', () => {
  it.each([
    ['2020', '2020'],
    ['2020-11-24', '2020-11-24'],
    ['2020-Q1', '2020-03'],
    ['2022-H2', '2022-12'],
    ['2020-03/2020-11', '2020-11'],
    ['2014/', '2014'],
  ])('%s ends %s', (period, end) => {
    expect(endOfPeriod(period)).toBe(end);
  });
});

describe('newestPeriod', () => {
  it('takes the latest end and leaves out what is undated', () => {
    expect(newestPeriod(['2020', null, '2019-Q4', '', '2020-Q1'])).toBe('2020-03');
    expect(newestPeriod([null])).toBeNull();
  });
});

describe('isOlderThan', () => {
  const now = new Date('2026-11-21T00:00:00Z');
  it.each([
    ['2024-11-20', true],
    ['2024-11-22', false],
    ['2024', false],
    ['2023', true],
    ['2024-10', true],
  ])('%s is older than 24 months: %s', (date, older) => {
    expect(isOlderThan(date, 24, now)).toBe(older);
  });
});
