import { Basis, Qualifier, type Quantity } from './evidence.type.ts';

/** A figure with its unit as the graph keeps it. */
export interface QuantityRow {
  value: number | null;
  valueHigh: number | null;
  unit: string | null;
  currency: string | null;
  normalised: number | null;
  period: string | null;
  qualifiers: string[];
}

/** A fact with its place. */
export interface EvidenceRow extends QuantityRow {
  key: string;
  label: string;
  code: string;
  line: number | null;
  basis: Basis;
  confidence: number;
  note: string;
  noteEn: string;
  relation: string | null;
}

/** A document as the graph keeps it. */
export interface SourceRow {
  key: string;
  label: string;
  code: string;
  headline: string | null;
  headlineEn: string | null;
  publisher: string | null;
  authors: string | null;
  publishedOn: string | null;
  publishedPrecision: string | null;
  period: string | null;
  sha256: string;
  file: string;
  note: string | null;
  noteEn: string | null;
}

/** The schema's spelling of a seed file's qualifier: `at-least` → AT_LEAST. Unknown words are dropped. */
function toQualifiers(words: readonly string[] | null | undefined): Qualifier[] {
  return (words ?? []).flatMap((word) => {
    const known = Qualifier[word.toUpperCase().replaceAll('-', '_') as keyof typeof Qualifier];
    return known === undefined ? [] : [known];
  });
}

/** The quantity of a row; null where it has no number. */
export function toQuantity(row: QuantityRow): Quantity | null {
  if (row.value === null || row.value === undefined) return null;
  return {
    value: row.value,
    valueHigh: row.valueHigh ?? null,
    unit: row.unit ?? null,
    currency: row.currency ?? null,
    normalised: row.normalised ?? null,
    period: row.period ?? null,
    qualifiers: toQualifiers(row.qualifiers),
  };
}
