import { describe, expect, it } from 'vitest';
import { chosenParks, toggled } from './parks.ts';

const all = ['a', 'b', 'c', 'd', 'e'];

describe('parks to compare', () => {
  it('are those asked for, in that order and once each', () => {
    expect(chosenParks('c,a,c', all)).toEqual(['c', 'a']);
  });

  it('are filled up to two and cut at four', () => {
    expect(chosenParks('b', all)).toEqual(['b', 'a']);
    expect(chosenParks(undefined, all)).toEqual(['a', 'b']);
    expect(chosenParks('a,b,c,d,e', all)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('leave out what there is not', () => {
    expect(chosenParks('x,b,y', all)).toEqual(['b', 'a']);
    expect(chosenParks('x', ['a'])).toEqual(['a']);
  });

  it('stay between two and four when ticked', () => {
    expect(toggled(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
    expect(toggled(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
    expect(toggled(['a', 'b'], 'a')).toBeNull();
    expect(toggled(['a', 'b', 'c', 'd'], 'e')).toBeNull();
  });
});
