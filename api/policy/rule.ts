/**
 * Rules of policies and their evaluation: conditions as data under all, any and not, decided in three values
 * after Kleene (“Introduction to Metamathematics”, 1952, §64). Pure: no clock, no driver, no GraphQL.
 */

export const FACT_TYPES = ['NUMBER', 'BOOLEAN', 'TEXT', 'CODES', 'DATE'] as const;
export type FactType = (typeof FACT_TYPES)[number];

/** What a fact is to a firm. Only `CHANGEABLE` ones can be the one condition that is short. */
export const FACT_ROLES = ['CHANGEABLE', 'PLACE', 'DATE', 'VALIDITY', 'GIVEN'] as const;
export type FactRole = (typeof FACT_ROLES)[number];

export const OPERATORS = ['=', '!=', '<', '<=', '>', '>=', 'in', 'notIn'] as const;
export type Operator = (typeof OPERATORS)[number];

/** Operators that fit a type of fact. */
export const OPERATORS_OF: Readonly<Record<FactType, readonly Operator[]>> = {
  NUMBER: OPERATORS,
  BOOLEAN: ['=', '!='],
  TEXT: ['=', '!=', 'in', 'notIn'],
  CODES: ['=', '!=', 'in', 'notIn'],
  DATE: ['=', '!=', '<', '<=', '>', '>='],
};

/** Always unknown, whatever anybody answers: the source does not publish the condition. */
export const UNPUBLISHED = 'unpublished';

export type FactValue = number | boolean | string | readonly string[];
/** Known facts by code; one that is not in it is unknown. */
export type Facts = ReadonlyMap<string, FactValue>;

/** A condition on one fact, and the clause that says it. */
export interface Leaf {
  clause: string;
  fact: string;
  is: Operator;
  /** A list with `in` and `notIn`. */
  value: number | boolean | string | readonly (string | number)[];
  note?: string | undefined;
  noteEn?: string | undefined;
}

export type Rule = Leaf | { all: readonly Rule[] } | { any: readonly Rule[] } | { not: Rule };

/** Null: unknown. */
export type Truth = boolean | null;

export const POLICY_VERDICTS = ['ELIGIBLE', 'ONE_CONDITION_SHORT', 'UNKNOWN', 'NOT_ELIGIBLE'] as const;
export type Verdict = (typeof POLICY_VERDICTS)[number];

/** A leaf in its place. */
export interface PlacedLeaf {
  leaf: Leaf;
  /** Way through the tree, such as `all/1/any/0`. */
  path: string;
  /** The truth that helps the whole: false under an odd number of nots. */
  wanted: boolean;
}

export interface LeafResult extends PlacedLeaf {
  truth: Truth;
}

/** What a rule comes to with the facts known. */
export interface Evaluation {
  verdict: Verdict;
  /** Every leaf in the order written. */
  leaves: readonly LeafResult[];
  /** Places in `leaves` of the conditions of which one alone would suffice, in order; empty unless one is short. */
  short: readonly number[];
  /** False where place, date or validity alone rule it out, whatever else the firm does. */
  applicable: boolean;
  /** Codes of unknown facts whose answer may still change the verdict, in the order of the rule. */
  open: readonly string[];
}

/** The leaves of a rule in the order written. */
export function leavesOf(rule: Rule, path = '', wanted = true): PlacedLeaf[] {
  const at = (step: string): string => (path === '' ? step : `${path}/${step}`);
  if ('all' in rule) return rule.all.flatMap((part, i) => leavesOf(part, at(`all/${i}`), wanted));
  if ('any' in rule) return rule.any.flatMap((part, i) => leavesOf(part, at(`any/${i}`), wanted));
  if ('not' in rule) return leavesOf(rule.not, at('not'), !wanted);
  return [{ leaf: rule, path, wanted }];
}

/**
 * Decides a rule: eligible where it is true; one condition short where making exactly one changeable condition hold
 * would make it true, whether that one is unmet or unknown; not eligible where it is false; else unknown.
 *
 * @param roleOf role of a fact by its code; a fact nobody defined counts as given
 */
