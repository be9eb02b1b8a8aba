/**
 * The rules of policies decided a second time, by another way than the product's: every unknown condition is tried both
 * as met and as unmet, and what holds in all of those worlds is known. Each condition stands once in a tree, so that
 * this and three-valued logic must agree.
 */

export type Tree = Condition | { all: readonly Tree[] } | { any: readonly Tree[] } | { not: Tree };

export interface Condition {
  clause: string;
  fact: string;
  is: string;
  value: unknown;
}

type Known = Readonly<Record<string, unknown>>;

/** What the tree comes to, and the conditions of which one alone would do. */
export interface Judgement {
  verdict: 'ELIGIBLE' | 'ONE_CONDITION_SHORT' | 'NOT_ELIGIBLE' | 'UNKNOWN';
  /** Places of those conditions, counted from the left. */
  short: number[];
}

/** More unknowns than this make too many worlds to try. */
const MAX_UNKNOWN = 16;

/**
 * Judges a tree by trying every world.
 *
 * @param mayChange whether the firm could bring about a condition on this fact
 * @returns null where there are too many unknown conditions to try
 */
export function judge(tree: Tree, known: Known, mayChange: (fact: string) => boolean): Judgement | null {
  const conditions = conditionsOf(tree);
  const truths = conditions.map((condition) => truthOf(condition, known));
  if (truths.filter((truth) => truth === undefined).length > MAX_UNKNOWN) return null;
  const outcome = outcomes(tree, truths);
  if (outcome === 'always') return { verdict: 'ELIGIBLE', short: [] };
  const short = conditions.flatMap(({ fact }, place) => {
    if (!mayChange(fact)) return [];
    // Brought about means it holds, or under a "not" that it no longer does: whichever of the two is not so yet.
    const helps = [true, false].some(
      (truth) => truths[place] !== truth && outcomes(tree, truths.with(place, truth)) === 'always',
    );
    return helps ? [place] : [];
  });
  if (short.length > 0) return { verdict: 'ONE_CONDITION_SHORT', short };
  return { verdict: outcome === 'never' ? 'NOT_ELIGIBLE' : 'UNKNOWN', short: [] };
}

/** The conditions of a tree from the left. */
export function conditionsOf(tree: Tree): Condition[] {
  if ('all' in tree) return tree.all.flatMap(conditionsOf);
  if ('any' in tree) return tree.any.flatMap(conditionsOf);
  return 'not' in tree ? conditionsOf(tree.not) : [tree];
}

/** Undefined where the fact is not known. */
function truthOf({ fact, is, value }: Condition, known: Known): boolean | undefined {
  const own = known[fact];
  if (own === undefined || own === null || fact === 'unpublished') return undefined;
  const mine = new Set<unknown>(Array.isArray(own) ? own : [own]);
  const theirs = Array.isArray(value) ? value : [value];
  const meets = theirs.some((one) => mine.has(one));
  if (is === '=' || is === 'in') return meets;
  if (is === '!=' || is === 'notIn') return !meets;
  const [a, b] = [own as number | string, value as number | string];
  return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[is];
}

function outcomes(tree: Tree, truths: readonly (boolean | undefined)[]): 'always' | 'never' | 'sometimes' {
  const unknown = truths.flatMap((truth, place) => (truth === undefined ? [place] : []));
  let met = 0;
  const worlds = 2 ** unknown.length;
  for (let world = 0; world < worlds; world++) {
    const whole = truths.map((truth, place) => truth ?? ((world >> unknown.indexOf(place)) & 1) === 1);
    if (worldly(tree, whole[Symbol.iterator]())) met++;
  }
  return met === worlds ? 'always' : met === 0 ? 'never' : 'sometimes';
}

/** Takes the truths in the order of the conditions; every part is visited, so that they stay in step. */
function worldly(tree: Tree, truths: Iterator<boolean>): boolean {
  if ('all' in tree) return tree.all.map((part) => worldly(part, truths)).every(Boolean);
  if ('any' in tree) return tree.any.map((part) => worldly(part, truths)).some(Boolean);
  if ('not' in tree) return !worldly(tree.not, truths);
  return truths.next().value === true;
}
