import { describe, expect, it } from 'vitest';
import { dateFault, periodFault } from './period.ts';

describe('periodFault', () => {
  it.each(
    '2020 2020-11 2020-11-24 2020-Q1 2020-H2 2020-02-29 2014/ 2020-03/2020-11 2020/2020 2020-11/2020 2020/2020-H1'.split(
      ' ',
    ),
  )('lets %s pass', (period) => expect(periodFault(period)).toBeNull());

  it.each([
    ['20-11', /is not a period/],
    ['2020-Q5', /is not a period/],
    ['/2020', /is not a period/],
    ['2020/2021/2022', /is not a period/],
    ['2020-00', /months run/],
    ['2021-02-29', /2021-02 has 28 days/],
    ['2020-11-00', /has 30 days/],
    ['2020-01/2020-04-31', /2020-04 has 30 days/],
    ['2020-H2/2020-Q2', /runs backwards/],
    ['9999', /from 1000 to 2100/],
  ])('says what is wrong with %s', (period, reason) => expect(periodFault(period)).toMatch(reason));
});

describe('dateFault', () => {
  it('knows days, months and years, and nothing else', () => {
    for (const date of ['2020', '2020-11', '2020-11-24']) expect(dateFault(date)).toBeNull();
    for (const date of ['2020-Q1', '2020/2021', 'today', '2020-02-30']) expect(dateFault(date)).not.toBeNull();
  });
});
