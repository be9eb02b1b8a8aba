import type { TFunction } from 'i18next';
import type { Format } from '../../i18n/format.ts';
import { nameIn, textIn, type Named } from '../../i18n/name.ts';
import type { Benefit, Condition, Fact } from './policy.query.ts';

const UNITS = [
  'PERCENT',
  'MONTHS',
  'YEARS',
  'DAYS',
  'PERSONS',
  'NANOMETRE',
  'CNY',
  'CNY_10K',
  'CNY_100M',
  'USD_10K',
  'EUR',
  'EUR_10K',
  'SGD',
  'SGD_10K',
] as const;

/** A number of a fact with its unit; a unit without a word of its own is shown as it stands. */
export function withUnit(value: string, unit: string | null, t: TFunction): string {
  if (unit === null || unit === '' || unit === 'COUNT') return value;
  const known = UNITS.find((one) => one === unit);
  return known ? t(`policies.unit.${known}`, { value }) : t('policies.unit.other', { value, unit });
}

/** One of the values a fact may have, by name where it has one. */
function choiceText(value: string, choices: Fact['choices'], format: Format, names: CodeNames): string {
  const found = choices.find((one) => one.value === value) ?? names.get(value);
  return found ? nameText(found, format) : value;
}

/** Names of codes beyond the choices of a fact. */
type CodeNames = ReadonlyMap<string, Named>;

/** A firm may work in many segments; more than this are counted. */
const MOST_CODES = 4;

type Valued = Pick<Condition['fact'], 'value'> & { readonly fact: Pick<Fact, 'type' | 'unit' | 'choices'> };

/** What is known of a fact; null where nothing is. */
export function valueText({ value, fact }: Valued, t: TFunction, format: Format, names: CodeNames): string | null {
  if (value === null) return null;
  switch (fact.type) {
    case 'BOOLEAN':
      return t(value === 'true' ? 'policies.yes' : 'policies.no');
    case 'NUMBER':
      return withUnit(format.number(Number(value), 4), fact.unit, t);
    case 'DATE':
      return format.period(value);
    case 'TEXT':
    case 'CODES': {
      const codes = value.split('|');
      const said = codes
        .slice(0, MOST_CODES)
        .map((one) => choiceText(one, fact.choices, format, names))
        .join(t('common.value.separator'));
      const hidden = codes.length - MOST_CODES;
      return hidden > 0 ? `${said} ${t('figure.list.more', { count: hidden })}` : said;
    }
  }
}

interface Validity {
  readonly from: string | null;
  readonly to: string | null;
}

/** From when until when a version is in force; what its source leaves open is said to be open. */
export function validText(version: Validity | null, t: TFunction, format: Format): string {
  if (version?.from && version.to)
    return t('policies.validFromTo', { from: format.period(version.from), to: format.period(version.to) });
  if (version?.from) return t('policies.validFrom', { from: format.period(version.from) });
  if (version?.to) return t('policies.validTo', { to: format.period(version.to) });
  return t('policies.validUnknown');
}

/** The benefit in the reader's language; null where none is stated. */
export function benefitText(benefit: Benefit | null, format: Format): string | null {
  return benefit && (textIn(benefit.text, benefit.textEn, format.language)?.text ?? null);
}

/** What a condition requires, in the reader's language. */
export function requirementText(of: Pick<Condition, 'requirement' | 'requirementEn'>, format: Format): string {
  return textIn(of.requirement, of.requirementEn, format.language)?.text ?? '';
}

/** Several requirements in a row. */
export function requirementsText(
  of: readonly Pick<Condition, 'requirement' | 'requirementEn'>[],
  t: TFunction,
  format: Format,
): string {
  return of.map((one) => requirementText(one, format)).join(t('common.value.separator'));
}

/** The name alone, where no element may stand. */
export function nameText(of: Named, format: Format): string {
  return nameIn(of, format.language).text;
}
