import { describe, expect, it } from 'vitest';
import { toSearch } from './partner.ts';

describe('toSearch', () => {
  it.each([
    [undefined, null, { country: null, segment: null, by: 'all' }],
    ['at', undefined, { country: 'at', segment: null, by: 'country' }],
    ['at', 'auto-parts/die-casting', { country: 'at', segment: 'auto-parts/die-casting', by: 'segment' }],
    // An empty code is a code nothing has, not the absence of a condition.
    ['', null, { country: '', segment: null, by: 'country' }],
  ])('%s, %s', (country, segment, search) => {
    expect(toSearch(country, segment)).toEqual(search);
  });
});
