import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { daysOf, hasPassed, within } from './period.ts';

describe('daysOf', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-11', '2020-11-01', '2020-11-30'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2020-11-24', '2020-11-24', '2020-11-24'],
    ['2020-Q1', '2020-01-01', '2020-03-31'],
    ['2022-H2', '2022-07-01', '2022-12-31'],
    ['2020-03/2020-11', '2020-03-01', '2020-11-30'],
    ['2014/', '2014-01-01', null],
  ])('%s is %s to %s', (period, from, to) => {
    expect(daysOf(period)).toEqual({ from, to });
  });

  it.each([null, '', 'soon', '20', '2020-13', '2020-Q5', '/2020', '2020/soon'])('%s is no period', (period) => {
    expect(daysOf(period)).toBeNull();
  });
});

describe('hasPassed', () => {
  const now = new Date('2023-06-30T12:00:00Z');

  it.each([
    ['2023-H1', false],
    ['2023-06-29', true],
    ['2023-05', true],
    ['2023', false],
    ['2014/', false],
    ['soon', false],
    [null, false],
  ])('%s: %s', (period, passed) => {
    expect(hasPassed(period, now)).toBe(passed);
  });
});

describe('within', () => {
  it('keeps everything without bounds, the undated too', () => {
    expect([null, '2020', 'soon'].map(within(null, null))).toEqual([true, true, true]);
  });

  it('keeps what touches the time asked for', () => {
    const inside = within('2020-06', '2021');
    expect(['2019', '2020', '2020-05-31', '2020-06-01', '2021-12', '2022', '2014/', null].map(inside)).toEqual([
      false,
      true,
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  it('accepts one bound', () => {
    expect(['2019', '2020'].map(within('2020', null))).toEqual([false, true]);
    expect(['2019', '2020'].map(within(null, '2019'))).toEqual([true, false]);
  });

  it('names the bound that is no period', () => {
    expect(() => within('soon', null)).toThrow(AppError);
    expect(() => within(null, '2020-13')).toThrow(/^to: /);
  });
});
