import { describe, expect, it } from 'vitest';
import { chartsOf } from './charts.ts';

// Invented figures.
const measured = (value: number) => ({ value, low: value - 0.1, high: value + 0.1 });
const e2Row = (method: string, nearness: string, hitsAt10: number) => ({
  method,
  makers: 'several',
  nearness,
  products: 30,
  mrr: 0.2,
  mrrLow: 0.1,
  mrrHigh: 0.3,
  hitsAt10,
  hitsLow: hitsAt10 - 0.1,
  hitsHigh: hitsAt10 + 0.1,
});

describe('the charts of a test', () => {
  it('set the ranker beside its baselines and the hard stratum beside the headline', () => {
    const charts = chartsOf('E2', {
      test: 'E2',
      rows: [
        e2Row('tfidfMean', 'all', 0.4),
        e2Row('bm25Max', 'all', 0.41),
        e2Row('ranker', 'all', 0.5),
        e2Row('ranker', 'hard', 0.3),
      ],
    });
    expect(
      charts.map(({ key, hard, bars }) => [key, hard, bars.map((one) => [one.method, one.ours, one.value])]),
    ).toEqual([
      [
        'e2Several',
        false,
        [
          ['tfidfMean', false, 0.4],
          ['ranker', true, 0.5],
        ],
      ],
      ['e2SeveralHard', true, [['ranker', true, 0.3]]],
    ]);
    expect(charts[0]?.bars[0]).toMatchObject({ low: 0.30000000000000004, high: 0.5, more: [{ measure: 'mrr' }] });
  });

  it('show the headline draw of links alone', () => {
    const row = (sample: string, links: string) => ({
      method: 'model',
      sample,
      links,
      asked: 9,
      hitsAt10: measured(0.2),
    });
    const charts = chartsOf('E1', {
      rows: [row('headline', 'new'), row('all customers', 'new'), row('headline', 'reversed')],
    });
    expect(charts.map(({ key, bars, cases }) => [key, bars.length, cases])).toEqual([
      ['e1New', 1, 9],
      ['e1Reversed', 1, 9],
    ]);
  });

  it('tell stated incompleteness from assumed completeness where rows were lost', () => {
    const row = (kappa: number) => ({
      part: 'losing',
      parks: 'provinces',
      lost: 0.3,
      kappa,
      falseGaps: measured(0.2),
      falseGapsOfCovered: measured(0.3),
      unknownShare: measured(0.1),
    });
    const charts = chartsOf('E3', { rows: [row(0.7), row(1), { ...row(1), parks: 'all firms' }] });
    expect(charts.map(({ key }) => key)).toEqual(['e3False', 'e3FalseCovered', 'e3Unknown']);
    expect(charts[0]?.bars.map((one) => [one.method, one.ours])).toEqual([
      ['lost30Stated', true],
      ['lost30Complete', false],
    ]);
  });

  it('leave out what was not measured', () => {
    expect(chartsOf('E4', { rows: [{ pairs: 'test', method: 'model', text: 'all', stratum: 'all', n: 4 }] })).toEqual(
      [],
    );
    expect(chartsOf('E7', {})).toEqual([]);
  });
});
