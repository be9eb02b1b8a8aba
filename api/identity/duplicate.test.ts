import { describe, expect, it } from 'vitest';
import { DUPLICATE_RULE, findDuplicates, identitiesFor, type Entry } from './duplicate.ts';
import { compareName, overlap } from './name.ts';

const firm = (code: string, name: string, rest: Partial<Entry> = {}): Entry => ({
  key: `enterprise:${code}`,
  name,
  nameEn: null,
  aliases: [],
  countries: ['cn'],
  identities: {},
  affiliates: [],
  ...rest,
});
const found = (...entries: Entry[]) =>
  findDuplicates(entries).map(({ a, b, score }) => [a.slice(11), b.slice(11), score]);

describe('names', () => {
  it.each([
    ['新林国际集团（香港）有限公司', '新林国际集团(香港)有限公司'],
    ['ENGEL Austria GmbH', 'Engel austria'],
    ['Miba AG', 'MIBA A.G.'],
    ['Kärcher', 'KARCHER'],
    ['Größer & Söhne Ges.m.b.H.', 'Grosser Sohne'],
    ['Sunningdale Tech Pte. Ltd.', 'ＳＵＮＮＩＮＧＤＡＬＥ　Tech'],
    ['宝山钢铁股份有限公司', '宝山钢铁'],
    ['凯众集团有限公司', '凯众'],
  ])('%s is %s', (one, other) => {
    expect(compareName(one).core).toBe(compareName(other).core);
  });

  it.each([
    ['上海电气', '上海电器'],
    ['Infineon Austria', 'Infineon'],
    ['有限公司', '集团'],
  ])('%s is not %s', (one, other) => {
    expect(compareName(one).core === compareName(other).core && compareName(one).core !== '').toBe(false);
  });

  it('overlap by the parts they share: two words of three and three are 4/6', () => {
    expect(overlap(compareName('Dalian Machine Tool'), compareName('Qinchuan Machine Tool'))).toBeCloseTo(2 / 3);
  });
});

describe('duplicates', () => {
  it('are rows under one identifier, however they are called', () => {
    const identities = identitiesFor({ uen: ' 201912345k', lei: null });
    expect(identities).toEqual({ UEN: '201912345K' });
    expect(found(firm('a', '甲'), firm('b', '乙', { identities }), firm('c', '丙', { identities }))).toEqual([
      ['b', 'c', 1],
    ]);
  });

  it('are rows of one name but for width, case and legal form, and say which', () => {
    const pairs = findDuplicates([
      firm('b', 'Miba AG', { countries: ['at'] }),
      firm('a', 'MIBA', { countries: ['at'] }),
    ]);
    expect(pairs).toEqual([
      {
        a: 'enterprise:a',
        b: 'enterprise:b',
        score: DUPLICATE_RULE.sameCore,
        reasons: [
          { kind: 'SAME_CORE', a: 'MIBA', b: 'Miba AG', share: 1 },
          { kind: 'SAME_COUNTRY', country: 'at' },
        ],
      },
    ]);
  });

  it('weigh less across countries, where groups use one name', () => {
    expect(found(firm('a', 'UTAC', { countries: ['sg'] }), firm('b', 'UTAC Ltd'))).toEqual([
      ['a', 'b', DUPLICATE_RULE.sameCore / 2],
    ]);
  });

  it('are rows that share an alias', () => {
    expect(found(firm('a', '甲乙丙', { aliases: ['燃爆'] }), firm('b', '丁戊己', { aliases: ['燃爆'] }))).toEqual([
      ['a', 'b', DUPLICATE_RULE.sameAlias],
    ]);
  });

  it('are names in another order in one country alone', () => {
    const a = firm('a', 'Advanced Medical Systems Wien', { countries: ['at'] });
    const b = firm('b', 'Wien Advanced Medical Systems', { countries: ['at'] });
    expect(found(a, b)).toEqual([['a', 'b', DUPLICATE_RULE.alike]]);
    expect(found(a, { ...b, countries: ['sg'] })).toEqual([]);
  });

  it('are not firms known to be tied, nor firms with two numbers of one register', () => {
    const parent = firm('a', '捷捷微电');
    const child = firm('b', '捷捷微电', { affiliates: ['enterprise:a'] });
    expect(found(parent, child)).toEqual([]);
    const listed = (code: string, stock: string) => firm(code, '国机', { identities: { STOCK_CODE: stock } });
    expect(found(listed('a', '600000.SH'), listed('b', '000001.SZ'))).toEqual([]);
  });

  it('with one identifier are named though they are tied, and the tie is told', () => {
    const identities = { LEI: 'x' };
    const [pair] = findDuplicates([
      firm('a', '甲', { identities }),
      firm('b', '乙', { identities, affiliates: ['enterprise:a'] }),
    ]);
    expect(pair?.score).toBe(1);
    expect(pair?.reasons.map(({ kind }) => kind)).toEqual(['IDENTIFIER', 'SAME_COUNTRY', 'AFFILIATED']);
  });

  it('are not a firm and a body that share initials', () => {
    expect(findDuplicates([firm('a', 'SICC'), { ...firm('b', 'SICC'), key: 'partner:sicc' }])).toEqual([]);
  });

  it('are not words of the trade: a part many rows share leads to no pair', () => {
    const many = Array.from({ length: 60 }, (_, i) => firm(`f${i}`, `Firm${i} Machine Tool Works`));
    expect(findDuplicates(many)).toEqual([]);
  });

  it('are found among five thousand rows without comparing each with each', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => firm(`f${i}`, `Word${i % 700} Name${i} Thing${i % 400}`));
    const start = performance.now();
    const pairs = findDuplicates([...rows, firm('twin', 'Word1 Name1 Thing1 GmbH')]);
    expect(pairs).toHaveLength(1);
    // Twelve million comparisons would take far longer.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
