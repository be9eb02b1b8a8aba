import { describe, expect, test } from 'vitest';
import { isNoise, norm } from './norm.ts';

describe('norm', () => {
  test.each([
    ['软件业务', '软件'],
    ['锂电池系列产品', '锂电池'],
    ['ｐｃｂ 板（双面）', 'PCB板双面'],
    ['LED-封装/照明等产品', 'LED封装照明'],
    ['化肥及其他', '化肥'],
    ['饲料行业收入', '饲料'],
    ['集成电路类业务板块', '集成电路'],
  ])('brings %s to %s', (name, expected) => {
    expect(norm(name)).toBe(expected);
  });

  test('keeps a generic ending where a single character would remain', () => {
    expect(norm('酒业')).toBe('酒业');
    expect(norm('酒类产品')).toBe('酒类产品');
    expect(norm('产品')).toBe('产品');
  });

  test('counts characters, not code units', () => {
    expect(norm('𠮷业')).toBe('𠮷业');
  });

  test('brings a name it has brought into form to the same form', () => {
    const once = norm('「高端」装备-制造（集团）');
    expect(norm(once)).toBe(once);
  });
});

test('entries that name a rest, a total or a region of sales are noise', () => {
  expect(['其他业务', '内部抵消', '合计', '境外销售', '主营业务收入'].every(isNoise)).toBe(true);
  expect(['其乐融融', '锂电池', '国际货运'].some(isNoise)).toBe(false);
});
