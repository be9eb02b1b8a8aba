import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPONENT_KINDS, RANKING, type ComponentKind, type Weights } from '../../../api/target/fusion.ts';
import { arrangeable, defaultRanks, passes, placeAll, sorted, type Placed } from './ranking.ts';
import { candidate } from './testing.ts';

const choices = (more: object = {}) => ({
  weights: RANKING.weights as Weights,
  required: [] as ComponentKind[],
  redLines: true,
  ...more,
});

function place(candidates: readonly ReturnType<typeof candidate>[], more: object = {}): readonly Placed[] {
  const fusible = candidates.map(arrangeable);
  const chosen = choices(more);
  return placeAll(candidates, fusible, defaultRanks(fusible, chosen), chosen);
}
const codes = (placed: readonly Placed[]) => placed.map((one) => one.candidate.enterprise.code);

const fit = candidate('fit', { values: { TEXT_FIT: 0.9, PROXIMITY: 0.1 } });
const near = candidate('near', { values: { TEXT_FIT: 0.2, PROXIMITY: 0.9 } });
const here = candidate('here', { values: { TEXT_FIT: 1, PROXIMITY: 1 }, bar: 'ALREADY_HERE' });
const ill = candidate('ill', { values: { TEXT_FIT: 1, PROXIMITY: 1 }, redLine: true });

describe('placeAll', () => {
  it('orders by the weights given and counts the places won against the default', () => {
    expect(place([near, fit]).map(({ moved }) => moved)).toEqual([0, 0]);
    const placed = place([near, fit], { weights: { ...RANKING.weights, TEXT_FIT: 0 } });
    expect(placed.map(({ candidate, moved }) => [candidate.enterprise.code, moved])).toEqual([
      ['near', 1],
      ['fit', -1],
    ]);
  });

  it('keeps those struck off at the end with their reason', () => {
    const placed = place([here, near, ill, fit]);
    expect(codes(placed)).toEqual(['fit', 'near', 'here', 'ill']);
    expect(placed.map(({ exclusion }) => exclusion)).toEqual([null, null, 'ALREADY_HERE', 'RED_LINE']);
    expect(placed.at(-1)?.place).toBeNull();
  });

  it('ranks a firm in distress once red lines are off, and strikes off who lacks what is required', () => {
    expect(codes(place([near, ill, fit], { redLines: false }))[0]).toBe('ill');
    const placed = place([near, candidate('blank', { values: { TEXT_FIT: 0.9 } })], { required: ['PROXIMITY'] });
    expect(placed.map(({ exclusion }) => exclusion)).toEqual([null, 'REQUIRED_MISSING']);
  });

  it('says how much is known of everybody, ranked or not', () => {
    const [one, other] = place([fit, here]);
    expect(one?.knownShare).toBeCloseTo(4 / 9);
    expect(other?.knownShare).toBeCloseTo(4 / 9);
  });

  it('does not depend on the order in which candidates arrive', () => {
    const four = [fit, near, here, ill];
    fc.assert(
      fc.property(fc.shuffledSubarray(four, { minLength: 4 }), (shuffled) => {
        expect(codes(place(shuffled))).toEqual(codes(place(four)));
      }),
    );
  });
});

describe('sorted', () => {
  it('sorts by a column with unknown values after known ones and those struck off last both ways', () => {
    const blank = candidate('blank', { values: { PROXIMITY: 0.5 } });
    const placed = place([here, blank, near, fit]);
    expect(codes(sorted(placed, '-TEXT_FIT', 'zh'))).toEqual(['fit', 'near', 'blank', 'here']);
    expect(codes(sorted(placed, 'TEXT_FIT', 'zh'))).toEqual(['near', 'fit', 'blank', 'here']);
  });

  it('leaves the order by place where no column is chosen', () => {
    const placed = place([near, fit]);
    expect(sorted(placed, undefined, 'zh')).toBe(placed);
  });
});

describe('passes', () => {
  const all = { country: undefined, ties: [], listed: false };
  it('asks for the country, the tie and the stock code at once', () => {
    const one = candidate('one', { countries: ['at', 'cn'], tie: 'MAKER', stockCode: '600000' });
    expect(passes(one, all)).toBe(true);
    expect(passes(one, { country: 'at', ties: ['MAKER'], listed: true })).toBe(true);
    expect(passes(one, { ...all, country: 'sg' })).toBe(false);
    expect(passes(one, { ...all, ties: ['SIBLING'] })).toBe(false);
    expect(passes(candidate('two', {}), { ...all, listed: true })).toBe(false);
  });
});

it('puts 200 candidates in a new order well within a tenth of a second', () => {
  const many = Array.from({ length: 200 }, (_, index) =>
    candidate(`firm-${index}`, {
      values: Object.fromEntries(
        COMPONENT_KINDS.map((kind, column) => [kind, ((index * 37 + column * 11) % 101) / 100]),
      ),
    }),
  );
  const fusible = many.map(arrangeable);
  const before = defaultRanks(fusible, choices());
  const weights = { ...RANKING.weights, TEXT_FIT: 0, PROXIMITY: 9 };
  placeAll(many, fusible, before, choices());
  const start = performance.now();
  const placed = placeAll(many, fusible, before, choices({ weights }));
  expect(performance.now() - start).toBeLessThan(100);
  expect(placed.some(({ moved }) => moved !== 0)).toBe(true);
});
