import type { QuantityRow } from '../evidence/evidence.ts';

/** Units an amount may be stated in: currency, and what one unit is in it. The seed files have the same names. */
const UNITS: Readonly<Record<string, { currency: string; factor: number }>> = {
  CNY_100M: { currency: 'CNY', factor: 1e8 },
  CNY_10K: { currency: 'CNY', factor: 1e4 },
  CNY: { currency: 'CNY', factor: 1 },
  USD_100M: { currency: 'USD', factor: 1e8 },
  USD_10K: { currency: 'USD', factor: 1e4 },
  USD: { currency: 'USD', factor: 1 },
  EUR_100M: { currency: 'EUR', factor: 1e8 },
  EUR_10K: { currency: 'EUR', factor: 1e4 },
  EUR: { currency: 'EUR', factor: 1 },
};

/** Names of the units. */
export const MONEY_UNITS = Object.keys(UNITS);

/** More than any plant costs, in units of a currency: a slip of the unit. */
export const MAX_MONEY = 1e13;

/** An expected amount as stated, with its value in units of the currency; null where the unit is not known. */
export function moneyOf(value: number, unit: string): QuantityRow | null {
  const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  if (!known) return null;
  const { currency, factor } = known;
  // Three hundredths of a 亿 are no 2,999,999.9999.
  const normalised = Math.round(value * factor * 100) / 100;
  return { value, valueHigh: null, unit, currency, normalised, period: null, qualifiers: ['expected'] };
}
