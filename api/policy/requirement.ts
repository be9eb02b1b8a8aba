import type { Names, PolicyFactRow } from './book.ts';
import { UNPUBLISHED, type FactValue, type Leaf, type Operator } from './rule.ts';

/** A text in both languages. */
export interface Words {
  text: string;
  textEn: string;
}

const NEGATED: Readonly<Record<Operator, Operator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  in: 'notIn',
  notIn: 'in',
};

const SIGNS: Readonly<Record<Operator, readonly [string, string]>> = {
  '=': [' = ', ' = '],
  '!=': [' ≠ ', ' ≠ '],
  '<': [' < ', ' < '],
  '<=': [' ≤ ', ' ≤ '],
  '>': [' > ', ' > '],
  '>=': [' ≥ ', ' ≥ '],
  in: ['为', ' is '],
  notIn: ['不为', ' is not '],
};

const HOLDS = [
  ['含', ' include '],
  ['不含', ' do not include '],
] as const;

/** Names shown of a longer list. */
const SHOWN = 4;

const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  PERCENT: ['%', '%'],
  MONTHS: [' 个月', ' months'],
  YEARS: [' 年', ' years'],
  DAYS: [' 天', ' days'],
  PERSONS: [' 人', ' people'],
  COUNT: [' 项', ''],
  NANOMETRE: [' 纳米', ' nm'],
  CNY: [' 元', ' CNY'],
  CNY_10K: [' 万元', ' × 10,000 CNY'],
  CNY_100M: [' 亿元', ' × 100 million CNY'],
  USD: [' 美元', ' USD'],
  USD_10K: [' 万美元', ' × 10,000 USD'],
  USD_100M: [' 亿美元', ' × 100 million USD'],
  EUR: [' 欧元', ' EUR'],
  EUR_10K: [' 万欧元', ' × 10,000 EUR'],
  SGD: [' 新加坡元', ' SGD'],
  SGD_10K: [' 万新加坡元', ' × 10,000 SGD'],
};

/** Answers that are words of the vocabulary and no codes of the graph. */
const OPTIONS: Readonly<Record<string, readonly [string, string]>> = {
  manufacturing: ['制造', 'manufacturing'],
  design: ['设计', 'design'],
  equipment: ['装备', 'equipment'],
  materials: ['材料', 'materials'],
  packaging: ['封装', 'packaging'],
  testing: ['测试', 'testing'],
  software: ['软件', 'software'],
  dividend: ['股息', 'dividends'],
  interest: ['利息', 'interest'],
  royalty: ['特许权使用费', 'royalties'],
  'equipment-rent': ['设备租金', 'rent of equipment'],
  'overseas-business-trip': ['海外商务出差', 'business trip abroad'],
  'overseas-investment-study': ['海外投资考察', 'study trip for an investment abroad'],
  'overseas-trade-fair': ['海外展会', 'trade fair abroad'],
  'approved-local-fair': ['获认可的本地展会', 'approved fair at home'],
  'approved-virtual-fair': ['获认可的线上展会', 'approved virtual fair'],
  'approved-certification': ['获认可的产品认证', 'approved product certification'],
  'overseas-advertising': ['海外广告宣传', 'advertising abroad'],
  'packaging-design': ['面向海外的包装设计', 'design of packaging for abroad'],
  'approved-local-advertising': ['获认可的本地宣传', 'approved advertising at home'],
  'investment-feasibility-study': ['投资可行性研究', 'feasibility study of an investment'],
  franchising: ['特许经营与许可', 'franchising and licensing'],
  'market-survey': ['市场调研', 'market survey'],
  'overseas-business-development': ['海外业务拓展', 'business development abroad'],
  'brochures-for-abroad': ['面向海外的宣传册', 'brochures for abroad'],
  other: ['其他', 'another'],
  ACTIVE: ['存续', 'active'],
  ACQUIRED: ['已被收购', 'acquired'],
  RENAMED: ['已更名', 'renamed'],
  DISTRESSED: ['经营困难', 'in distress'],
  DISSOLVED: ['已注销', 'dissolved'],
};

/**
 * What a condition asks for, in words.
 *
 * @param wanted false under an odd number of nots: then it asks for the opposite
 */
export function requirementOf(leaf: Leaf, wanted: boolean, fact: PolicyFactRow, names: Names): Words {
  const is = wanted ? leaf.is : NEGATED[leaf.is];
  if (leaf.fact === UNPUBLISHED && leaf.note !== undefined)
    return { text: leaf.note, textEn: leaf.noteEn ?? leaf.note };
  if (fact.type === 'BOOLEAN') {
    const yes = (is === '=') === (leaf.value === true);
    return yes ? { text: fact.name, textEn: fact.nameEn } : { text: `否：${fact.name}`, textEn: `not: ${fact.nameEn}` };
  }
  const value = valueWords(leaf.value as FactValue, fact, names);
  // A code is one of a list of one; of codes a firm may have several.
  const among = is === '=' ? 'in' : is === '!=' ? 'notIn' : is;
  const sign = fact.type === 'CODES' ? HOLDS[among === 'in' ? 0 : 1] : SIGNS[fact.type === 'TEXT' ? among : is];
  return { text: `${fact.name}${sign[0]}${value.text}`, textEn: `${fact.nameEn}${sign[1]}${value.textEn}` };
}

/** What is needed to say a value: its unit and where its codes come from. */
interface Listed {
  readonly unit?: PolicyFactRow['unit'];
  readonly options: readonly string[];
}

/** A value in words, with its unit and the names of codes. */
export function valueWords(value: FactValue | readonly (string | number)[], fact: Listed, names: Names): Words {
  if (typeof value === 'boolean') return value ? { text: '是', textEn: 'yes' } : { text: '否', textEn: 'no' };
  const unit = UNITS[fact.unit ?? ''] ?? ['', ''];
  const list = typeof value === 'object' ? value : [value];
  const words = list.slice(0, SHOWN).map((one) => (typeof one === 'number' ? number(one) : named(one, fact, names)));
  const more = list.length > SHOWN ? [`等 ${list.length} 项之一`, ` (or ${list.length - SHOWN} others)`] : ['', ''];
  return {
    text: `${words.map(([zh]) => zh).join('、')}${unit[0]}${more[0]}`,
    textEn: `${words.map(([, en]) => en).join(' or ')}${unit[1]}${more[1]}`,
  };
}

const number = (value: number): readonly [string, string] => {
  const text = value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
  return [text, text];
};

function named(code: string, fact: Listed, names: Names): readonly [string, string] {
  for (const option of fact.options) {
    const entity = option.startsWith('@') ? names.get(`${option.slice(1)}:${code}`) : undefined;
    if (entity) return [entity.name, entity.nameEn ?? entity.name];
  }
  return OPTIONS[code] ?? [code, code];
}
