import type { EntityRow } from '../entity/entity.type.ts';
import { badInput } from '../errors.ts';
import type { Basis } from '../evidence/evidence.type.ts';
import { memberOf, type FactRow } from '../evidence/fact.ts';
import { everyWord } from '../search/lucene.ts';
import { AffiliationKind, type EnterpriseFilter } from './enterprise.type.ts';

const MAX_TEXT = 100;

/** An enterprise as the graph keeps it. */
export interface EnterpriseRow extends EntityRow {
  enterpriseKind: string | null;
  /** ACTIVE, ACQUIRED and so on; null where nobody has said. */
  standing: string | null;
}

/** What an enterprise does in a segment, as the graph keeps it. */
export interface WorksInRow extends FactRow {
  /** Code of the segment. */
  segment: string;
  form: string | null;
  /** What it makes there; empty where no row lists it. */
  products: string[] | null;
  productsEn: string[] | null;
  basis: Basis;
  confidence: number;
}

/** A tie of an enterprise as the graph keeps it. */
export interface AffiliationRow extends FactRow {
  /** Graph key of the other enterprise. */
  other: string;
  /** What the end of the relation is to its start. */
  form: string | null;
  /** True where the enterprise asked for stands at the start of the relation. */
  outgoing: boolean;
}

/** A filter as the query takes it: absent is null. */
export interface EnterpriseSearch {
  park: string | null;
  chain: string | null;
  segment: string | null;
  country: string | null;
  /** Lucene query over the names. */
  text: string | null;
  /** The condition to start from, the one that leaves fewest; null where there is none. */
  by: 'text' | 'segment' | 'park' | 'chain' | 'country' | null;
}

const OTHER_SIDE: Readonly<Record<AffiliationKind, AffiliationKind>> = {
  [AffiliationKind.PARENT]: AffiliationKind.SUBSIDIARY,
  [AffiliationKind.SUBSIDIARY]: AffiliationKind.PARENT,
  [AffiliationKind.SAME_BRAND]: AffiliationKind.SAME_BRAND,
};

/** What the other enterprise is to the one asked for. A tie of unknown kind says no more than the brand. */
export function kindOfAffiliation({ form, outgoing }: AffiliationRow): AffiliationKind {
  const kind = memberOf(AffiliationKind, form) ?? AffiliationKind.SAME_BRAND;
  return outgoing ? kind : OTHER_SIDE[kind];
}

/**
 * Reads a filter.
 *
 * @throws AppError BAD_INPUT where the text is too long or has neither letter nor digit
 */
export function toSearch(filter: EnterpriseFilter | null | undefined): EnterpriseSearch {
  const { park, chain, segment, country } = filter ?? {};
  const search = {
    text: textOf(filter?.text?.trim()),
    segment: segment ?? null,
    park: park ?? null,
    chain: chain ?? null,
    country: country ?? null,
  };
  const order = ['text', 'segment', 'park', 'chain', 'country'] as const;
  return { ...search, by: order.find((name) => search[name] !== null) ?? null };
}

function textOf(text: string | undefined): string | null {
  if (!text) return null;
  if (text.length > MAX_TEXT) throw badInput('filter.text', `${text.length} characters are more than ${MAX_TEXT}`);
  const words = everyWord(text);
  if (words === null) throw badInput('filter.text', `"${text}" has neither a letter nor a digit`);
  return words;
}
