import type { GapFormula } from './formula.ts';

/** What a constant means and what it is counted in, in both languages. */
interface ConstantWords {
  symbol: string | null;
  text: string;
  textEn: string;
  /** What one of it is; the share of a whole, 0–1, has the unit 1. */
  unit: string;
  unitEn: string;
}

const SHARE = { unit: '1（份额 0–1）', unitEn: '1 (share, 0–1)' };
const FACTOR = { unit: '1（系数）', unitEn: '1 (factor)' };
const FIRMS = { unit: '家', unitEn: 'makers' };
const MONTHS = { unit: '个月', unitEn: 'months' };

/** Words for every constant of the formula. */
export const CONSTANT_WORDS: Readonly<Record<Exclude<keyof GapFormula, 'version'>, ConstantWords>> = {
  stepDecay: {
    symbol: 'γ',
    text: '沿链每多一步，拉动的折扣',
    textEn: 'how much each further step along the chain counts',
    ...FACTOR,
  },
  forwardWeight: {
    symbol: 'λ',
    text: '园区可供应的一侧相对所需一侧的权重',
    textEn: 'weight of what the park could sell to, beside what it needs',
    ...FACTOR,
  },
  wantedOutput: {
    symbol: 'μ',
    text: '想要或在建而没有制造者的环节按多少产出计',
    textEn: 'output counted for a wanted or coming segment without makers',
    ...SHARE,
  },
  relatednessEffect: {
    symbol: 'β',
    text: '相关性对企业从事某环节机会的影响',
    textEn: 'how far relatedness moves the chance that a firm works in a segment',
    ...FACTOR,
  },
  maxChance: { symbol: null, text: '该机会的上限', textEn: 'ceiling of that chance', ...SHARE },
  defaultCapacity: {
    symbol: 'q',
    text: '规模未知的制造者按需求的多少计',
    textEn: 'capacity over demand of a maker of unknown size',
    ...SHARE,
  },
  unlistedCapacity: {
    symbol: null,
    text: '未收录的制造者按需求的多少计',
    textEn: 'capacity over demand of a maker that is not listed',
    ...SHARE,
  },
  missingBelow: {
    symbol: null,
    text: '存在未收录制造者的机会低于它，空环节判为缺失',
    textEn: 'below this chance of an unlisted maker an empty segment is missing',
    ...SHARE,
  },
  unknownWidth: {
    symbol: null,
    text: '覆盖区间宽于它，就不能断定',
    textEn: 'a coverage interval wider than this cannot be told',
    ...SHARE,
  },
  weakBelow: {
    symbol: null,
    text: '去掉最大制造者后的覆盖低于它，判为薄弱',
    textEn: 'coverage without the largest maker below this is weak',
    ...SHARE,
  },
  weakMakers: {
    symbol: null,
    text: '规模都未知而家数少于它，判为薄弱',
    textEn: 'fewer makers of unknown size than this are weak',
    ...FIRMS,
  },
  dependenceOnOne: {
    symbol: 'ρ',
    text: '失去最大制造者在需求中的权重',
    textEn: 'weight of the loss of the largest maker in the need',
    ...FACTOR,
  },
  needFloor: {
    symbol: null,
    text: '需求中不取决于产出依赖度的部分',
    textEn: 'share of the need that does not hang on the dependence K',
    ...SHARE,
  },
  confirmedConfidence: {
    symbol: null,
    text: '把握达到它的制造者算已确认',
    textEn: 'a maker at least this certain is confirmed',
    ...SHARE,
  },
  baseMakers: {
    symbol: null,
    text: '来源称有基地而未点名时按几家计',
    textEn: 'makers counted for a base stated without names',
    ...FIRMS,
  },
  mentionMakers: {
    symbol: null,
    text: '来源仅提及而未点名时按几家计',
    textEn: 'makers counted for a plain mention without names',
    ...FIRMS,
  },
  staleMonths: {
    symbol: null,
    text: '最新依据超过多久标为陈旧',
    textEn: 'age after which the newest evidence is called stale',
    ...MONTHS,
  },
  refutedMonths: {
    symbol: null,
    text: '核实为无的结论有效多久',
    textEn: 'how long a verification that nobody works in a segment holds',
    ...MONTHS,
  },
};
