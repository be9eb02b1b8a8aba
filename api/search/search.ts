import { folded, foldings } from './fold.ts';

/** What a hit matched by, best first. */
const MATCHES = ['EXACT', 'PREFIX', 'PART', 'PINYIN', 'WORDS'] as const;
type Match = (typeof MATCHES)[number];

/** A candidate the full-text indexes returned. */
export interface Candidate {
  key: string;
  label: string;
  code: string;
  name: string;
  /** Absent on the node where there is none: the database keeps no nulls. */
  nameEn?: string | null;
  aliases?: string[];
  pinyinText?: string;
  /** Lucene’s score: comparable within one index only. */
  score: number;
}

/** A hit with the name that matched. */
export interface Hit<Row extends Candidate> {
  row: Row;
  match: Match;
  matched: string;
}

const LABEL_ORDER = ['Park', 'Enterprise', 'Chain', 'Segment', 'Project', 'Carrier', 'Partner', 'Policy'];

/**
 * Ranks candidates by how their names meet the text: whole name, beginning, part, pinyin, single words.
 * Ties: whole pinyin or initials, the kinds people look for most, shorter names, code.
 */
export function rankHits<Row extends Candidate>(text: string, candidates: readonly Row[], limit: number): Hit<Row>[] {
  const wanted = folded(text.trim());
  const unique = [...new Map(candidates.map((row) => [row.key, row])).values()];
  return unique
    .map((row) => ({ ...judge(wanted, row), whole: isWholePinyin(wanted, row) }))
    .sort(
      (a, b) =>
        MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) ||
        Number(b.whole) - Number(a.whole) ||
        kindRank(a.row) - kindRank(b.row) ||
        a.matched.length - b.matched.length ||
        (a.row.code < b.row.code ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ whole: _whole, ...hit }) => hit);
}

/** The text is the whole pinyin or all initials of a name, not only their beginning. */
const isWholePinyin = (wanted: string, row: Candidate): boolean =>
  (row.pinyinText ?? '').split(' ').includes(wanted.replaceAll(/\s+/g, ''));

function judge<Row extends Candidate>(wanted: string, row: Row): Hit<Row> {
  const names = [row.name, ...(row.nameEn ? [row.nameEn] : []), ...(row.aliases ?? []), row.code];
  const find = (test: (name: string) => boolean): string | undefined => names.find((name) => foldings(name).some(test));
  const exact = find((name) => name === wanted);
  if (exact !== undefined) return { row, match: 'EXACT', matched: exact };
  const prefix = find((name) => name.startsWith(wanted));
  if (prefix !== undefined) return { row, match: 'PREFIX', matched: prefix };
  const part = find((name) => name.includes(wanted));
  if (part !== undefined) return { row, match: 'PART', matched: part };
  const syllables = wanted.replaceAll(/\s+/g, '');
  if ((row.pinyinText ?? '').split(' ').some((form) => form.startsWith(syllables)))
    return { row, match: 'PINYIN', matched: row.name };
  return { row, match: 'WORDS', matched: row.name };
}

function kindRank(row: Candidate): number {
  const rank = LABEL_ORDER.indexOf(row.label);
  return rank === -1 ? LABEL_ORDER.length : rank;
}
