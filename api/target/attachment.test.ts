import { describe, expect, it } from 'vitest';
import { attachmentModel } from './attachment.ts';
import { SEGMENT_WORDS } from './attachment-words.ts';

const MODEL = attachmentModel([
  { code: 'x/boards', terms: ['印制电路板', 'Printed circuit boards', 'PCB', '多层印制板'] },
  { code: 'x/board-machines', terms: ['PCB 专用设备', 'PCB manufacturing equipment', '数控钻孔机'] },
  { code: 'x/inks', terms: ['阻焊油墨', 'Solder-mask inks', '感光油墨'] },
  { code: 'x/cells', terms: ['锂离子电池', 'Lithium-ion cells', '电芯'] },
  { code: 'x/anodes', terms: ['负极材料', 'Anode materials', '锂离子电池负极材料'] },
  { code: 'x/capacitors', terms: ['片式多层陶瓷电容器（MLCC）', '铝电解电容器', 'Capacitors'] },
  { code: 'x/pumps', terms: ['泵', 'Pumps', '离心泵'] },
  { code: 'y/tyres', terms: ['轮胎', 'Tyres', '子午线轮胎'] },
]);
const judge = (segment: string, products: string[], name = '某某股份有限公司', nameEn: string | null = null) =>
  MODEL.judge({ name, nameEn, products }, segment);

describe('products', () => {
  it('say yes by an equal term, and which', () => {
    expect(judge('x/boards', ['印制电路板'])).toMatchObject({
      answer: 'YES',
      because: { text: '印制电路板', isName: false, term: '印制电路板' },
    });
  });

  it('say no where a sibling explains them better, whatever words are shared', () => {
    expect(judge('x/cells', ['锂离子电池负极材料']).answer).toBe('NO');
    expect(judge('x/anodes', ['锂离子电池负极材料']).answer).toBe('YES');
    expect(judge('x/boards', ['PCB数控钻孔机']).answer).not.toBe('YES');
    expect(judge('x/board-machines', ['PCB数控钻孔机']).answer).toBe('YES');
  });

  it('carry their head at the end', () => {
    expect(judge('x/pumps', ['井用潜水电泵']).answer).toBe('YES');
    expect(judge('x/boards', ['PCB油墨']).answer).not.toBe('YES');
    expect(judge('x/inks', ['PCB专用感光油墨']).answer).toBe('YES');
  });

  it('count one by one where an entry names several, has a name in brackets or says what is done', () => {
    expect(judge('x/pumps', ['阀门与水泵']).answer).toBe('YES');
    expect(judge('x/capacitors', ['MLCC']).answer).toBe('YES');
    expect(judge('x/boards', ['印制电路板生产']).answer).toBe('YES');
  });

  it('may be English', () => {
    expect(judge('x/anodes', ['Synthetic anode materials']).answer).toBe('YES');
    expect(judge('x/boards', ['Equipment for printed circuit boards']).answer).not.toBe('YES');
  });

  it('that say nothing are no evidence', () => {
    expect(judge('x/boards', ['合计', '其他业务', '设备'])).toMatchObject({ answer: 'NO', score: 0, because: null });
  });
});

describe('a name alone', () => {
  it('is enough where it says what is made', () => {
    expect(judge('y/tyres', [], '某某轮胎股份有限公司')).toMatchObject({ answer: 'YES', because: { isName: true } });
    expect(judge('x/pumps', [], 'Anything', 'Anything Pumps').answer).toBe('YES');
  });

  it('that says nothing is no answer, but a name that says something else is one', () => {
    expect(judge('y/tyres', [], '宏远集团').answer).toBe('ABSTAIN');
    expect(judge('x/boards', [], '某某负极材料有限公司').answer).toBe('NO');
  });
});

it('depends neither on the order of products nor of segments', () => {
  const products = ['多层印制板', '数控钻孔机', '感光油墨'];
  expect(judge('x/boards', products)).toEqual(judge('x/boards', [...products].reverse()));
});

it('refuses a segment it has no words for', () => {
  expect(() => judge('x/nothing', [])).toThrow('unknown segment "x/nothing"');
});

it('holds further words only as segment codes with words', () => {
  for (const [code, words] of SEGMENT_WORDS) {
    expect(code).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
    expect(
      words.filter((word) => word.trim() === ''),
      code,
    ).toEqual([]);
    expect(new Set(words).size, code).toBe(words.length);
  }
});
