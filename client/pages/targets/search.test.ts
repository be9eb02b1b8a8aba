import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPONENT_KINDS, RANKING, type Weights } from '../../../api/target/fusion.ts';
import { parseSearch, stringifySearch } from '../../routing.ts';
import { formatWeights, MOST_WEIGHT, parseCell, parseWeights, targetsSearch } from './search.ts';
import { toggled } from './useTargets.ts';

describe('weights in the address', () => {
  it('come back as they were for every choice of the sliders', () => {
    const slider = fc.integer({ min: 0, max: MOST_WEIGHT * 2 }).map((half) => half / 2);
    fc.assert(
      fc.property(fc.tuple(slider, slider, slider, slider, slider, slider), (values) => {
        fc.pre(values.some((value) => value > 0));
        const weights = Object.fromEntries(
          COMPONENT_KINDS.map((kind, index) => [kind, values[index]]),
        ) as unknown as Weights;
        expect(parseWeights(formatWeights(weights))).toEqual(weights);
      }),
    );
  });

  it('are left out when they are the defaults', () => {
    expect(formatWeights(RANKING.weights)).toBeUndefined();
    expect(targetsSearch({ w: '3,1,2,1,1,1' })).toEqual({});
  });

  it('fall back to the defaults where they cannot be read', () => {
    for (const wrong of [
      '',
      '1,2',
      '1,2,3,4,5,x',
      '1,,1,1,1,1',
      '-1,1,1,1,1,1',
      '11,1,1,1,1,1',
      '0,0,0,0,0,0',
      'Infinity,1,1,1,1,1',
    ])
      expect([wrong, parseWeights(wrong)]).toEqual([wrong, RANKING.weights]);
  });
});

describe('the rest of the address', () => {
  it('keeps what it knows, in a fixed order, and drops what it does not', () => {
    const given = {
      w: '0,1,2,1,1,5',
      required: 'GAIN,TEXT_FIT,NONSENSE',
      redlines: '0',
      country: 'at',
      tie: 'SIBLING,MAKER',
      listed: '1',
      sort: '-GAIN',
      pick: 'a,b,a,c,d,e',
      why: 'x',
      evidence: 'a,GAIN',
    };
    expect(targetsSearch(given)).toEqual({
      ...given,
      required: 'TEXT_FIT,GAIN',
      tie: 'MAKER,SIBLING',
      pick: 'a,b,c,d',
    });
    expect(targetsSearch({ redlines: '1', sort: 'colour', evidence: 'a', pick: ',' })).toEqual({});
  });

  it('survives being written to a link and read from it', () => {
    const search = targetsSearch({ w: '0,1,2,1,1,5', pick: 'a,b', evidence: 'a,GAIN', tie: 'MAKER' });
    const link = stringifySearch(search);
    expect(link).toBe('?w=0,1,2,1,1,5&tie=MAKER&pick=a,b&evidence=a,GAIN');
    expect(targetsSearch(parseSearch(link))).toEqual(search);
  });

  it('reads a cell only with a firm and a component', () => {
    expect(parseCell('a,GAIN')).toEqual({ code: 'a', kind: 'GAIN' });
    expect([parseCell('a,MONEY'), parseCell(',GAIN'), parseCell(undefined)]).toEqual([null, null, null]);
  });
});

describe('firms to compare', () => {
  it('join, leave, and stop at four', () => {
    expect(toggled(undefined, 'a')).toBe('a');
    expect(toggled('a,b', 'a')).toBe('b');
    expect(toggled('a', 'a')).toBeUndefined();
    expect(toggled('a,b,c,d', 'e')).toBe('a,b,c,d');
  });
});
