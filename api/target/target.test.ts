import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choices } from './arrange.ts';
import { RANKING } from './fusion.ts';
import { pathsToPark } from './paths.ts';
import { proximityOf, signalOf } from './proximity.ts';
import { evidenceStrength, isCorroborated } from './strength.ts';
import { rankTargets } from './target.ts';
import { carPark, firmRow, TIES, work } from './testing.ts';

const CHOICES: Choices = { weights: RANKING.weights, required: [], redLines: true };
const codes = (targets: readonly { firm: { code: string } }[]): string[] => targets.map(({ firm }) => firm.code);
const place = (code: string, within: string[]) => ({ code, name: code, nameEn: null, within: [code, ...within] });

describe('rankTargets', () => {
  const MAKER = firmRow('maker', [work('castings')]);
  const SIBLING = firmRow('sibling', [work('forgings')]);
  const NEIGHBOUR = firmRow('neighbour', [work('steel')]);
  const AUSTRIAN = firmRow('austrian', [work('repair')], { countries: ['at'] });
  const STRANGER = firmRow('stranger', [work('repair')]);
  const FIRMS = [MAKER, SIBLING, NEIGHBOUR, AUSTRIAN, STRANGER];

  it('takes in makers, siblings, neighbours and firms of partner countries, nobody else', () => {
    const targets = rankTargets(carPark(FIRMS), CHOICES);
    expect(new Map(targets.map(({ firm, tie }) => [firm.code, tie]))).toEqual(
      new Map([
        ['maker', 'MAKER'],
        ['sibling', 'SIBLING'],
        ['neighbour', 'NEIGHBOUR'],
        ['austrian', 'PARTNER_COUNTRY'],
      ]),
    );
    expect(codes(targets)[0]).toBe('maker');
  });

  it('takes in whose products read alike, whatever chain it is attached to', () => {
    const other = firmRow('other', [work('elsewhere/parts', { products: ['压铸件'] })]);
    const text = new Map([['other', { value: 0.9, name: '压铸件', product: '压铸件' }]]);
    const [target] = rankTargets(carPark([other], { text }), CHOICES);
    expect(target?.tie).toBe('TEXT_MATCH');
    expect(target?.components.find(({ kind }) => kind === 'TEXT_FIT')).toMatchObject({
      status: 'RECORDED',
      value: 0.9,
      evidence: ['candidate.elsewhere/parts'],
    });
  });

  it('lets what a firm only plans count for nothing', () => {
    const planner = firmRow('planner', [work('castings', { form: 'planned' })]);
    expect(rankTargets(carPark([planner]), CHOICES)).toEqual([]);
  });

  it('strikes off who is here already, dissolved or in distress, and keeps them in sight', () => {
    const here = firmRow('here', [work('castings')], { parks: ['p'] });
    const gone = firmRow('gone', [work('castings')], { standing: 'DISSOLVED' });
    const ill = firmRow('ill', [work('castings')], { standing: 'DISTRESSED' });
    const anchor = firmRow('anchor', [work('castings')]);
    const firms = [here, gone, ill, MAKER, anchor];
    const strict = rankTargets(carPark(firms), CHOICES);
    expect(strict.map(({ firm, place: at, exclusion }) => [firm.code, at?.rank ?? null, exclusion])).toEqual([
      ['maker', 1, null],
      // A maker of the park is here, wherever its register entry says it sits.
      ['anchor', null, 'ALREADY_HERE'],
      ['gone', null, 'DISSOLVED'],
      ['here', null, 'ALREADY_HERE'],
      ['ill', null, 'RED_LINE'],
    ]);
    const lenient = rankTargets(carPark(firms), { ...CHOICES, redLines: false });
    expect(codes(lenient.filter(({ place: at }) => at !== null)).sort()).toEqual(['ill', 'maker']);
  });

  it('strikes off who lacks a required component, known to be nothing or not known alike', () => {
    const targets = rankTargets(carPark([MAKER, SIBLING]), { ...CHOICES, required: ['GAIN'] });
    expect(targets.map(({ firm, exclusion }) => [firm.code, exclusion])).toEqual([
      ['maker', null],
      ['sibling', 'REQUIRED_MISSING'],
    ]);
  });

  it('never scores what nobody looked up as zero', () => {
    for (const { components } of rankTargets(carPark(FIRMS), CHOICES))
      for (const { status, value } of components) expect(value === null).toBe(status === 'NOT_SEARCHED');
  });

  it('gives every known component evidence', () => {
    const text = new Map(FIRMS.map(({ code }) => [code, { value: 0.5, name: '环节', product: 'x' }]));
    const network = new Map([['maker', { value: 1, customer: 'anchor', via: null }]]);
    for (const { components } of rankTargets(carPark(FIRMS, { text, network }), CHOICES))
      for (const { status, evidence } of components)
        if (status !== 'NOT_SEARCHED') expect(evidence.length).toBeGreaterThan(0);
  });

  it('values the arrival of a maker by what it would take off this gap, as far as we are sure that it makes it', () => {
    // castings pull 0.5 like paint (o_cars = 1), steel 0.5·0.5·0.5; three segments pull nothing: percentile (4 + 1)/6.
    // K(castings) = 1: need 5/6·max(1, 0.6), with one maker 5/6·max(0.5, 0.6): gain 5/6·0.4 = 1/3 for each maker.
    const doubtful = firmRow('doubtful', [work('castings', { confidence: 0.6 })]);
    const targets = rankTargets(carPark([MAKER, doubtful, NEIGHBOUR]), CHOICES);
    const of = (code: string) => targets.find(({ firm }) => firm.code === code);
    const value = (code: string) => of(code)?.components.find(({ kind }) => kind === 'GAIN')?.value;
    expect(of('maker')?.gain.total.low).toBeCloseTo(1 / 3, 12);
    expect(value('maker')).toBe(1);
    expect(value('doubtful')).toBeCloseTo(0.6 / 0.9, 12);
    // What it would take off the need for steel is no merit here.
    expect(of('neighbour')?.gain.total.low).toBeGreaterThan(0);
    expect(value('neighbour')).toBe(0);
  });

  it('does not depend on the order of the firms', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(FIRMS, { minLength: FIRMS.length }), (firms) => {
        expect(codes(rankTargets(carPark(firms), CHOICES))).toEqual(codes(rankTargets(carPark(FIRMS), CHOICES)));
      }),
    );
  });
});

