import { expect, test } from 'vitest';
import { grams, latinWords } from './grams.ts';

test('grams are all runs of one to three characters, with repeats', () => {
  expect(grams('光刻光')).toEqual(['光', '刻', '光', '光刻', '刻光', '光刻光']);
  expect(grams('板')).toEqual(['板']);
  expect(grams('')).toEqual([]);
});

test('edges add the last two to four characters and the first two', () => {
  expect(grams('锂电池膜', true).slice(grams('锂电池膜').length)).toEqual(['$池膜', '$电池膜', '$锂电池膜', '^锂电']);
  expect(grams('膜', true)).toEqual(['膜']);
});

test('Latin words are found between other characters, in lower case, without bare numbers', () => {
  expect(latinWords('LED 封装 for Mini-LED、5G基站 2021')).toEqual(['led', 'for', 'mini', 'led', '5g']);
});

test('no Latin word is a gram of a normalised name', () => {
  const words = new Set(latinWords('PCB board'));
  expect(grams('PCBBOARD').some((gram) => words.has(gram))).toBe(false);
});
