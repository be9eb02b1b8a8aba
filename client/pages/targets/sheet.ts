import type { TFunction } from 'i18next';
import { COMPONENT_KINDS } from '../../../api/target/fusion.ts';
import type { SheetCell } from '../../components/xlsx.ts';
import { nameIn } from '../../i18n/name.ts';
import type { Language } from '../../i18n/words.ts';
import { componentOf, type Placed } from './ranking.ts';
import { knowledgeOf, pathText, productsText, reasonsText, viaText } from './words.ts';

const ALL = Number.POSITIVE_INFINITY;
const DIGITS = 1e6;
const round = (value: number): number => Math.round(value * DIGITS) / DIGITS;

/**
 * The list as a sheet: heads, then a row a firm. A component is a number where it is recorded and a word where it is
 * not, so that “searched, none” and “not searched” stay apart in a spreadsheet as well.
 */
export function targetSheet(rows: readonly Placed[], t: TFunction, language: Language): SheetCell[][] {
  const heads = [
    t('targets.table.rank'),
    t('targets.export.defaultRank'),
    t('targets.export.name'),
    t('targets.export.nameEn'),
    t('targets.export.code'),
    t('targets.export.country'),
    t('targets.export.city'),
    t('targets.export.stock'),
    t('targets.export.tie'),
    ...COMPONENT_KINDS.map((kind) => t(`targets.kind.${kind}`)),
    t('targets.export.score'),
    t('targets.export.known'),
    t('targets.export.gainLow'),
    t('targets.export.gainHigh'),
    t('targets.export.confidence'),
    t('targets.export.products'),
    t('targets.export.path'),
    t('targets.export.for'),
    t('targets.export.against'),
    t('targets.export.exclusion'),
  ];
  return [heads, ...rows.map((placed) => rowOf(placed, t, language))];
}

function rowOf(
  { candidate, place, moved, knownShare, exclusion }: Placed,
  t: TFunction,
  language: Language,
): SheetCell[] {
  const { enterprise, gain, paths } = candidate;
  return [
    place?.rank ?? null,
    place ? place.rank + (moved ?? 0) : null,
    enterprise.name,
    enterprise.nameEn,
    enterprise.code,
    enterprise.country && nameIn(enterprise.country, language).text,
    language === 'en' ? (candidate.cityEn ?? candidate.city) : candidate.city,
    enterprise.stockCode,
    t(`targets.tie.${candidate.tie}`),
    ...COMPONENT_KINDS.map((kind) => {
      const component = componentOf(candidate, kind);
      if (!component) return null;
      return component.status === 'RECORDED' && component.value !== null
        ? round(component.value)
        : t(`targets.status.${knowledgeOf(component)}`);
    }),
    place && round(place.score),
    round(knownShare),
    round(gain.total.low),
    round(gain.total.high),
    candidate.confidence,
    productsText(candidate, t, language),
    paths[0] ? `${pathText(paths[0], t, language)} · ${viaText(paths[0], t, language)}` : null,
    reasonsText(candidate.reasonsFor, ALL, t, language),
    reasonsText(candidate.reasonsAgainst, ALL, t, language),
    exclusion && t(`targets.exclusion.${exclusion}`),
  ];
}
