import { roleOf, type ClauseRow, type Policy, type PolicyBook, type PolicyFactRow, type VersionRow } from './book.ts';
import { deriveFact, type KnownFact, type RuledFirm, type Site } from './derive.ts';
import { requirementOf, valueWords, type Words } from './requirement.ts';
import {
  evaluate,
  POLICY_VERDICTS,
  versionOn,
  type Evaluation,
  type FactValue,
  type LeafResult,
  type Verdict,
} from './rule.ts';

/** What is asked: a firm, a site it would settle at, a day, and what the caller knows besides. */
export interface Question {
  firm: RuledFirm | null;
  site: Site | null;
  /** ISO date. */
  on: string;
  /** Answers for this one question; they go before what the graph says. */
  answers: ReadonlyMap<string, FactValue>;
}

/** A condition in its place with the fact it was decided on. */
export interface Condition extends LeafResult {
  clause: ClauseRow | null;
  fact: PolicyFactRow;
  known: KnownFact | null;
  requirement: Words;
  /** The one that is short. */
  decisive: boolean;
}

/** What a policy comes to for a question. */
export interface Match {
  policy: Policy;
  version: VersionRow | null;
  verdict: Verdict;
  applicable: boolean;
  conditions: readonly Condition[];
  short: Condition | null;
  /** Codes of facts still to be asked for. */
  open: readonly string[];
  unknown: number;
  on: string;
}

/** Facts of one question, looked up when first needed. */
export function factsOf(book: PolicyBook, question: Question): (fact: string) => KnownFact | undefined {
  const found = new Map<string, KnownFact | undefined>();
  return (code) => {
    if (found.has(code)) return found.get(code);
    const answer = question.answers.get(code);
    const fact = book.facts.get(code);
    const known: KnownFact | undefined =
      answer !== undefined
        ? { value: answer, from: 'ANSWER', evidence: [] }
        : fact && deriveFact(fact, question.firm, question.site, question.on);
    found.set(code, known);
    return known;
  };
}

/** Facts as the evaluator takes them. */
const valuesOf = (version: VersionRow, known: (fact: string) => KnownFact | undefined): Map<string, FactValue> =>
  new Map(
    factCodes(version).flatMap((code) => {
      const fact = known(code);
      return fact ? [[code, fact.value] as const] : [];
    }),
  );

const codes = new WeakMap<VersionRow, string[]>();
/** Facts a version asks for, each once. */
export function factCodes(version: VersionRow): string[] {
  let list = codes.get(version);
  if (!list) {
    const found = evaluate(version.rule, new Map(), () => 'GIVEN').leaves.map(({ leaf }) => leaf.fact);
    codes.set(version, (list = [...new Set(found)]));
  }
  return list;
}

/** A rule decided with the version in force. */
export interface Decision {
  version: VersionRow;
  result: Evaluation;
}

/**
 * Decides policies on one day, the verdict alone; null where no version is in force.
 * Firms of which the same is known share one evaluation, so that thousands take a moment.
 */
export function createDecider(
  book: PolicyBook,
  on: string,
): (policy: Policy, known: (fact: string) => KnownFact | undefined) => Decision | null {
  const shared = new Map<string, Evaluation>();
  return (policy, known) => {
    const version = versionOn(policy.versions, on);
    if (!version) return null;
    const values = valuesOf(version, known);
    const key = `${version.code}\n${JSON.stringify([...values])}`;
    let result = shared.get(key);
    if (!result) shared.set(key, (result = evaluate(version.rule, values, roleOf(book))));
    return { version, result };
  };
}

/** Decides one policy for a question, with everything the answer tells about it. */
export function matchPolicy(book: PolicyBook, policy: Policy, question: Question): Match {
  const known = factsOf(book, question);
  const decided = createDecider(book, question.on)(policy, known);
  if (!decided)
    return {
      policy,
      version: null,
      verdict: 'NOT_ELIGIBLE',
      applicable: false,
      conditions: [],
      short: null,
      open: [],
      unknown: 0,
      on: question.on,
    };
  const { version, result } = decided;
  const conditions = result.leaves.flatMap((leaf, i): Condition[] => {
    const fact = book.facts.get(leaf.leaf.fact);
    if (!fact) return [];
    return [
      {
        ...leaf,
        fact,
        clause: version.clauses.find(({ clause }) => clause === leaf.leaf.clause) ?? null,
        known: known(fact.code) ?? null,
        requirement: requirementOf(leaf.leaf, leaf.wanted, fact, book.names),
        decisive: result.short[0] === i,
      },
    ];
  });
  return {
    policy,
    version,
    verdict: result.verdict,
    applicable: result.applicable,
    conditions,
    short: conditions.find(({ decisive }) => decisive) ?? null,
    open: result.open,
    unknown: unknownLeaves(result),
    on: question.on,
  };
}

