import type { NeedRow } from './facing.query.ts';

/** Makers of a country that are known to work in a segment: what its bodies could name. 0: none recorded. */
export const makersOf = ({ partners }: Pick<NeedRow, 'partners'>, country: string): number =>
  Math.max(
    0,
    ...partners
      .filter(({ partner }) => partner.country?.code === country)
      .flatMap(({ ways }) => ways.map(({ kind, makersCount }) => (kind === 'COUNTRY_MAKERS' ? makersCount : 0))),
  );
