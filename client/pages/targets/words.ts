import type { TFunction } from 'i18next';
import { nameIn, textIn } from '../../i18n/name.ts';
import { LANG_TAG, type Language } from '../../i18n/words.ts';
import type { Candidate, CandidatePath, CandidateReason } from './targets.query.ts';

/**
 * What is known of a component. OPEN is looked up and still undecided: it has no value and takes the median rank, while
 * SEARCHED_NONE counts as 0.
 */
export function knowledgeOf({ status, value }: Pick<Candidate['components'][number], 'status' | 'value'>) {
  return status === 'SEARCHED_NONE' && value === null ? 'OPEN' : status;
}

/** Reasons in a row, in the reader's language. */
export function reasonsText(
  reasons: readonly CandidateReason[],
  most: number,
  t: TFunction,
  language: Language,
): string {
  return reasons
    .slice(0, most)
    .flatMap(({ text, textEn }) => textIn(text, textEn, language)?.text ?? [])
    .join(t('targets.table.semicolon'));
}

/** Which firm of the park a path leads to, and which way goods would go. */
export function pathText({ direction, enterprise }: CandidatePath, t: TFunction, language: Language): string {
  const firm = enterprise ? nameIn(enterprise, language).text : t('targets.path.unnamed');
  return t(`targets.path.${direction}`, { firm });
}

/** Through which segments, or that the segment of the park's firm is next. */
export function viaText({ segments }: CandidatePath, t: TFunction, language: Language): string {
  const between = segments.slice(1, -1);
  const names = (between.length > 0 ? between : segments.slice(-1)).map((one) => nameIn(one, language).text);
  const said = names.join(t('common.value.separator'));
  return between.length > 0 ? t('targets.path.via', { names: said }) : t('targets.path.direct', { names: said });
}

/** Country and city; null where neither is recorded. */
export function placeText({ enterprise, city, cityEn }: Candidate, language: Language): string | null {
  const country = enterprise.country && nameIn(enterprise.country, language).text;
  const parts = [country, textIn(city, cityEn, language)?.text].filter((part) => part);
  return parts.length > 0 ? parts.join(' · ') : null;
}

/** Its products, in the reader's language where there is one. */
export function productsText({ products, productsEn }: Candidate, t: TFunction, language: Language): string {
  const named = language === 'en' && productsEn.length === products.length ? productsEn : products;
  return named.join(t('common.value.separator'));
}

const DECIMALS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
// One a language: a table draws more than a thousand values, and to make a formatter is dear.
const FORMATS = { zh: new Intl.NumberFormat(LANG_TAG.zh, DECIMALS), en: new Intl.NumberFormat(LANG_TAG.en, DECIMALS) };

/** A value of a component: always two decimals, so that a column of them can be read down. */
export function valueText(value: number, language: Language): string {
  return FORMATS[language].format(value);
}
