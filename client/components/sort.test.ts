import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSort, sortRows } from './sort.ts';

it('puts rows without data last in both directions', () => {
  const rows = [{ v: null }, { v: 2 }, { v: 1 }, { v: null }];
  expect(sortRows(rows, (row) => row.v, false, 'zh').map((row) => row.v)).toEqual([1, 2, null, null]);
  expect(sortRows(rows, (row) => row.v, true, 'zh').map((row) => row.v)).toEqual([2, 1, null, null]);
});

it('loses no row', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer())), fc.boolean(), (values, descending) => {
      expect(sortRows(values, (value) => value, descending, 'en').length).toBe(values.length);
    }),
  );
});

it('reads the direction from the sign', () => {
  expect([parseSort('-need'), parseSort('need'), parseSort(undefined)]).toEqual([
    { key: 'need', descending: true },
    { key: 'need', descending: false },
    null,
  ]);
});
