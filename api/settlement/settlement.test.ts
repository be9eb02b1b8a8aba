import { describe, expect, it } from 'vitest';
import { placeCarriers, type CarrierFacts } from './settlement.ts';

const wanted = { segment: 'ic/etch', chain: 'ic', neighbours: new Set(['ic/wafer']) };
const carrier = (code: string, more: Partial<CarrierFacts> = {}): CarrierFacts => ({
  code,
  focuses: [],
  standing: ['s'],
  planned: [],
  hasArea: false,
  ...more,
});
const on = (segment: string | null, chain = 'ic') => ({ segment, chain, evidence: [`f-${segment ?? chain}`] });

describe('placing carriers', () => {
  it('goes by how near the stated focus lies; an untold focus comes before one on other work', () => {
    const placed = placeCarriers(
      [
        carrier('other', { focuses: [on('auto/x', 'auto')] }),
        carrier('untold'),
        carrier('neighbour', { focuses: [on('ic/wafer')] }),
        carrier('chain', { focuses: [on(null)] }),
        carrier('segment', { focuses: [on('auto/x', 'auto'), on('ic/etch'), on(null)] }),
      ],
      wanted,
    );
    expect(placed.map((one) => [one.rank, one.carrier, one.focus])).toEqual([
      [1, 'segment', 'SEGMENT'],
      [2, 'chain', 'CHAIN'],
      [3, 'neighbour', 'NEIGHBOUR'],
      [4, 'untold', 'UNKNOWN'],
      [5, 'other', 'OTHER'],
    ]);
  });

  it('calls a focus on another segment of the chain other work, not the chain', () => {
    expect(placeCarriers([carrier('a', { focuses: [on('ic/gases')] })], wanted)[0]?.focus).toBe('OTHER');
  });

  it('puts one that stands before one of which nothing is told, and that before a planned one', () => {
    const focuses = [on('ic/etch')];
    const placed = placeCarriers(
      [
        carrier('a', { focuses, standing: [], planned: ['p'] }),
        carrier('b', { focuses, standing: [] }),
        carrier('c', { focuses, standing: ['s'], planned: ['p'] }),
      ],
      wanted,
    );
    expect(placed.map((one) => [one.carrier, one.status])).toEqual([
      ['c', 'STANDING'],
      ['b', 'UNKNOWN'],
      ['a', 'PLANNED'],
    ]);
  });

  it('says what is open: free room always, and what nobody told', () => {
    const [placed] = placeCarriers([carrier('a', { standing: [] })], wanted);
    expect(placed?.open).toEqual(['FREE_AREA', 'AREA', 'FOCUS', 'STATUS']);
    const [known] = placeCarriers([carrier('a', { focuses: [on(null)], hasArea: true })], wanted);
    expect(known?.open).toEqual(['FREE_AREA']);
  });

  it('cites the nearest focus and what tells of its standing', () => {
    const [placed] = placeCarriers([carrier('a', { focuses: [on(null), on('ic/etch')] })], wanted);
    expect(placed?.evidence).toEqual(['f-ic/etch', 's']);
  });

  it('does not depend on the order of the rows', () => {
    const all = ['a', 'b', 'c'].map((code) => carrier(code));
    expect(placeCarriers(all.toReversed(), wanted)).toEqual(placeCarriers(all, wanted));
  });
});
