import { FAMILIES, OUTCOMES } from '../../components/policy/matches.ts';
import { flag, given, listOf, oneOf, text, type Search } from '../../routing.ts';
import { formatAnswers, parseAnswers } from './answers.ts';

export const VIEWS = ['match', 'catalogue'] as const;
export type View = (typeof VIEWS)[number];

/** A day such as `2026-03-01`; anything else is as if absent. */
export function day(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

/** Search parameters of the two views of the policies; defaults are dropped. */
export function policiesSearch(search: Search) {
  return given({
    view: oneOf(search['view'], VIEWS),
    enterprise: text(search['enterprise']),
    park: text(search['park']),
    on: day(search['on']),
    facts: formatAnswers(parseAnswers(search['facts'])),
    verdict: listOf(search['verdict'], OUTCOMES),
    open: text(search['open']),
    expired: flag(search['expired']),
    family: oneOf(search['family'], FAMILIES),
    chain: text(search['chain']),
    country: text(search['country']),
    q: text(search['q']),
    rule: oneOf(search['rule'], ['true', 'false']),
  });
}

/** With an enterprise the match is what one came for, without one the catalogue. */
export function viewOf({ view, enterprise }: Pick<ReturnType<typeof policiesSearch>, 'view' | 'enterprise'>): View {
  return view ?? (enterprise === undefined ? 'catalogue' : 'match');
}
