import { describe, expect, it } from 'vitest';
import { fits, paged } from './xlsx.ts';

const row = (length: number, text = 'x') => Array.from({ length }, () => text);

describe('a sheet', () => {
  it('is written whole where it is short', () => {
    const sheet = { name: 'Targets', rows: [row(20), row(20)] };
    expect(paged(sheet)).toEqual([sheet]);
  });

  it('goes over to further sheets with the heads before it reaches what the writer packs in a worker', () => {
    const heads = row(20, 'head');
    const pages = paged({ name: 'Targets', rows: [heads, ...Array.from({ length: 500 }, () => row(20))] });
    expect(pages.map(({ name }) => name)).toEqual(['Targets 1', 'Targets 2', 'Targets 3']);
    expect(pages.every(({ rows }) => rows[0] === heads && rows.length * 20 <= 4000)).toBe(true);
    expect(pages.reduce((sum, { rows }) => sum + rows.length - 1, 0)).toBe(500);
  });

  it('counts a text once and refuses more text than fits', () => {
    expect(fits([{ name: 'a', rows: Array.from({ length: 10_000 }, () => row(3)) }])).toBe(true);
    expect(
      fits([{ name: 'a', rows: Array.from({ length: 4_000 }, (_, index) => [`${'长'.repeat(10)}${index}`]) }]),
    ).toBe(false);
  });
});
