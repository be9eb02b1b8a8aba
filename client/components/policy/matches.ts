import type { Condition, Match } from './policy.query.ts';

/** From what the firm has to what it has not. */
export const VERDICTS = ['ELIGIBLE', 'ONE_CONDITION_SHORT', 'UNKNOWN', 'NOT_ELIGIBLE'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Of what is unknown, what asking the firm can settle is one thing; what nobody has published is another. */
export const OUTCOMES = ['ELIGIBLE', 'ONE_CONDITION_SHORT', 'UNKNOWN', 'NOT_ELIGIBLE', 'UNPUBLISHED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The fact that stands for a condition the source does not publish; no firm can answer it. */
export const UNPUBLISHED = 'unpublished';

/** Whose policy it is, from the country down to the park, then treaties and those of other countries. */
export const FAMILIES = ['NATIONAL', 'PROVINCE', 'CITY', 'PARK', 'TREATY', 'ABROAD'] as const;
export type Family = (typeof FAMILIES)[number];

type Judged = Pick<Match, 'verdict' | 'applicable' | 'inForce'>;

/** Matches apart by why they matter: those of this place and day, those of other places, those not in force. */
export function divide<One extends Judged>(matches: readonly One[]) {
  return {
    here: matches.filter((one) => one.inForce && one.applicable),
    elsewhere: matches.filter((one) => one.inForce && !one.applicable),
    lapsed: matches.filter((one) => !one.inForce),
  };
}

type Asked = Pick<Match, 'verdict'> & { readonly questions: readonly { readonly code: string }[] };

/** What a match comes to for whoever talks to the firm. */
export function outcomeOf({ verdict, questions }: Asked): Outcome {
  return verdict === 'UNKNOWN' && questions.every(({ code }) => code === UNPUBLISHED) ? 'UNPUBLISHED' : verdict;
}

/** What a firm gets before what it may get, and what nobody can tell last; else in the order given. */
export function byOutcome<One extends Asked>(matches: readonly One[]): One[] {
  return OUTCOMES.flatMap((outcome) => matches.filter((match) => outcomeOf(match) === outcome));
}

/** How many matches have each outcome; every outcome is counted, also where there is none. */
export function countOutcomes(matches: readonly Asked[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = {
    ELIGIBLE: 0,
    ONE_CONDITION_SHORT: 0,
    UNKNOWN: 0,
    NOT_ELIGIBLE: 0,
    UNPUBLISHED: 0,
  };
  for (const match of matches) counts[outcomeOf(match)] += 1;
  return counts;
}

type Asking = Pick<Match, 'verdict'> & {
  readonly policy: Pick<Match['policy'], 'code'>;
  readonly questions: readonly { readonly code: string }[];
};

/** A fact still to be asked, with the matches that wait for it. */
export interface OpenQuestion<One> {
  readonly fact: string;
  readonly waiting: readonly One[];
}

/**
 * What to ask, the most useful first: by how many policies wait for the answer, then by how many wait for nothing
 * else, then in the order met. Policies that cannot be had whatever the answer are not waited for.
 */
export function openQuestions<One extends Asking>(matches: readonly One[]): OpenQuestion<One>[] {
  const waiting = new Map<string, One[]>();
  for (const match of matches) {
    if (match.verdict !== 'UNKNOWN' && match.verdict !== 'ONE_CONDITION_SHORT') continue;
    for (const { code } of match.questions)
      if (code !== UNPUBLISHED) waiting.set(code, [...(waiting.get(code) ?? []), match]);
  }
  const alone = (ones: readonly One[]) => ones.filter(({ questions }) => questions.length === 1).length;
  return [...waiting]
    .map(([fact, ones]) => ({ fact, waiting: ones }))
    .sort((a, b) => b.waiting.length - a.waiting.length || alone(b.waiting) - alone(a.waiting));
}

type Conditioned = { readonly conditions: readonly Pick<Condition, 'verdict'>[] };
const countOf = (match: Conditioned, verdict: Condition['verdict']): number =>
  match.conditions.filter((one) => one.verdict === verdict).length;

/** Those that lack least: fewest conditions unmet, then fewest unknown; one without conditions tells nothing. */
export function nearest<One extends Conditioned>(matches: readonly One[], most: number): One[] {
  return matches
    .filter(({ conditions }) => conditions.length > 0)
    .map((match) => ({ match, unmet: countOf(match, 'UNMET'), unknown: countOf(match, 'UNKNOWN') }))
    .sort((a, b) => a.unmet - b.unmet || a.unknown - b.unknown)
    .slice(0, most)
    .map(({ match }) => match);
}

const WEIGHT: Readonly<Record<Condition['verdict'], number>> = { UNMET: 1, UNKNOWN: 2, MET: 3 };

/** Conditions in the order in which one reads them: the one short, what is lacking, what is not known, what is met. */
export function byNeed<One extends Pick<Condition, 'verdict' | 'decisive'>>(conditions: readonly One[]): One[] {
  const weight = ({ verdict, decisive }: One) => (decisive ? 0 : WEIGHT[verdict]);
  return [...conditions].sort((a, b) => weight(a) - weight(b));
}

type Operator = 'all' | 'any' | 'not';

/** A rule as it is written: groups of conditions, and conditions. */
export type RuleNode<One> =
  { readonly condition: One } | { readonly operator: Operator; readonly children: readonly RuleNode<One>[] };

interface Placed<One> {
  readonly steps: readonly string[];
  readonly condition: One;
}

/**
 * The rule tree, put together again from the place each condition names: `all/1/any/0` is the first of any, which is
 * the second of all. A rule of one condition has no place at all.
 */
export function ruleTree<One extends { readonly path: string }>(conditions: readonly One[]): readonly RuleNode<One>[] {
  return grow(
    conditions.map((condition) => ({ condition, steps: condition.path.split('/').filter((one) => one !== '') })),
  );
}

function grow<One>(items: readonly Placed<One>[]): RuleNode<One>[] {
  const nodes: RuleNode<One>[] = items
    .filter(({ steps }) => !isOperator(steps[0]))
    .map(({ condition }) => ({ condition }));
  for (const operator of ['all', 'any', 'not'] as const) {
    const inside = items.filter(({ steps }) => steps[0] === operator);
    if (inside.length === 0) continue;
    const children = new Map<string, Placed<One>[]>();
    for (const { condition, steps } of inside) {
      const [index = ''] = steps.slice(1);
      // What is denied is one thing and may stand without a number.
      const numbered = /^\d+$/.test(index);
      const key = numbered ? index : '';
      children.set(key, [...(children.get(key) ?? []), { condition, steps: steps.slice(numbered ? 2 : 1) }]);
    }
    nodes.push({ operator, children: [...children.values()].flatMap(grow) });
  }
  return nodes;
}

const isOperator = (step: string | undefined): step is Operator => step === 'all' || step === 'any' || step === 'not';
