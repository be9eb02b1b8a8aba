import type { PartnerRow } from './partners.query.ts';
import { kindOf, PARTNER_LINKS, type PartnerKind } from './words.ts';

interface PartnerSearch {
  readonly country?: string | undefined;
  readonly chain?: string | undefined;
  readonly kind?: string | undefined;
  readonly link?: (typeof PARTNER_LINKS)[number] | undefined;
}

/** Those that meet the filter, those with a stated link to a park first. */
export function selectPartners(partners: readonly PartnerRow[], search: PartnerSearch): PartnerRow[] {
  const { country, chain, kind, link } = search;
  return partners
    .filter(
      (partner) =>
        (country === undefined || partner.country?.code === country) &&
        (kind === undefined || partner.kind === kind) &&
        (chain === undefined || partner.capabilities.some((one) => one.chain.code === chain)) &&
        (link === undefined || linkOf(partner).includes(link)),
    )
    .toSorted((a, b) => b.brought.length - a.brought.length || b.cooperations.length - a.cooperations.length);
}

function linkOf({ cooperations, brought }: PartnerRow): (typeof PARTNER_LINKS)[number][] {
  const links: (typeof PARTNER_LINKS)[number][] = [];
  if (cooperations.length > 0) links.push('cooperates');
  if (brought.length > 0) links.push('brought');
  return links.length > 0 ? links : ['none'];
}

/** Kinds that occur, those with a word alone. */
export function kindsOf(partners: readonly PartnerRow[]): PartnerKind[] {
  return [...new Set(partners.flatMap(({ kind }) => kindOf(kind) ?? []))];
}

/** Countries with most partners first; those whose country no source states last. */
export function byCountry(partners: readonly PartnerRow[]): [string, PartnerRow[]][] {
  const codes = [...new Set(partners.map((partner) => partner.country?.code ?? ''))];
  const groups = codes.map((code): [string, PartnerRow[]] => [
    code,
    partners.filter((partner) => (partner.country?.code ?? '') === code),
  ]);
  return groups.sort(([a, one], [b, other]) => Number(a === '') - Number(b === '') || other.length - one.length);
}
