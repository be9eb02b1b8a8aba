import type { NeedRow } from './facing.query.ts';

/** Makers of a country that are known to work in a segment: what its bodies could name. 0: none recorded. */
export const makersOf = ({ partners }: Pick<NeedRow, 'partners'>, country: string): number =>
  Math.max(
    0,
    ...partners
      .filter(({ partner }) => partner.country?.code === country)
      .flatMap(({ ways }) => ways.map(({ kind, makersCount }) => (kind === 'COUNTRY_MAKERS' ? makersCount : 0))),
  );

/** What is missing without being needed is no need: only what is to be filled or strengthened. */
export const isNeed = ({ actions }: Pick<NeedRow, 'actions'>): boolean =>
  actions.some((action) => action === 'FILL' || action === 'STRENGTHEN');

/** Needs a reader from this country would look at first: makers of theirs are known, or a source states the wish. */
export const isNear = (need: Pick<NeedRow, 'partners' | 'reasons'>, country: string | undefined): boolean =>
  need.reasons.some(({ kind }) => kind === 'STATED') || (country !== undefined && makersOf(need, country) > 0);