describe('proximityOf', () => {
  it.each([
    ['same city', place('nantong', ['jiangsu', 'yangtze-delta']), 1],
    ['same province', place('suzhou', ['jiangsu', 'yangtze-delta']), 0.8],
    ['same area', place('hangzhou', ['zhejiang', 'yangtze-delta']), 0.7],
    ['same country', place('shenzhen', ['guangdong']), 0.4],
  ])('%s', (_name, city, value) => {
    expect(proximityOf(firmRow('x', [], { city }), TIES)).toMatchObject({ status: 'RECORDED', value });
  });

  it('counts a body of its country that works with the park, and rests on that', () => {
    expect(proximityOf(firmRow('x', [], { countries: ['at'] }), TIES)).toMatchObject({ value: 0.6, evidence: ['tie'] });
    expect(proximityOf(firmRow('x', [], { countries: ['us'] }), TIES)).toMatchObject({ value: 0.1 });
  });

  it('says nothing where the country or the city at home is not recorded', () => {
    expect(proximityOf(firmRow('x', []), TIES)).toMatchObject({ status: 'NOT_SEARCHED', value: null });
    expect(proximityOf(firmRow('x', [], { countries: [] }), TIES)).toMatchObject({
      status: 'NOT_SEARCHED',
      value: null,
    });
  });
});

describe('signalOf', () => {
  it('counts the nearest site, and takes no recorded site for not looked up', () => {
    const far = { ...place('chengdu', ['sichuan']), evidence: ['far'] };
    const near = { ...place('wuxi', ['jiangsu']), evidence: ['near'] };
    expect(signalOf(firmRow('x', [], { sites: [far, near] }), TIES)).toMatchObject({ value: 1, evidence: ['near'] });
    expect(signalOf(firmRow('x', [], { sites: [far] }), TIES)).toMatchObject({ value: 0.5 });
    expect(signalOf(firmRow('x', []), TIES)).toMatchObject({ status: 'NOT_SEARCHED', value: null });
  });
});

describe('evidence', () => {
  const proof = (basis: string, confidence: number, source: string | null) => ({
    code: 'c',
    basis,
    confidence,
    source,
  });

  it('adds up harmonically over independent sources', () => {
    // Strongest first: STATED 1·1 = 1 in full, DATASET 0.8·0.8 = 0.64 by a quarter; over π²/6.
    const proofs = [proof('DATASET', 0.8, '900'), proof('STATED', 1, '002'), proof('STATED', 0.9, '002')];
    expect(evidenceStrength(proofs)).toBeCloseTo((1 + 0.64 / 4) / (Math.PI ** 2 / 6), 12);
    expect(evidenceStrength([])).toBe(0);
  });

  it('is corroborated by two sources, neither put together by hand', () => {
    expect(isCorroborated([proof('CURATED', 1, null), proof('DATASET', 1, '900')])).toBe(false);
    expect(isCorroborated([proof('STATED', 1, '002'), proof('STATED', 1, '002')])).toBe(false);
    expect(isCorroborated([proof('STATED', 1, '002'), proof('DATASET', 1, '900')])).toBe(true);
  });
});

describe('pathsToPark', () => {
  it('finds the shortest ways, at most two steps, with what they rest on', () => {
    const { edges, makers } = carPark([]);
    const ways = pathsToPark(firmRow('x', [work('steel'), work('castings')]), 'castings', edges, makers);
    expect(ways).toEqual([
      {
        direction: 'SUPPLIES',
        segments: ['castings', 'cars'],
        enterprise: 'anchor',
        evidence: ['template', 'anchor fact'],
      },
    ]);
    const indirect = pathsToPark(firmRow('x', [work('steel')]), 'castings', edges, makers);
    expect(indirect.map(({ segments }) => segments)).toEqual([['steel', 'castings', 'cars']]);
  });
});
