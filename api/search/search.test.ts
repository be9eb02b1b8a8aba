import { describe, expect, it } from 'vitest';
import { rankHits, type Candidate } from './search.ts';

const candidate = (code: string, name: string, more: Partial<Candidate> = {}): Candidate => ({
  key: code,
  label: 'Segment',
  code,
  name,
  nameEn: null,
  aliases: [],
  pinyinText: '',
  score: 1,
  ...more,
});
const ranked = (text: string, candidates: Candidate[]) =>
  rankHits(text, candidates, 10).map(({ row, match, matched }) => [row.code, match, matched]);

describe('rankHits', () => {
  it('puts whole names first, then beginnings, parts, pinyin, single words', () => {
    expect(
      ranked('压铸', [
        candidate('words', '铸件'),
        candidate('part', '铝压铸件'),
        candidate('prefix', '压铸件'),
        candidate('whole', '铸造', { aliases: ['压铸'] }),
      ]),
    ).toEqual([
      ['whole', 'EXACT', '压铸'],
      ['prefix', 'PREFIX', '压铸件'],
      ['part', 'PART', '铝压铸件'],
      ['words', 'WORDS', '铸件'],
    ]);
    expect(ranked('YZ j', [candidate('pinyin', '压铸件', { pinyinText: 'yazhujian yzj' })])).toEqual([
      ['pinyin', 'PINYIN', '压铸件'],
    ]);
  });

  it('puts whose initials are all there before whose initials only begin so', () => {
    const firm = candidate('firm', '浙传纸质科技', { label: 'Enterprise', pinyinText: 'zhechuanzhizhikeji zczzkj' });
    const segment = candidate('segment', '整车制造', { pinyinText: 'zhengchezhizao zczz' });
    expect(ranked('zczz', [firm, segment]).map(([code]) => code)).toEqual(['segment', 'firm']);
  });

  it('meets a name with marks by either way of typing it without', () => {
    const firm = candidate('karcher', '卡赫集团', { nameEn: 'Kärcher' });
    for (const text of ['karcher', 'Kaercher', 'KÄRCHER']) expect(ranked(text, [firm])[0]?.[1]).toBe('EXACT');
  });

  it('takes a node without English name, aliases and pinyin, as the database hands it out', () => {
    const bare: Candidate = { key: 'k', label: 'Enterprise', code: 'k', name: '甲', score: 1 };
    expect(ranked('乙', [bare])).toEqual([['k', 'WORDS', '甲']]);
  });

  it('lists a thing that both indexes found once', () => {
    const twice = candidate('a', '压铸');
    expect(ranked('压铸', [twice, { ...twice, score: 9 }])).toHaveLength(1);
  });

  it('breaks ties by kind, length and code, not by the order of the indexes', () => {
    const candidates = [
      candidate('b', '甲乙丙'),
      candidate('a', '甲乙丙'),
      candidate('c', '甲乙'),
      candidate('firm', '甲乙丙丁', { label: 'Enterprise' }),
    ];
    const expected = ['firm', 'c', 'a', 'b'];
    expect(ranked('甲', candidates).map(([code]) => code)).toEqual(expected);
    expect(ranked('甲', [...candidates].reverse()).map(([code]) => code)).toEqual(expected);
  });
});
