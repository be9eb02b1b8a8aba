import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { figureOf, numberOf, type Row, type TestName, type TestResult } from './results.ts';

/** What a test says, in sentences whose every figure comes from its result. */
export interface Findings {
  readonly tested: string;
  readonly means: string;
  readonly hard: string | null;
  readonly cannot: string;
}

const find = (result: TestResult | undefined, want: Row): Row | undefined =>
  result?.rows?.find((row) => Object.entries(want).every(([key, value]) => row[key] === value));

/** A figure that was not measured reads as unknown, never as 0. */
export function useFindings(test: TestName, result: TestResult | undefined): Findings {
  const { t } = useTranslation();
  const format = useFormat();
  const unknown = t('common.value.unknown');
  const share = (value: number | null | undefined) => (value == null ? unknown : format.percent(value));
  const count = (value: number | null | undefined) => (value == null ? unknown : format.number(value));
  const figure = (key: string) => numberOf(result, key);
  const cannot = t(`accuracy.test.${test}.cannot`);
  switch (test) {
    case 'E2':
      return {
        tested: t('accuracy.test.E2.tested', { firms: count(figure('firms')) }),
        means: t('accuracy.test.E2.means', { several: share(figure('hitsAt10')), one: share(figure('oneHitsAt10')) }),
        hard: t('accuracy.test.E2.hard', {
          several: share(figure('hardHitsAt10')),
          one: share(figure('oneHardHitsAt10')),
        }),
        cannot,
      };
    case 'E1': {
      const fused = find(result, { method: 'reciprocal-rank fusion', sample: 'headline', links: 'new' });
      return {
        tested: t('accuracy.test.E1.tested'),
        means: t('accuracy.test.E1.means', {
          share: share(figure('hitsAt10')),
          fused: share(figureOf(fused, 'hitsAt10')?.value),
        }),
        hard: t('accuracy.test.E1.hard', { cold: share(figure('coldStartShare')) }),
        cannot,
      };
    }
    case 'E3': {
      const chance = find(result, {
        part: 'masking',
        parks: 'provinces',
        kappa: 1,
        among: 'covered',
        method: 'random',
      });
      return {
        tested: t('accuracy.test.E3.tested'),
        means: t('accuracy.test.E3.means', {
          total: count(figure('statedTotal')),
          right: count(figure('statedRight')),
          falseShare: share(figure('falseGapsAt30')),
          missed: share(figure('falseGapsOfCoveredAt30')),
        }),
        hard: t('accuracy.test.E3.hard', {
          natural: share(figure('recallAt10WithNaturalGaps')),
          random: share(figureOf(chance, 'recallAt10')?.value),
        }),
        cannot,
      };
    }
    case 'E4': {
      const blind = find(result, { pairs: 'blind', method: 'model', text: 'all', stratum: 'all' });
      const names = find(result, { pairs: 'test', method: 'model', text: 'names', stratum: 'all' });
      return {
        tested: t('accuracy.test.E4.tested', {
          count: count(figure('n')),
          hardShare: share(figure('hardShare')),
        }),
        means: t('accuracy.test.E4.means', {
          precision: share(figure('precision')),
          recall: share(figure('recall')),
          blindPrecision: share(figureOf(blind, 'precision')?.value),
          blindRecall: share(figureOf(blind, 'recall')?.value),
        }),
        hard: t('accuracy.test.E4.hard', { names: share(figureOf(names, 'recall')?.value) }),
        cannot,
      };
    }
    case 'E6':
      return {
        tested: t('accuracy.test.E6.tested', {
          policies: count(figure('policies')),
          versions: count(figure('versions')),
        }),
        means: t('accuracy.test.E6.means', { cases: count(figure('cases')), right: count(figure('right')) }),
        hard: null,
        cannot,
      };
    case 'E7':
      return {
        tested: t('accuracy.test.E7.tested'),
        means: t('accuracy.test.E7.means', { cases: count(figure('cases')), right: count(figure('right')) }),
        hard: null,
        cannot,
      };
  }
}