export function evaluate(rule: Rule, facts: Facts, roleOf: (fact: string) => FactRole): Evaluation {
  const leaves = leavesOf(rule).map((placed) => ({ ...placed, truth: holds(placed.leaf, facts) }));
  const truths = leaves.map(({ truth }) => truth);
  const whole = (own: readonly Truth[]): Truth => combine(rule, own);
  const flipped = (index: number): Truth[] =>
    truths.map((truth, i) => (i === index ? (leaves[index]?.wanted ?? truth) : truth));
  const truth = whole(truths);
  const changeable = leaves.flatMap(({ leaf, wanted, truth: own }, i) =>
    own !== wanted && roleOf(leaf.fact) === 'CHANGEABLE' ? [i] : [],
  );
  const short = truth === true ? [] : changeable.filter((i) => whole(flipped(i)) === true);
  const verdict: Verdict =
    truth === true
      ? 'ELIGIBLE'
      : short.length > 0
        ? 'ONE_CONDITION_SHORT'
        : truth === false
          ? 'NOT_ELIGIBLE'
          : 'UNKNOWN';
  // At best: whatever the firm is or does, only where and when stay as they are.
  const best = leaves.map(({ leaf, wanted, truth: own }) =>
    own === null || ['CHANGEABLE', 'GIVEN'].includes(roleOf(leaf.fact)) ? wanted : own,
  );
  const open =
    truth === null
      ? openLeaves(rule, truths)
      : truth === false && short.length === 0
        ? // An answer cannot save it, but may tell that only one condition is short.
          changeable.flatMap((i) => (whole(flipped(i)) === null ? openLeaves(rule, flipped(i)) : []))
        : [];
  return {
    verdict,
    leaves,
    short,
    applicable: whole(best) !== false,
    open: [...new Set(open.sort((a, b) => a - b).flatMap((i) => leaves[i]?.leaf.fact ?? []))].filter(
      (fact) => fact !== UNPUBLISHED,
    ),
  };
}

/** Whether one condition holds; null where its fact is not known. */
export function holds({ fact, is, value }: Leaf, facts: Facts): Truth {
  const known = facts.get(fact);
  if (known === undefined || fact === UNPUBLISHED) return null;
  const own = typeof known === 'object' ? known : [known];
  const given = typeof value === 'object' ? value : [value];
  const any = own.some((one) => given.some((other) => one === other));
  switch (is) {
    case '=':
    case 'in':
      return any;
    case '!=':
    case 'notIn':
      return !any;
    default:
      return compare(own[0], given[0], is);
  }
}

/** Numbers by size, dates by their ISO text; anything else cannot be compared and stays unknown. */
function compare(a: unknown, b: unknown, is: '<' | '<=' | '>' | '>='): Truth {
  if (!((typeof a === 'number' && typeof b === 'number') || (typeof a === 'string' && typeof b === 'string')))
    return null;
  if (is === '<') return a < b;
  if (is === '<=') return a <= b;
  return is === '>' ? a > b : a >= b;
}

/** Truth of the whole from the truths of its leaves in the order written. */
function combine(rule: Rule, truths: readonly Truth[]): Truth {
  let next = 0;
  const visit = (part: Rule): Truth => {
    // Every part is visited, so that the leaves stay counted.
    if ('all' in part) return every(part.all.map(visit));
    if ('any' in part) return negate(every(part.any.map((one) => negate(visit(one)))));
    if ('not' in part) return negate(visit(part.not));
    return truths[next++] ?? null;
  };
  return visit(rule);
}

/** Places of the unknown leaves that still have a say: all parts above them are undecided too. */
function openLeaves(rule: Rule, truths: readonly Truth[]): number[] {
  let next = 0;
  const visit = (part: Rule): { truth: Truth; open: number[] } => {
    if ('not' in part) {
      const { truth, open } = visit(part.not);
      return { truth: negate(truth), open };
    }
    if ('all' in part || 'any' in part) {
      const isAll = 'all' in part;
      const parts = (isAll ? part.all : part.any).map(visit);
      const truth = isAll ? every(parts.map((one) => one.truth)) : negate(every(parts.map((one) => negate(one.truth))));
      return { truth, open: truth === null ? parts.flatMap(({ open }) => open) : [] };
    }
    const place = next++;
    const truth = truths[place] ?? null;
    return { truth, open: truth === null ? [place] : [] };
  };
  return visit(rule).open;
}

const every = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(null) ? null : true;
const negate = (truth: Truth): Truth => (truth === null ? null : !truth);

/** A span of days, both ends inclusive; null: no end is known. */
export interface Span {
  from: string | null;
  to: string | null;
}

/** The version in force on a day; null where none is. An unknown beginning does not keep a version out. */
export const versionOn = <Version extends Span>(versions: readonly Version[], on: string): Version | null =>
  versions.findLast(({ from, to }) => (from === null || from <= on) && (to === null || on <= to)) ?? null;
