import type { SegmentRow } from '../chain/chain.ts';
import { middle } from '../gap/gap.ts';
import type { GapResult } from '../gap/model.ts';
import { policyReasonsAgainst, policyReasonsFor } from './policy-component.ts';
import { evidenceStrength, isCorroborated } from './strength.ts';
import type { Target } from './target.ts';

/** Why, or why not, in both languages. */
export interface TargetReason {
  code: string;
  text: string;
  textEn: string;
  evidence: readonly string[];
}

/** What a reason may refer to by code. */
export interface ReasonSetting {
  segment: SegmentRow;
  segments: ReadonlyMap<string, SegmentRow>;
  gaps: ReadonlyMap<string, GapResult>;
  /** Names of the park’s firms by code. */
  firms: ReadonlyMap<string, { name: string; nameEn: string | null }>;
}

const PRODUCTS_SHOWN = 3;
const DOUBTFUL_BELOW = 0.65;
const MUST_BE_NEAR = 0.7;
const FAR_BELOW = 0.4;
/** A plant in the park’s province or wider area. */
const SETTLED_NEAR = 0.8;

/** What speaks for calling the firm, strongest first. */
export function reasonsForTarget(target: Target, setting: ReasonSetting): TargetReason[] {
  const { work, paths, components, gain } = target;
  const reasons: TargetReason[] = [];
  if (work) {
    const products = listOf(work.products);
    const productsEn = listEn(work.productsEn.slice(0, PRODUCTS_SHOWN).map(lowerFirst));
    reasons.push({
      code: 'MAKES_IT',
      text: products === '' ? `做「${setting.segment.name}」` : `做${products}`,
      textEn: productsEn === '' ? `works in ${nameOf(setting.segment)}` : `makes ${productsEn}`,
      evidence: work.proofs.map(({ code }) => code),
    });
  }
  const path = paths.find(({ direction, enterprise }) => direction === 'SUPPLIES' && enterprise !== null);
  if (path?.enterprise) {
    const firm = setting.firms.get(path.enterprise);
    const segment = setting.segments.get(path.segments.at(-1) ?? '');
    const direct = path.segments.length === 2;
    reasons.push({
      code: 'COULD_SUPPLY',
      text: `${direct ? '可直接供给' : '可经中间环节供给'}园区的${firm?.name ?? path.enterprise}（${segment?.name ?? ''}）`,
      textEn: `could supply ${firm?.nameEn ?? firm?.name ?? path.enterprise} in the park (${segment ? nameOf(segment) : ''})${direct ? '' : ' through another segment'}`,
      evidence: path.evidence,
    });
  }
  for (const kind of ['PROXIMITY', 'SIGNALS'] as const) {
    const found = components.find((one) => one.kind === kind);
    if (found && found.status === 'RECORDED' && (found.value ?? 0) > FAR_BELOW)
      reasons.push({ code: kind, text: found.text, textEn: found.textEn, evidence: found.evidence });
  }
  const others = [...gain.bySegment]
    .filter(([code, own]) => code !== setting.segment.code && middle(own) > 0.01 && isGap(setting.gaps.get(code)))
    .sort(([, a], [, b]) => middle(b) - middle(a));
  if (others.length > 0) {
    const named = others.flatMap(([code]) => setting.segments.get(code) ?? []).slice(0, PRODUCTS_SHOWN);
    reasons.push({
      code: 'FILLS_MORE',
      text: `${work ? '同时' : ''}能补${named.map(({ name }) => `「${name}」`).join('、')}`,
      textEn: `${work ? 'also fills' : 'fills'} ${listEn(named.map((one) => lowerFirst(nameOf(one))))}`,
      evidence: target.firm.evidence,
    });
  }
  if (isCorroborated(target.proofs))
    reasons.push({
      code: 'CORROBORATED',
      text: '有两个相互独立的来源',
      textEn: 'two independent sources agree',
      evidence: target.proofs.map(({ code }) => code),
    });
  else if (target.proofs.some(({ basis }) => basis === 'DATASET'))
    reasons.push({
      code: 'IN_DATASET',
      text: '上市公司数据集也列有相应产品',
      textEn: 'the listed-company data set names a product of the kind too',
      evidence: target.proofs.filter(({ basis }) => basis === 'DATASET').map(({ code }) => code),
    });
  reasons.push(...policyReasonsFor(target.policies));
  return reasons;
}

