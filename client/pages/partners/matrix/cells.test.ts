import { describe, expect, it } from 'vitest';
import { levelOf, matrixOf, metRows } from './cells.ts';
import type { GapRow } from './matrix.query.ts';

const met = (code: string, strength: number, country = 'at', linked = false) =>
  ({
    strength,
    linked,
    partner: {
      id: code,
      code,
      name: code,
      nameEn: null,
      country: { id: country, code: country, name: country, nameEn: null },
    },
    ways: [],
  }) satisfies GapRow['partners'][number];
const gap = (code: string, ...partners: GapRow['partners']): GapRow => ({
  id: code,
  state: 'MISSING',
  segment: { id: code, code, name: code, nameEn: null },
  partners,
});

describe('the matrix', () => {
  const gaps = [
    gap('a/1', met('x', 0.1), met('y', 0.3, 'sg')),
    gap('a/2'),
    gap('a/3', met('x', 0.4), met('z', 0.1, 'at', true)),
  ];

  it('puts those who work with the park first, then the weightiest over all rows', () => {
    const { columns, rows } = matrixOf(gaps, undefined);
    expect(columns.map(({ code }) => code)).toEqual(['z', 'x', 'y']);
    expect(rows.map(({ strength }) => [...strength])).toEqual([
      [
        ['x', 0.1],
        ['y', 0.3],
      ],
      [],
      [
        ['x', 0.4],
        ['z', 0.1],
      ],
    ]);
  });

  it('keeps gaps nobody meets and says how many are met', () => {
    expect(metRows(matrixOf(gaps, undefined))).toBe(2);
    expect(metRows(matrixOf(gaps, 'sg'))).toBe(1);
    expect(matrixOf(gaps, 'sg').rows).toHaveLength(3);
  });

  it('cuts columns, never the count of bodies', () => {
    expect(matrixOf(gaps, undefined, 2)).toMatchObject({ bodies: 3, columns: [{ code: 'z' }, { code: 'x' }] });
  });

  it.each([
    [0.5, 'high'],
    [0.499, 'middle'],
    [0.25, 'middle'],
    [0.249, 'low'],
  ])('%s is %s', (strength, level) => expect(levelOf(strength)).toBe(level));
});
