import type { Sentence } from '../target/target.type.ts';
import type { DuplicateReason } from './duplicate.ts';

const SCHEME_NAMES = {
  CREDIT_CODE: '统一社会信用代码',
  STOCK_CODE: '股票代码',
  LEI: 'LEI',
  UEN: 'UEN',
  FIRMENBUCH: '奥地利公司登记号',
} as const;
const SCHEME_NAMES_EN = {
  CREDIT_CODE: 'unified social credit code',
  STOCK_CODE: 'stock code',
  LEI: 'LEI',
  UEN: 'UEN',
  FIRMENBUCH: 'number of the Austrian companies register',
} as const;

/** A reason in both languages. */
export function reasonSentence(reason: DuplicateReason): Sentence {
  switch (reason.kind) {
    case 'IDENTIFIER':
      return {
        text: `${SCHEME_NAMES[reason.scheme]}相同：${reason.value}`,
        textEn: `One ${SCHEME_NAMES_EN[reason.scheme]}: ${reason.value}`,
      };
    case 'SAME_NAME':
      return { text: `名称相同：${pair(reason)}`, textEn: `One name: ${pairEn(reason)}` };
    case 'SAME_CORE':
      return {
        text: `除公司形式、大小写和标点外名称相同：${pair(reason)}`,
        textEn: `One name but for legal form, case and marks: ${pairEn(reason)}`,
      };
    case 'SAME_ALIAS':
      return { text: `别名相同：${pair(reason)}`, textEn: `A name or alias in common: ${pairEn(reason)}` };
    case 'ALIKE':
      return {
        text: `名称相近（${percent(reason.share)} 的字词相同）：${pair(reason)}`,
        textEn: `Names alike (${percent(reason.share)} of their parts): ${pairEn(reason)}`,
      };
    case 'SAME_COUNTRY':
      return { text: '同一国家', textEn: 'Of one country' };
    case 'OTHER_COUNTRY':
      return {
        text: '所在国不同，可能是同一集团的两家',
        textEn: 'Of two countries: perhaps two firms of one group',
      };
    case 'AFFILIATED':
      return {
        text: '已知二者有关联（母子公司或同一品牌）',
        textEn: 'Known to be tied: parent, subsidiary or one brand',
      };
  }
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const pair = ({ a, b }: { a: string; b: string }): string => (a === b ? `「${a}」` : `「${a}」与「${b}」`);
const pairEn = ({ a, b }: { a: string; b: string }): string => (a === b ? `“${a}”` : `“${a}” and “${b}”`);
