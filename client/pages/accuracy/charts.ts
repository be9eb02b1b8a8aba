import { figureOf, flatFigure, numberOf, type Figure, type Row, type TestName, type TestResult } from './results.ts';

/** A bar: what was measured, of which method, and whether it is the one in use. */
export interface Bar extends Figure {
  /** Key of a word under `accuracy.method`, or the name as measured where there is none. */
  readonly method: string;
  readonly ours: boolean;
  /** Other measures of the same row, for the table. */
  readonly more: readonly { readonly measure: Measure; readonly figure: Figure }[];
}

type Measure =
  'mrr' | 'hits10' | 'hits50' | 'hits100' | 'auc' | 'recall' | 'recognised' | 'precision' | 'falseOfHard' | 'unknown';

/** Bars that may be compared with each other. */
export interface Chart {
  /** Key of its title under `accuracy.chart`. */
  readonly key: ChartKey;
  readonly measure: Measure | 'falseGaps' | 'falseOfCovered' | 'right';
  /** A stratum that is hard by nature stands beside the headline, marked. */
  readonly hard?: boolean;
  /** What it was measured on: queries, links, pairs, cases. */
  readonly cases: number | null;
  readonly bars: readonly Bar[];
}

type ChartKey =
  | 'e2Several'
  | 'e2SeveralHard'
  | 'e2One'
  | 'e2OneHard'
  | 'e1New'
  | 'e1Reversed'
  | 'e3Covered'
  | 'e3Needed'
  | 'e3False'
  | 'e3FalseCovered'
  | 'e3Unknown'
  | 'e4Precision'
  | 'e4Recall'
  | 'e4Hard'
  | 'e6Checks'
  | 'e7Checks';

/** The methods in use; the fusion is what the product runs where links have no period. */
const OURS = ['ranker', 'model', 'engine', 'reciprocal-rank fusion'];

/** What is drawn of a test; charts without bars are left out. */
export function chartsOf(test: TestName, result: TestResult): Chart[] {
  const rows = result.rows ?? [];
  const drawn = { E1: e1, E2: e2, E3: e3, E4: e4, E6: checks('e6Checks'), E7: checks('e7Checks') };
  return drawn[test](rows).filter((chart) => chart.bars.length > 0);
}

const where = (rows: readonly Row[], want: Row): Row[] =>
  rows.filter((row) => Object.entries(want).every(([key, value]) => row[key] === value));

function bar(row: Row, figure: Figure | null, more: [Measure, Figure | null][], method = String(row['method'])): Bar[] {
  if (figure === null) return [];
  return [
    {
      ...figure,
      method,
      ours: OURS.includes(method),
      more: more.flatMap(([measure, one]) => (one === null ? [] : [{ measure, figure: one }])),
    },
  ];
}

/** Every second method of a dozen is a part of the one in use: these are the baselines a reader can place. */
const E2_SHOWN = ['popularity', 'tfidfMean', 'fused', 'ranker'];

function e2(rows: readonly Row[]): Chart[] {
  const chart = (key: ChartKey, makers: string, nearness: string): Chart => {
    const of = where(rows, { makers, nearness }).filter((row) => E2_SHOWN.includes(String(row['method'])));
    return {
      key,
      measure: 'hits10',
      hard: nearness === 'hard',
      cases: numberOf(of[0], 'products'),
      bars: of.flatMap((row) =>
        bar(row, flatFigure(row, 'hitsAt10', 'hitsLow', 'hitsHigh'), [
          ['mrr', flatFigure(row, 'mrr', 'mrrLow', 'mrrHigh')],
        ]),
      ),
    };
  };
  return [
    chart('e2Several', 'several', 'all'),
    chart('e2SeveralHard', 'several', 'hard'),
    chart('e2One', 'one', 'all'),
    chart('e2OneHard', 'one', 'hard'),
  ];
}

