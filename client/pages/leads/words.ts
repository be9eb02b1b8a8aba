import type { TFunction } from 'i18next';
import type { Format } from '../../i18n/format.ts';
import type { LeadTotals } from './leads.ts';

/** Sums by currency, and how many leads have no amount; unknown is never counted as nothing. */
export function amountsText({ amounts, unknown, count }: LeadTotals, format: Format, t: TFunction): string {
  if (count === 0) return t('leads.column.nothing');
  const sums = amounts.map(({ currency, sum }) => format.money(sum, currency));
  return [...sums, ...(unknown > 0 ? [t('leads.column.unknown', { count: unknown })] : [])].join(
    t('leads.column.comma'),
  );
}
