import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FactRow } from '../seeds/fact.ts';
import { readPairs } from './e4/pairs.ts';
import { datasetTexts, seedTexts, textOf } from './e4/texts.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'pairs-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const SEGMENTS = new Set(['c/cells', 'c/anode']);
const read = (text: string) => {
  const file = join(root, 'pairs.csv');
  writeFileSync(file, text);
  return readPairs(file, SEGMENTS);
};

describe('a file of pairs', () => {
  it('may have its columns in any order, a byte-order mark and labels of three kinds', () => {
    const pairs = read(
      '\uFEFFlabel,Enterprise,segment,negative\r\nyes,甲,c/cells,\r\n0,甲,c/anode,hard\r\nTRUE,"B, Inc.",c/anode,\r\n',
    );
    expect(pairs.map(({ enterprise, label, negative }) => [enterprise, label, negative])).toEqual([
      ['甲', true, ''],
      ['甲', false, 'hard'],
      ['B, Inc.', true, ''],
    ]);
  });

  it.each([
    ['a missing column', 'enterprise,label\n甲,yes\n', /pairs\.csv, line 1: no column "segment"/],
    ['an unknown segment', 'enterprise,segment,label\n甲,c/x,yes\n', /line 2: unknown segment "c\/x"/],
    ['an unknown label', 'enterprise,segment,label\n甲,c/cells,yes\n乙,c/cells,maybe\n', /line 3: label "maybe"/],
    ['an empty name', 'enterprise,segment,label\n ,c/cells,yes\n', /line 2: enterprise is empty/],
    [
      'a pair said twice',
      'enterprise,segment,label\n甲,c/cells,yes\n甲,c/cells,no\n',
      /line 3: the same pair as in line 2/,
    ],
    ['nothing below the header', 'enterprise,segment,label\n', /no pairs below the header/],
    ['a cell too many', 'enterprise,segment,label\n甲,c/cells,yes,x\n', /line 2: 4 cells, the header has 3/],
  ])('is refused with its line for %s', (_case, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('is refused where it is not there', () => {
    expect(() => readPairs(join(root, 'none.csv'), SEGMENTS)).toThrow(/none\.csv: cannot be read/);
  });
});

describe('the text of an enterprise', () => {
  const seeds = seedTexts({
    entities: [
      {
        kind: 'enterprise',
        code: 'jia',
        aliases: ['甲电'],
        cells: { name: '甲电池股份有限公司', nameEn: 'Jia Battery', stockCode: '000001.SZ' },
        file: '',
        line: 1,
      },
    ],
    facts: [{ ...fact(), subject: 'enterprise:jia', products: [{ name: '电芯', nameEn: 'Cells' }] }],
  });
  const dataset = datasetTexts({
    firms: [{ code: '000001.SZ', name: '甲电', fullname: '甲电池股份有限公司' }],
    products: [
      { company_code: '000001.SZ', company_name: '甲电', product_name: '锂电池', rel_weight: 0.6 },
      { company_code: '000001.SZ', company_name: '甲电', product_name: '橡胶', rel_weight: 0.001 },
      { company_code: '000001.SZ', company_name: '甲电', product_name: '平衡项目', rel_weight: 0.4 },
    ],
    links: [],
  });
  const sources = [
    { origin: 'seeds', source: seeds },
    { origin: 'dataset', source: dataset },
  ] as const;

  it.each(['甲电', 'jia battery', '甲电池股份有限公司'])('is found by %s', (name) => {
    expect(textOf(name, sources)).toEqual({
      name: '甲电池股份有限公司',
      nameEn: 'Jia Battery',
      // A sideline and a balancing entry are no products.
      products: ['电芯', 'Cells', '锂电池'],
      origin: 'seeds',
    });
  });

  it('is the name where nothing is found', () => {
    expect(textOf('乙轮胎', sources)).toEqual({ name: '乙轮胎', nameEn: null, products: [], origin: 'name' });
  });
});

function fact(): Omit<FactRow, 'subject' | 'products'> {
  return {
    code: 'f',
    relation: 'worksIn',
    object: 'segment:c/cells',
    value: null,
    valueHigh: null,
    unit: null,
    period: null,
    qualifiers: [],
    own: null,
    source: '900',
    sourceLine: 1,
    basis: 'CURATED',
    confidence: 0.9,
    note: '',
    noteEn: '',
    file: '',
    line: 1,
  };
}
