import { ruledPolicies, type Policy, type PolicyBook } from './book.ts';
import type { RuledFirm, Site } from './derive.ts';
import { createDecider, factCodes, factsOf } from './match.ts';
import { UNPUBLISHED, versionOn, type Evaluation, type LeafResult, type Verdict } from './rule.ts';

/** One policy decided for a firm. */
interface DecidedPolicy {
  policy: Policy;
  verdict: Verdict;
  /** Evidence of the clauses it was decided by, and of the facts. */
  evidence: readonly string[];
}

/** One policy that is still open for a firm. */
interface OpenPolicy {
  policy: Policy;
  /** Something about the firm itself, such as where it is from, already speaks for it. */
  likely: boolean;
}

/** What the policies of a place come to for a firm that would settle there. */
export interface PolicyFit {
  /** Mean over the decided ones, 0–1; null where none can be decided with what is recorded. */
  value: number | null;
  decided: readonly DecidedPolicy[];
  /** Policies that apply to the place and segment and cannot be decided yet. */
  undecided: readonly OpenPolicy[];
}

/** What a decided policy counts; one that is short counts half where the condition is known to be unmet. */
const WORTH: Readonly<Record<Verdict, number>> = { ELIGIBLE: 1, ONE_CONDITION_SHORT: 0.5, UNKNOWN: 0, NOT_ELIGIBLE: 0 };

/** Benefits of persons and partners say nothing of what a firm would get. */
const NOT_OF_FIRMS = ['PERSON', 'PARTNER'];

/**
 * What the policies in force come to for every firm as it would settle at a site: see docs/ranking.md.
 *
 * @param segment only policies for it, for its chain, or for any
 */
export function policyFits(
  book: PolicyBook,
  firms: Iterable<RuledFirm>,
  site: Site | null,
  segment: string,
  on: string,
): ReadonlyMap<string, PolicyFit> {
  const policies = ruledPolicies(book).filter((policy) => counts(policy, segment, on));
  const decide = createDecider(book, on);
  const fits = new Map<string, PolicyFit>();
  for (const firm of firms) {
    const known = factsOf(book, { firm, site, on, answers: new Map() });
    const decided: DecidedPolicy[] = [];
    const undecided: OpenPolicy[] = [];
    for (const policy of policies) {
      const decision = decide(policy, known);
      if (!decision?.result.applicable) continue;
      const { version, result } = decision;
      const verdict = verdictOf(result);
      if (verdict === null) undecided.push({ policy, likely: result.leaves.some((leaf) => isOwn(leaf, book)) });
      else
        decided.push({
          policy,
          verdict,
          evidence: [
            ...version.clauses
              .filter(({ clause }) => result.leaves.some(({ leaf, truth }) => truth !== null && leaf.clause === clause))
              .flatMap(({ evidence }) => evidence),
            ...factCodes(version).flatMap((fact) => known(fact)?.evidence ?? []),
          ],
        });
    }
    const sum = decided.reduce((total, { verdict }) => total + WORTH[verdict], 0);
    fits.set(firm.code, { value: decided.length === 0 ? null : sum / decided.length, decided, undecided });
  }
  return fits;
}

/** Whether a policy can tell firms apart at all: for firms, for this segment, in force, all conditions published. */
function counts({ row, versions, appliesTo }: Policy, segment: string, on: string): boolean {
  if (NOT_OF_FIRMS.includes(row.beneficiary ?? '')) return false;
  const version = versionOn(versions, on);
  if (!version || factCodes(version).includes(UNPUBLISHED)) return false;
  const chains = appliesTo.filter((key) => key.startsWith('chain:') || key.startsWith('segment:'));
  return (
    chains.length === 0 || chains.includes(`segment:${segment}`) || chains.includes(`chain:${segment.split('/')[0]}`)
  );
}

/** Facts the graph tells of the firm, and not of the place everybody would settle at. */
const OWN = ['enterpriseCountry', 'worksIn', 'listed'];

const isOwn = ({ leaf, truth, wanted }: LeafResult, book: PolicyBook): boolean =>
  truth === wanted && OWN.includes(book.facts.get(leaf.fact)?.derive ?? '');

/** Null where it is open: what is short by an unknown is a question, not a finding. */
function verdictOf({ verdict, leaves, short }: Evaluation): Verdict | null {
  if (verdict === 'UNKNOWN') return null;
  if (verdict !== 'ONE_CONDITION_SHORT') return verdict;
  return short.some((i) => leaves[i]?.truth !== null) ? verdict : null;
}
