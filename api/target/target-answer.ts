import type { SegmentRow } from '../chain/chain.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import { badInput } from '../errors.ts';
import type { GapState } from '../gap/model.ts';
import { producingWork } from './candidate.ts';
import type { Ranking } from './question.ts';
import { reasonsAgainstTarget, reasonsForTarget, sentenceOf } from './target-reasons.ts';
import type { Target } from './target.ts';

/** Other gaps that candidates of a list could fill. */
interface Group {
  segment: SegmentRow;
  state: GapState;
  /** Codes of the candidates, by rank. */
  firms: readonly string[];
}

const GROUPS_SHOWN = 6;

/** “Who also makes …”: gaps of the same chain that ranked candidates work in, most candidates first. */
export function groupsOf({ targets, setting, segment }: Ranking): Group[] {
  const groups = new Map<string, string[]>();
  for (const { firm, place } of targets) {
    if (place === null) continue;
    for (const code of new Set(producingWork(firm).map((work) => work.segment)))
      if (code !== segment.code) groups.set(code, [...(groups.get(code) ?? []), firm.code]);
  }
  return [...groups]
    .flatMap(([code, firms]) => {
      const other = setting.segments.get(code);
      const state = setting.gaps.get(code)?.state;
      return other && state && state !== 'STRONG' ? [{ segment: other, state, firms }] : [];
    })
    .sort((a, b) => b.firms.length - a.firms.length || (a.segment.code < b.segment.code ? -1 : 1))
    .slice(0, GROUPS_SHOWN);
}

const ENOUGH_MAKERS = 3;

/** Says why there are few makers; null where there are enough. */
export function shortageOf({ targets, segment }: Ranking): { text: string; textEn: string } | null {
  const makers = targets.filter(({ tie, bar }) => tie === 'MAKER' && bar === null).length;
  if (makers >= ENOUGH_MAKERS) return null;
  return {
    text: `名录里做「${segment.name}」的园区外企业只有 ${makers} 家；未收录不等于没有，其余为同层、上下游或产品相近的企业。`,
    textEn:
      `Only ${makers} ${makers === 1 ? 'firm' : 'firms'} outside the park ${makers === 1 ? 'is' : 'are'} recorded as making this; ` +
      'not recorded is not the same as none. The others work beside it or read alike.',
  };
}

/** Where a firm stands with a gap, in a sentence. */
interface Explanation {
  answer: 'RANKED' | 'EXCLUDED' | 'NO_TIE' | 'NO_SEGMENT';
  text: string;
  textEn: string;
  target: Target | null;
  evidence: readonly string[];
}

/**
 * Why a firm is, or is not, in a list.
 *
 * @param firm the firm as the graph has it
 * @throws AppError BAD_INPUT where the graph has no such firm
 */
export function explainFirm(ranking: Ranking, code: string, firm: EntityRow | null): Explanation {
  if (!firm) throw badInput('enterprise', `unknown enterprise "${code}"; \`enterprises\` and \`search\` find them`);
  const { targets, setting, segment } = ranking;
  const name = firm.name;
  const nameEn = firm.nameEn ?? name;
  const target = targets.find((one) => one.firm.code === code);
  if (target) {
    const against = reasonsAgainstTarget(target, setting);
    if (target.place === null)
      return {
        answer: 'EXCLUDED',
        text: `${name}在名单里，但被划去：${EXCLUDED[target.exclusion ?? 'RED_LINE'][0]}。`,
        textEn: `${nameEn} is in the list but struck off: ${EXCLUDED[target.exclusion ?? 'RED_LINE'][1]}.`,
        target,
        evidence: against.flatMap(({ evidence }) => evidence),
      };
    const sentence = sentenceOf(target, reasonsForTarget(target, setting), against);
    const of = targets.filter(({ place }) => place !== null).length;
    return {
      answer: 'RANKED',
      text: `在名单里，第 ${target.place.rank} 名（共 ${of} 名）。${sentence.text}`,
      textEn: `In the list, place ${target.place.rank} of ${of}. ${sentence.textEn}`,
      target,
      evidence: target.proofs.length > 0 ? target.proofs.map((proof) => proof.code) : firm.evidence,
    };
  }
  if (!setting.firms.has(code))
    return {
      answer: 'NO_SEGMENT',
      text: `${name}不在名单里：图谱里还没有依据说明它做哪个环节。`,
      textEn: `${nameEn} is not in the list: nothing in the graph says yet which segment it works in.`,
      target: null,
      evidence: firm.evidence,
    };
  return {
    answer: 'NO_TIE',
    text: `${name}不在名单里：它不做「${segment.name}」，也不做同层或上下游相邻的环节；不是有机构与园区合作的国家里做这条链的企业；产品文字也不在最相近的二十家之内。`,
    textEn:
      `${nameEn} is not in the list: it works neither in ${segment.nameEn ?? segment.name} nor in a segment beside it or next along the chain, ` +
      'it is no firm of this chain from a country whose bodies work with the park, and its products are not among the twenty that read most alike.',
    target: null,
    evidence: firm.evidence,
  };
}

const EXCLUDED = {
  ALREADY_HERE: ['已在本园区', 'it is in this park already'],
  DISSOLVED: ['已注销', 'it no longer exists'],
  RED_LINE: ['触及红线（经营困难）', 'it crosses a red line (distress)'],
  REQUIRED_MISSING: ['缺少所要求的依据', 'a required component is missing'],
} as const;