/** What speaks against it or is not known, gravest first. */
export function reasonsAgainstTarget(target: Target, setting: ReasonSetting): TargetReason[] {
  const { firm, work, tie, components } = target;
  const reasons: TargetReason[] = [];
  const say = (code: string, text: string, textEn: string, evidence: readonly string[] = firm.evidence): void => {
    reasons.push({ code, text, textEn, evidence });
  };
  if (target.bar === 'ALREADY_HERE') say('ALREADY_HERE', '已在本园区', 'is in this park already');
  const standing = firm.standing === null ? undefined : STANDINGS[firm.standing];
  if (standing) {
    const [zh, en] = standing;
    say(
      `STANDING_${firm.standing}`,
      firm.note ? `${zh}：${firm.note}` : zh,
      firm.noteEn ? `${en}: ${firm.noteEn}` : en,
    );
  }
  if (!work) {
    const at = [...new Set(firm.work.map((one) => one.segment))].flatMap((code) => setting.segments.get(code) ?? []);
    const named = at.slice(0, PRODUCTS_SHOWN);
    say(
      'NOT_A_MAKER',
      named.length === 0
        ? '没有依据说它做这个环节，只是产品文字相近'
        : `没有依据说它做这个环节；它做的是${named.map(({ name }) => `「${name}」`).join('、')}`,
      named.length === 0
        ? 'nothing says that it makes this; only its products read alike'
        : `nothing says that it makes this; it works in ${listEn(named.map((one) => lowerFirst(nameOf(one))))}`,
      firm.work.flatMap(({ proofs }) => proofs.map(({ code }) => code)),
    );
  } else if (work.confidence < DOUBTFUL_BELOW)
    say(
      'DOUBTFUL',
      `把握只有 ${Math.round(work.confidence * 100)} %，要先核对`,
      `only ${Math.round(work.confidence * 100)} % certain, check first`,
      work.proofs.map(({ code }) => code),
    );
  const near = components.find(({ kind }) => kind === 'PROXIMITY');
  const settledNear = (components.find(({ kind }) => kind === 'SIGNALS')?.value ?? 0) >= SETTLED_NEAR;
  if (near?.value !== null && near !== undefined && near.value < FAR_BELOW)
    say('FAR', near.text, near.textEn, near.evidence);
  else if (
    !settledNear &&
    tie !== 'TEXT_MATCH' &&
    setting.segment.locality >= MUST_BE_NEAR &&
    near !== undefined &&
    (near.value ?? 1) <= FAR_BELOW
  )
    say(
      'MUST_BE_NEAR',
      '这个环节要就近配套，它的总部不在附近',
      'this segment has to be near its customers, and its headquarters are not',
      near.evidence,
    );
  if (target.proofs.length > 0 && target.proofs.every(({ basis }) => basis === 'CURATED'))
    say(
      'CURATED_ONLY',
      '只有我们整理的常识为据，联系前请核对',
      'rests on general knowledge put together by us; check before calling',
      target.proofs.map(({ code }) => code),
    );
  reasons.push(...policyReasonsAgainst(target.policies));
  const unknown = components.filter(({ status }) => status === 'NOT_SEARCHED').length;
  if (unknown > 0)
    say(
      'UNKNOWN_PARTS',
      `${components.length} 项中有 ${unknown} 项还没有查`,
      `${unknown} of ${components.length} components are not looked up yet`,
      [],
    );
  return reasons;
}

/** Said in the list, and too little to be said aloud. */
const MINOR: readonly string[] = ['UNKNOWN_PARTS', 'CURATED_ONLY', 'POLICY_NOT', 'POLICY_SHORT'];

/** One sentence a recruiter could say aloud: why this firm, and what stands against it. */
export function sentenceOf(
  target: Target,
  reasonsFor: readonly TargetReason[],
  reasonsAgainst: readonly TargetReason[],
): { text: string; textEn: string } {
  const { name, nameEn } = target.firm;
  const [grave] = reasonsAgainst.filter(({ code }) => !MINOR.includes(code));
  const why = reasonsFor.slice(0, 3);
  if (target.bar !== null || why.length === 0)
    return {
      text: grave ? `${name}：${grave.text}。` : `${name}：没有已知的理由联系它。`,
      textEn: grave ? `${nameEn ?? name}: ${grave.textEn}.` : `${nameEn ?? name}: no known reason to call.`,
    };
  return {
    // Each clause stands by itself, so none has to fit the grammar of the one before.
    text: `${name}：${why.map(({ text }) => text).join('，')}。${grave ? `但${grave.text}。` : ''}`,
    textEn: `${nameEn ?? name}: ${why.map(({ textEn }) => textEn).join('; ')}.${grave ? ` But: ${grave.textEn}.` : ''}`,
  };
}

/** Strength of the evidence that it makes the segment, 0–1. */
export const strengthOf = (target: Target): number => evidenceStrength(target.proofs);

const STANDINGS: Readonly<Record<string, readonly [string, string]>> = {
  ACQUIRED: ['已被收购', 'has been acquired'],
  DISSOLVED: ['已注销', 'has been dissolved'],
  RENAMED: ['已更名', 'has been renamed'],
  DISTRESSED: ['经营困难', 'is in distress'],
};

/** Unknown is a question, not a gap. */
const isGap = (gap: GapResult | undefined): boolean =>
  gap !== undefined && gap.state !== 'STRONG' && gap.state !== 'UNKNOWN';
const nameOf = ({ name, nameEn }: { name: string; nameEn: string | null }): string => nameEn ?? name;
const listOf = (names: readonly string[]): string => names.slice(0, PRODUCTS_SHOWN).join('、');

/** `A, B and C`. */
const listEn = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** `Lead frames` → `lead frames`, and `EMC for ICs` as it is. */
const lowerFirst = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
