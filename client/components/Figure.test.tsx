import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFormat } from '../i18n/format.ts';
import { en } from '../i18n/en/index.ts';
import { zh } from '../i18n/zh/index.ts';
import { figureText, type FigureQuantity } from './Figure.tsx';

const quantity = (given: Partial<FigureQuantity>): FigureQuantity => ({
  value: null,
  valueHigh: null,
  unit: null,
  currency: null,
  normalised: null,
  period: null,
  qualifiers: [],
  ...given,
});

beforeAll(() => i18next.init({ lng: 'zh', resources: { zh: { translation: zh }, en: { translation: en } } }));

const said = (language: 'zh' | 'en', given: Partial<FigureQuantity>) =>
  figureText(quantity(given), createFormat(language), i18next.getFixedT(language));

describe('a figure in words', () => {
  it('says nothing where the source gives no number', () => {
    expect(said('zh', { unit: 'COUNT' })).toBeNull();
  });

  it('puts what the number is worth before it', () => {
    expect(
      said('en', { value: 149, unit: 'CNY_100M', currency: 'CNY', normalised: 149e8, qualifiers: ['EXPECTED'] }),
    ).toBe('expected CNY 14.9B');
  });

  it('keeps both ends of a range of money', () => {
    expect(said('en', { value: 1, valueHigh: 3, unit: 'CNY_100M', currency: 'CNY', normalised: 1e8 })).toBe(
      'CNY 100M – CNY 300M',
    );
  });

  it('counts in plain numbers in English and by ten thousands in Chinese', () => {
    const wafers = { value: 100, unit: '10K_WAFERS_PER_YEAR', normalised: 1_000_000 };
    expect(said('en', wafers)).toBe('1,000,000 wafers a year');
    expect(said('zh', wafers)).toMatch(/^100 /);
  });

  it('shows a unit it does not know as it stands', () => {
    expect(said('en', { value: 5, unit: 'BUSHELS' })).toBe('5 BUSHELS');
  });
});
