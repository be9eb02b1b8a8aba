import { describe, expect, it } from 'vitest';
import { createFormat } from './format.ts';
import { nameIn, textIn } from './name.ts';

const zh = createFormat('zh');
const en = createFormat('en');

describe('format', () => {
  it("writes money in the reader's units", () => {
    expect([zh.money(1.2e9, 'CNY'), zh.money(35000, 'EUR'), en.money(1.2e9, 'CNY')]).toEqual([
      '12 亿元',
      '3.5 万欧元',
      'CNY 1.2B',
    ]);
  });

  it('collapses an interval whose ends round to the same', () => {
    expect([zh.interval({ low: 0, high: 0.09 }, 'percent'), zh.interval({ low: 0.571, high: 0.572 })]).toEqual([
      '0 – 9\u00a0%',
      '0.57',
    ]);
  });

  it('keeps an absent figure absent', () => {
    expect(zh.quantity({ value: null, unit: '家' })).toBeNull();
    expect(zh.quantity({ value: 0, unit: '家' })).toBe('0 家');
  });

  it('reads days, months, years and spans, and leaves other periods as stated', () => {
    expect([
      zh.period('2022-12-01'),
      en.period('2022-12'),
      zh.period('2025'),
      en.period('2021/2025'),
      zh.period('unclear'),
    ]).toEqual(['2022年12月1日', 'Dec 2022', '2025年', '2021 – 2025', 'unclear']);
  });
});

describe('names', () => {
  it('fall back to the other language and say so', () => {
    expect(nameIn({ name: '甲', nameEn: null }, 'en')).toEqual({ text: '甲', language: 'zh' });
    expect(nameIn({ name: '甲', nameEn: 'A' }, 'en')).toEqual({ text: 'A', language: 'en' });
    expect(textIn(null, 'note', 'zh')).toEqual({ text: 'note', language: 'en' });
    expect(textIn(null, '', 'zh')).toBeNull();
  });
});
