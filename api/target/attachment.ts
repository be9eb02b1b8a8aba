import { ChainWords, type SegmentWords } from './attachment-index.ts';
import { SEGMENT_WORDS } from './attachment-words.ts';
import { isNoise, norm } from './text/norm.ts';

/** An enterprise in words. */
interface EnterpriseWords {
  name: string;
  nameEn: string | null;
  /** What it makes, in Chinese or English; empty where only the name is known. */
  products: readonly string[];
}

/** Does this enterprise work in this segment, as far as words can tell? */
export interface AttachmentJudgement {
  /** ABSTAIN where the words neither say so nor point elsewhere. */
  answer: 'YES' | 'NO' | 'ABSTAIN';
  /** Strength of what speaks for it: 0 nothing; 1 one product that is a term of this segment and of no other. */
  score: number;
  /** The text that speaks most for it; null where none does. */
  because: {
    text: string;
    /** It is the enterprise's name, not a product. */
    isName: boolean;
    /** The segment's term it comes nearest to. */
    term: string;
    /** 0–1. */
    similarity: number;
    /** The sibling that the same text comes nearest to; null where it speaks of no other. */
    rival: { segment: string; similarity: number } | null;
  } | null;
}

/** Judges pairs of enterprise and segment by their words alone. */
export interface AttachmentModel {
  /** @throws RangeError where the segment is none of the model's */
  judge(enterprise: EnterpriseWords, segment: string): AttachmentJudgement;
}

/** How evidence becomes an answer. Chosen on the development pairs of `bench/fixtures`. */
const RULE = {
  /** How much a text that comes nearer to a sibling loses, times the difference. */
  rivalry: 1.5,
  /** A name says less than a product, and beside products less still: KingMed Diagnostics runs laboratories. */
  nameAlone: 0.8,
  nameBesideProducts: 0.5,
  /** Texts agree by the root of the sum of this power: several near ones beat one, many far ones do not. */
  power: 4,
  yes: 0.5,
  no: 0.25,
} as const;

/** Two products in one entry: 数控系统与机床. */
const JOINED = /[与和及、，,;；/]/u;
/** Entries that say what kind of thing is sold, not what. */
const GENERIC = new Set(
  '设备 材料 原材料 配件 零件 零部件 部件 组件 器件 加工 服务 技术服务 工程 系统 技术 商品 化工 测试 设计 租赁 贸易 模块 电子'.split(
    ' ',
  ),
);
const BRACKETED = /[（(]([^（）()]{2,})[）)]/gu;
/** What is done with a product: 集成电路生产. A maker's product is the rest. */
const DOING = /(?:的?研发|生产|制造|加工|合同)+$/u;
const LEGAL_FORM = /(?:股份有限公司|有限责任公司|有限公司|股份公司|公司|股份)$/u;
const NAME_FILLER = /（?集团）?|\(集团\)|控股|科技|实业|技术/gu;

/**
 * Builds the words of each chain once; a text is then set against all segments of the segment's chain, because the
 * hard question is not whether a firm has to do with batteries but which of forty battery segments it works in.
 * Nothing is looked up but words: no recorded attachment enters.
 *
 * @param segments every segment of the chains in question, with its names, aliases and products
 */
export function attachmentModel(segments: readonly SegmentWords[]): AttachmentModel {
  const byChain = new Map<string, SegmentWords[]>();
  for (const { code, terms } of segments) {
    const chain = byChain.get(chainOf(code)) ?? [];
    byChain.set(chainOf(code), chain);
    const own = [...terms, ...(SEGMENT_WORDS.get(code) ?? [])];
    chain.push({ code, terms: [...own, ...own.flatMap(bracketsOf)] });
  }
  const chains = new Map([...byChain].map(([chain, own]) => [chain, new ChainWords(own)]));
  const known = new Set(segments.map(({ code }) => code));
  return {
    judge(enterprise, segment) {
      const words = chains.get(chainOf(segment));
      if (!words || !known.has(segment)) throw new RangeError(`unknown segment "${segment}"`);
      return judge(words, enterprise, segment);
    },
  };
}

const chainOf = (code: string): string => code.split('/', 1)[0] ?? '';

function judge(words: ChainWords, enterprise: EnterpriseWords, segment: string): AttachmentJudgement {
  let because: AttachmentJudgement['because'] = null;
  let strongest = 0;
  let sum = 0;
  let speaksOfChain = false;
  const nameWeight = enterprise.products.length === 0 ? RULE.nameAlone : RULE.nameBesideProducts;
  for (const { text, isName } of textsOf(enterprise)) {
    const nearest = words.nearest(text, isName);
    const own = nearest.get(segment);
    let rival: { segment: string; similarity: number } | null = null;
    // Siblings that come exactly as near share the evidence: the text does not tell them apart.
    let equals = 1;
    for (const [other, { similarity }] of nearest) {
      if (other === segment) continue;
      if (similarity > (rival?.similarity ?? 0)) rival = { segment: other, similarity };
      if (own && Math.abs(similarity - own.similarity) < 1e-9) equals++;
    }
    speaksOfChain ||= [...nearest.values()].some(({ similarity }) => similarity >= RULE.yes);
    if (!own) continue;
    const lost = RULE.rivalry * Math.max(0, (rival?.similarity ?? 0) - own.similarity);
    const strength = ((isName ? nameWeight : 1) * (own.similarity - lost)) / Math.sqrt(equals);
    if (strength <= 0) continue;
    sum += strength ** RULE.power;
    if (strength <= strongest) continue;
    strongest = strength;
    because = { text, isName, term: own.term, similarity: own.similarity, rival };
  }
  const score = sum ** (1 / RULE.power);
  // A name alone seldom says what a firm does not make, unless it says what it does make.
  const silent = enterprise.products.length === 0 && !speaksOfChain;
  return { answer: score >= RULE.yes ? 'YES' : score > RULE.no || silent ? 'ABSTAIN' : 'NO', score, because };
}

function textsOf({ name, nameEn, products }: EnterpriseWords): { text: string; isName: boolean }[] {
  const whole = products.filter((product) => !isNoise(product));
  const parts = whole.flatMap(partsOf);
  const bare = name.normalize('NFKC').replace(LEGAL_FORM, '').replaceAll(NAME_FILLER, '');
  return [
    ...[...new Set([...whole, ...parts])]
      .filter((text) => !GENERIC.has(norm(text)))
      .map((text) => ({ text, isName: false })),
    ...[bare, nameEn ?? ''].filter((text) => text !== '').map((text) => ({ text, isName: true })),
  ];
}

/** An entry taken apart: without and inside its brackets, each of joined products, without what is done with it. */
function partsOf(product: string): string[] {
  return [product, ...bracketsOf(product)]
    .flatMap((text) => [text, ...text.split(JOINED)])
    .flatMap((text) => [text, text.replace(DOING, '')])
    .map((text) => text.trim())
    .filter((text) => text !== product && [...text].length >= 2);
}

/** 片式多层陶瓷电容器（MLCC）: both names. */
const bracketsOf = (text: string): string[] =>
  text.search(BRACKETED) >= 0
    ? [text.replaceAll(BRACKETED, ''), ...[...text.matchAll(BRACKETED)].flatMap(([, inside = '']) => inside)]
    : [];