function e1(rows: readonly Row[]): Chart[] {
  const chart = (key: ChartKey, links: string): Chart => {
    const of = where(rows, { sample: 'headline', links });
    return {
      key,
      measure: 'hits10',
      cases: numberOf(of[0], 'asked'),
      bars: of.flatMap((row) =>
        bar(row, figureOf(row, 'hitsAt10'), [
          ['mrr', figureOf(row, 'mrr')],
          ['hits50', figureOf(row, 'hitsAt50')],
          ['hits100', figureOf(row, 'hitsAt100')],
          ['auc', figureOf(row, 'auc')],
        ]),
      ),
    };
  };
  return [chart('e1New', 'new'), chart('e1Reversed', 'reversed')];
}

function e3(rows: readonly Row[]): Chart[] {
  const masked = (key: ChartKey, among: string): Chart => {
    const of = where(rows, { part: 'masking', parks: 'provinces', kappa: 1, among });
    return {
      key,
      measure: 'recall',
      hard: among === 'needed',
      cases: numberOf(of[0], 'cases'),
      bars: of.flatMap((row) => bar(row, figureOf(row, 'recallAt10'), [])),
    };
  };
  const lost = where(rows, { part: 'losing', parks: 'provinces' });
  const losing = (key: ChartKey, measure: Chart['measure'], field: string): Chart => ({
    key,
    measure,
    cases: null,
    bars: lost.flatMap((row) => {
      const kappa = numberOf(row, 'kappa') ?? 1;
      const method = `lost${Math.round((numberOf(row, 'lost') ?? 0) * 100)}${kappa < 1 ? 'Stated' : 'Complete'}`;
      return bar(row, figureOf(row, field), [], method).map((one) => ({ ...one, ours: kappa < 1 }));
    }),
  });
  return [
    masked('e3Covered', 'covered'),
    masked('e3Needed', 'needed'),
    losing('e3False', 'falseGaps', 'falseGaps'),
    losing('e3FalseCovered', 'falseOfCovered', 'falseGapsOfCovered'),
    losing('e3Unknown', 'unknown', 'unknownShare'),
  ];
}

const E4_SETS = ['test', 'blind'];

function e4(rows: readonly Row[]): Chart[] {
  const of = where(rows, { text: 'all', stratum: 'all' }).filter((row) => E4_SETS.includes(String(row['pairs'])));
  const names = where(rows, { method: 'model', text: 'names', stratum: 'all', pairs: 'test' });
  const chart = (key: ChartKey, measure: Measure, field: string, hard = false): Chart => ({
    key,
    measure,
    hard,
    // Two sets of different size share a chart.
    cases: null,
    bars: [
      ...of.flatMap((row) =>
        bar(row, figureOf(row, field), [], `${String(row['pairs'])} ${String(row['method'])}`).map((one) => ({
          ...one,
          ours: row['method'] === 'model',
        })),
      ),
      ...names.flatMap((row) => bar(row, figureOf(row, field), [], 'names').map((one) => ({ ...one, ours: true }))),
    ],
  });
  return [
    chart('e4Precision', 'precision', 'precision'),
    chart('e4Recall', 'recognised', 'recall'),
    chart('e4Hard', 'falseOfHard', 'falseOfHard', true),
  ];
}

/** Cases that are right or wrong, check by check. */
const checks =
  (key: ChartKey) =>
  (rows: readonly Row[]): Chart[] => [
    {
      key,
      measure: 'right',
      cases: rows.reduce((sum, row) => sum + (numberOf(row, 'cases') ?? 0), 0),
      bars: rows.flatMap((row) => {
        const [right, cases] = [numberOf(row, 'right'), numberOf(row, 'cases')];
        if (right === null || cases === null || cases === 0) return [];
        const value = right / cases;
        return bar(row, { value, low: value, high: value }, [], String(row['check'])).map((one) => ({
          ...one,
          ours: true,
        }));
      }),
    },
  ];
