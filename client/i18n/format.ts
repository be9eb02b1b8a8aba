import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { LANG_TAG, type Language } from './words.ts';

/** A quantity as the API gives it. */
interface Amount {
  readonly value: number | null;
  readonly valueHigh?: number | null;
  readonly unit: string | null;
  readonly currency?: string | null;
  readonly normalised?: number | null;
}

/** What cannot be formatted is null: the caller says 未知 and why, never 0. */
export interface Format {
  readonly language: Language;
  number(value: number, digits?: number): string;
  percent(share: number, digits?: number): string;
  /** `0 – 9 %`; one figure where both ends round to the same. */
  interval(range: { low: number; high: number }, as?: 'percent' | 'number'): string;
  /** 亿元 in Chinese, millions or billions with the currency's code in English; expects base currency units. */
  money(amount: number, currency: string): string;
  quantity(amount: Amount): string | null;
  /** A day, month, year or a stated period such as `2022-12` or `2021/2025`. */
  period(iso: string): string;
  /** A moment with its day, in the reader's own time zone. */
  moment(iso: string): string;
}

const CHINESE_CURRENCY: Record<string, string> = { CNY: '元', EUR: '欧元', USD: '美元', SGD: '新加坡元', HKD: '港元' };

/** What makes formatters of numbers: each is made once, for making one takes longer than a hundred figures with it. */
function numberFormats(tag: string): (value: number, digits?: number) => string {
  const made = new Map<number, Intl.NumberFormat>();
  return (value, digits = 2) => {
    const format = made.get(digits) ?? new Intl.NumberFormat(tag, { maximumFractionDigits: digits });
    made.set(digits, format);
    return format.format(value);
  };
}

/** Exported for tests; screens use {@link useFormat}. */
export function createFormat(language: Language): Format {
  const tag = LANG_TAG[language];
  const number = numberFormats(tag);
  // Neither end may be claimed by rounding: a chance of 99.8 % is not certainty, one of 0.2 % is not none.
  const percent = (share: number, digits = 0) => {
    if (digits === 0 && share > 0.99 && share < 1) return '>\u00a099\u00a0%';
    return `${number(share * 100, share > 0 && share < 0.01 ? Math.max(1, digits) : digits)}\u00a0%`;
  };

  const money = (amount: number, currency: string) => {
    if (language === 'en') {
      const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 });
      return `${currency} ${compact.format(amount)}`;
    }
    const word = CHINESE_CURRENCY[currency] ?? ` ${currency}`;
    if (Math.abs(amount) >= 1e8) return `${number(amount / 1e8)} 亿${word}`;
    if (Math.abs(amount) >= 1e4) return `${number(amount / 1e4)} 万${word}`;
    return `${number(amount)} ${word}`;
  };

  const period = (iso: string): string => {
    const [from, to] = iso.split('/');
    // `2014/` is open: it began and no end is stated.
    if (from !== undefined && to !== undefined)
      return to === '' ? `${period(from)} –` : `${period(from)} – ${period(to)}`;
    const part = /^(\d{4})-([QH])(\d)$/.exec(iso);
    if (part)
      return language === 'zh'
        ? `${part[1]}年${part[2] === 'Q' ? `第${part[3]}季度` : part[3] === '1' ? '上半年' : '下半年'}`
        : `${part[2]}${part[3]} ${part[1]}`;
    const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
    if (match === null) return iso;
    const [, year, month, day] = match;
    const date = new Date(
      Date.UTC(Number(year), month === undefined ? 0 : Number(month) - 1, day === undefined ? 1 : Number(day)),
    );
    return new Intl.DateTimeFormat(tag, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month === undefined ? {} : { month: 'short' }),
      ...(day === undefined ? {} : { day: 'numeric' }),
    }).format(date);
  };

  return {
    language,
    number,
    percent,
    money,
    period,
    moment: (iso) =>
      new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(new Date(iso)),
    interval: ({ low, high }, as = 'number') => {
      const say = (value: number) => (as === 'percent' ? number(value * 100, 0) : number(value));
      const unit = as === 'percent' ? '\u00a0%' : '';
      return say(low) === say(high) ? `${say(low)}${unit}` : `${say(low)} – ${say(high)}${unit}`;
    },
    quantity: ({ value, valueHigh, unit, currency, normalised }) => {
      if (value === null) return null;
      if (currency && normalised != null) {
        if (valueHigh == null || value === 0) return money(normalised, currency);
        return `${money(normalised, currency)} – ${money((normalised / value) * valueHigh, currency)}`;
      }
      const range = valueHigh == null ? number(value) : `${number(value)} – ${number(valueHigh)}`;
      return unit === null || unit === '' ? range : unit === '%' ? `${range} %` : `${range} ${unit}`;
    },
  };
}

const onLanguage = (changed: () => void): (() => void) => {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
};

/** The language shown. Read directly: `useTranslation` copies the whole of i18next for every component that asks. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, () => (i18next.language === 'en' ? 'en' : 'zh'));
}

const FORMATS: Record<Language, Format> = { zh: createFormat('zh'), en: createFormat('en') };

export function useFormat(): Format {
  return FORMATS[useLanguage()];
}