export const unknownLeaves = ({ leaves }: Evaluation): number => leaves.filter(({ truth }) => truth === null).length;

interface Promising {
  applicable: boolean;
  verdict: Verdict;
  open: readonly string[];
  unknown: number;
}

/** Applicable ones first, then by verdict, what can be asked before what nobody can answer, and fewest unknowns. */
export const byPromise = (a: Promising, b: Promising): number =>
  Number(b.applicable) - Number(a.applicable) ||
  POLICY_VERDICTS.indexOf(a.verdict) - POLICY_VERDICTS.indexOf(b.verdict) ||
  (a.verdict === 'UNKNOWN' ? Number(a.open.length === 0) - Number(b.open.length === 0) : 0) ||
  a.unknown - b.unknown;

/**
 * Matches in order, each with its questions: those whose answer bears on most policies first, and the others that
 * would be had at the same time but exclude each other.
 */
export function arrangeMatches(matches: readonly Match[]): (Match & { conflicts: Policy['excludes'] })[] {
  const asked = new Map<string, number>();
  for (const { open, applicable } of matches)
    if (applicable) for (const fact of open) asked.set(fact, (asked.get(fact) ?? 0) + 1);
  const near = new Set(matches.filter(({ verdict }) => isNear(verdict)).map(({ policy }) => policy.row.code));
  return matches
    .toSorted((a, b) => byPromise(a, b) || (a.policy.row.code < b.policy.row.code ? -1 : 1))
    .map((match) => ({
      ...match,
      open: match.open.toSorted((a, b) => (asked.get(b) ?? 0) - (asked.get(a) ?? 0) || (a < b ? -1 : 1)),
      conflicts: isNear(match.verdict) ? match.policy.excludes.filter(({ code }) => near.has(code)) : [],
    }));
}

const isNear = (verdict: Verdict): boolean => verdict === 'ELIGIBLE' || verdict === 'ONE_CONDITION_SHORT';

const NAMED = 3;

/** The verdict in one sentence. */
export function sentenceOf(match: Match, book: PolicyBook): Words {
  const { verdict, version, short, open, on } = match;
  if (!version) return { text: `${on} 没有施行中的版本。`, textEn: `No version is in force on ${on}.` };
  if (verdict === 'ELIGIBLE')
    return { text: `符合：${version.benefitText}。`, textEn: `Eligible: ${version.benefitTextEn}.` };
  if (verdict === 'ONE_CONDITION_SHORT' && short) {
    const { requirement, known, fact } = short;
    if (known === null)
      return {
        text: `差一项：「${requirement.text}」，尚不清楚。`,
        textEn: `One condition short: “${requirement.textEn}”, which is not known.`,
      };
    const value = valueWords(known.value, fact, book.names);
    return {
      text: `差一项：「${requirement.text}」（现为 ${value.text}）。`,
      textEn: `One condition short: “${requirement.textEn}” (now ${value.textEn}).`,
    };
  }
  if (verdict === 'NOT_ELIGIBLE') {
    const named = lackingOf(match).slice(0, NAMED);
    return {
      text: `不符合：${named.map(({ text }) => `未满足「${text}」`).join('、') || '条件互相排斥'}。`,
      textEn: `Not eligible: ${named.map(({ textEn }) => `“${textEn}” is not met`).join('; ') || 'the conditions exclude each other'}.`,
    };
  }
  const asked = open.slice(0, NAMED).flatMap((code) => book.facts.get(code) ?? []);
  const more = open.length > NAMED ? ['等', ' and more'] : ['', ''];
  if (asked.length === 0)
    return { text: '条件未公布，无法判断。', textEn: 'The conditions are not published, so it cannot be decided.' };
  return {
    text: `待问 ${open.length} 项：${asked.map(({ name }) => name).join('、')}${more[0]}。`,
    textEn: `${open.length} to be asked: ${asked.map(({ nameEn }) => nameEn).join(', ')}${more[1]}.`,
  };
}

/** Requirements that are not met; where the place rules it out, that alone: the rest does not matter then. */
function lackingOf({ conditions, applicable }: Match): Words[] {
  const lacking = conditions.filter(({ truth, wanted }) => truth !== null && truth !== wanted);
  const ruling = lacking.filter(({ fact }) => ['PLACE', 'VALIDITY', 'DATE'].includes(fact.role));
  const named = (applicable ? lacking : ruling).map(({ requirement }) => requirement);
  return [...new Map(named.map((words) => [words.text, words])).values()];
}
