import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../graphql/graphql.ts';
import { useFormat, type Format } from '../i18n/format.ts';
import { ProvenanceChip, type EvidenceItem } from './Evidence.tsx';
import type { QuantityParts } from './figure.query.ts';
import styles from './Figure.module.css';

export type FigureQuantity = ResultOf<typeof QuantityParts>;
type Qualifier = FigureQuantity['qualifiers'][number];

/** Qualifiers that change how the number is read stand before it; the rest are tags behind it. */
const BEFORE: readonly Qualifier[] = [
  'EXPECTED',
  'PLANNED',
  'CUMULATIVE',
  'FULL_PRODUCTION',
  'APPROX',
  'AT_LEAST',
  'NEARLY',
  'OVER',
];

type Translate = TFunction;

/** Units of ten thousands and hundred millions: English counts differently, so it shows the plain number. */
const MYRIADS = ['10K_TIMES', 'ITEMS_10K', '10K_WAFERS_PER_YEAR', '100M_UNITS_PER_YEAR'] as const;
const UNITS = [
  'M2',
  '10K_M2',
  'KM2',
  'COUNT',
  'PERSONS',
  'TIMES',
  ...MYRIADS,
  'DAYS',
  'INCH',
  'RANK',
  'MULTIPLE',
  'YEARS',
  'PER_MONTH',
  'PERCENT',
] as const;

function rescaled(of: FigureQuantity, language: string): FigureQuantity {
  const { value, valueHigh, normalised, unit } = of;
  if (language !== 'en' || value === null || value === 0 || normalised === null || !MYRIADS.some((one) => one === unit))
    return of;
  return { ...of, value: normalised, valueHigh: valueHigh === null ? null : (normalised / value) * valueHigh };
}

/** A figure in words with its unit and what it is worth: about, expected, at least. Null where the source gives no number. */
export function figureText(of: FigureQuantity, format: Format, t: Translate): string | null {
  const { unit, currency, qualifiers } = of;
  const number = format.quantity({ ...rescaled(of, format.language), unit: unit === 'PERCENT' ? '%' : '' });
  if (number === null) return null;
  const known = UNITS.find((one) => one === unit);
  const text =
    unit === null || currency !== null
      ? number
      : known
        ? t(`figure.unit.${known}`, { value: number })
        : t('figure.unit.other', { value: number, unit });
  const before = BEFORE.filter((one) => qualifiers.includes(one)).map((one) => t(`common.qualifier.${one}`));
  return [...before, text].join(' ');
}

interface FigureProps {
  readonly of: FigureQuantity;
  readonly evidence?: readonly EvidenceItem[];
  /** The period is shown elsewhere, as in a table's own column. */
  readonly period?: boolean;
}

/** A number as its source states it: qualifiers, unit, period and where it comes from. */
export function Figure({ of, evidence, period = true }: FigureProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = figureText(of, format, t);
  const after = of.qualifiers.filter((one) => !BEFORE.includes(one));
  return (
    <span className={styles.figure}>
      {text === null ? (
        <span className={styles.none}>{t('common.value.notStated')}</span>
      ) : (
        <span
          className={
            of.qualifiers.includes('EXPECTED') || of.qualifiers.includes('PLANNED') ? styles.expected : styles.value
          }
        >
          {text}
        </span>
      )}
      {period && of.period !== null && <span className={styles.period}>{format.period(of.period)}</span>}
      {after.map((one) => (
        <span key={one} className={styles.tag}>
          {t(`common.qualifier.${one}`)}
        </span>
      ))}
      {evidence !== undefined && <ProvenanceChip evidence={evidence} />}
    </span>
  );
}
