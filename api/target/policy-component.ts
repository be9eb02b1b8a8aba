import type { Policy } from '../policy/book.ts';
import type { PolicyFit } from '../policy/fit.ts';
import type { ComponentValue } from './component.ts';

/** Evidence shown for policies that are still open: enough to see what was looked at. */
const OPEN_SHOWN = 5;
const NAMED = 2;

/**
 * Policy fit of a firm: the mean over the policies that can be decided with what is recorded.
 * Null where none can: then it takes the median rank and neither helps nor harms.
 *
 * @param fits by firm; null where no policy has a rule
 */
export function policyComponent(firm: string, fits: ReadonlyMap<string, PolicyFit> | null): ComponentValue {
  const fit = fits?.get(firm);
  if (!fit)
    return {
      kind: 'POLICY_FIT',
      status: 'NOT_SEARCHED',
      value: null,
      evidence: [],
      text: '没有可计算的政策规则',
      textEn: 'no policy has a rule that can be computed',
    };
  const { decided, undecided, value } = fit;
  const open = undecided.length;
  if (value === null)
    return {
      kind: 'POLICY_FIT',
      status: open === 0 ? 'NOT_SEARCHED' : 'SEARCHED_NONE',
      value: null,
      evidence: [...new Set(undecided.slice(0, OPEN_SHOWN).flatMap(({ policy }) => policy.row.evidence))],
      text: open === 0 ? '没有适用于此地此环节的政策规则' : `本环节有 ${open} 项政策可能适用，凭现有记录都还不能判断`,
      textEn:
        open === 0
          ? 'no rule of a policy applies to this place and segment'
          : `${open} ${open === 1 ? 'policy' : 'policies'} may apply to this segment, and what is recorded decides none of them yet`,
    };
  const got = decided.filter(({ verdict }) => verdict === 'ELIGIBLE').length;
  const short = decided.filter(({ verdict }) => verdict === 'ONE_CONDITION_SHORT').length;
  return {
    kind: 'POLICY_FIT',
    status: 'RECORDED',
    value,
    evidence: [...new Set(decided.flatMap(({ evidence }) => evidence))],
    text: `能判断的 ${decided.length} 项政策中符合 ${got} 项，差一项条件的 ${short} 项；另有 ${open} 项待问`,
    textEn: `of ${decided.length} policies that can be decided it meets ${got} and is one condition short of ${short}; ${open} more are to be asked about`,
  };
}

/** A policy worth naming, with why. */
interface PolicyReason {
  code: 'POLICY_ELIGIBLE' | 'POLICY_LIKELY' | 'POLICY_SHORT' | 'POLICY_NOT';
  text: string;
  textEn: string;
  evidence: readonly string[];
}

/** What speaks for the firm: policies it meets, and those its own record already points to. */
export function policyReasonsFor(fit: PolicyFit | undefined): PolicyReason[] {
  if (!fit) return [];
  const met = fit.decided.filter(({ verdict }) => verdict === 'ELIGIBLE');
  // A treaty is what a firm from abroad asks about first.
  const isTreaty = ({ policy }: { policy: Policy }): boolean => policy.row.family === 'TREATY';
  const likely = fit.undecided
    .filter(({ likely: own }) => own)
    .sort((a, b) => Number(isTreaty(b)) - Number(isTreaty(a)));
  return [
    ...reason('POLICY_ELIGIBLE', met, '按已有记录符合', 'by what is recorded meets'),
    ...reason(
      'POLICY_LIKELY',
      likely.map(({ policy }) => ({ policy, evidence: policy.row.evidence })),
      '可能适用政策',
      'may be eligible for',
      ['，条件待问', ', conditions to be asked'],
    ),
  ];
}

/** What speaks against it: policies of the place it would not get, or not yet. */
export function policyReasonsAgainst(fit: PolicyFit | undefined): PolicyReason[] {
  if (!fit) return [];
  const of = (wanted: string) => fit.decided.filter(({ verdict }) => verdict === wanted);
  return [
    ...reason('POLICY_SHORT', of('ONE_CONDITION_SHORT'), '差一项条件才符合', 'is one condition short of'),
    ...reason('POLICY_NOT', of('NOT_ELIGIBLE'), '不符合', 'does not meet'),
  ];
}

function reason(
  code: PolicyReason['code'],
  policies: readonly { policy: Policy; evidence: readonly string[] }[],
  text: string,
  textEn: string,
  [after, afterEn]: readonly [string, string] = ['', ''],
): PolicyReason[] {
  if (policies.length === 0) return [];
  const named = policies.slice(0, NAMED).map(({ policy }) => policy.row);
  const more = policies.length - named.length;
  return [
    {
      code,
      text: `${text}${named.map(({ name }) => `「${name}」`).join('、')}${more > 0 ? `等 ${policies.length} 项` : ''}${after}`,
      textEn: `${textEn} ${named.map(({ name, nameEn }) => `“${nameEn ?? name}”`).join(' and ')}${more > 0 ? ` and ${more} more` : ''}${afterEn}`,
      evidence: [...new Set(policies.slice(0, NAMED).flatMap(({ evidence }) => evidence))],
    },
  ];
}
