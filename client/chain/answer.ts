import type { GapState } from './state.ts';

interface Named {
  readonly name: string;
  readonly nameEn: string | null;
}

interface AnswerFacts<S> {
  readonly assessable: boolean;
  readonly complete: boolean;
  /** How complete the register is believed to be; null where nobody has said. */
  readonly kappa: number | null;
  readonly segments: number;
  readonly counts: readonly { readonly state: GapState; readonly count: number }[];
  readonly firstToFill: readonly S[];
  readonly firstToVerify: readonly S[];
}

/** One sentence of the answer: its key under `atlas.answer` and the segments it names. */
export interface AnswerPart<S> {
  readonly key: 'none' | 'missing' | 'missingPlain' | 'noMissing' | 'unknown' | 'unknownPlain' | 'open' | 'complete';
  readonly names: readonly S[];
}

const NAMED = 2;

/** The answer by rule: what is missing and what to fill first, then what cannot be judged and what to check first. */
export function answerParts<S extends Named>(facts: AnswerFacts<S>): AnswerPart<S>[] {
  if (!facts.assessable) return [{ key: 'none', names: [] }];
  const fill = facts.firstToFill.slice(0, NAMED);
  const check = facts.firstToVerify.slice(0, NAMED);
  const parts: AnswerPart<S>[] = [];
  if (countOf(facts.counts, 'MISSING') === 0) parts.push({ key: 'noMissing', names: [] });
  else parts.push(fill.length > 0 ? { key: 'missing', names: fill } : { key: 'missingPlain', names: [] });
  if (countOf(facts.counts, 'UNKNOWN') > 0) {
    if (facts.kappa === null || facts.complete) parts.push({ key: 'open', names: [] });
    else parts.push(check.length > 0 ? { key: 'unknown', names: check } : { key: 'unknownPlain', names: [] });
  }
  if (facts.complete) parts.push({ key: 'complete', names: [] });
  return parts;
}

export function countOf(
  counts: readonly { readonly state: GapState; readonly count: number }[],
  state: GapState,
): number {
  return counts.find((one) => one.state === state)?.count ?? 0;
}
