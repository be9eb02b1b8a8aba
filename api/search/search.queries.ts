import type { EntityRow } from '../entity/entity.type.ts';
import { query } from '../graph/query.ts';
import type { Candidate } from './search.ts';

/** A named node with its score. */
export type SearchRow = EntityRow & Candidate;

export const SEARCH_NAMES = query<{ lucene: string; limit: number }, { value: SearchRow }>(
  'searchNames',
  `CALL db.index.fulltext.queryNodes('entity_names', $lucene, {limit: $limit}) YIELD node, score
   RETURN node {.*, score: score, label: [l IN labels(node) WHERE NOT l IN ['Record', 'Entity']][0]} AS value`,
);

export const SEARCH_PINYIN = query<{ lucene: string; limit: number }, { value: SearchRow }>(
  'searchPinyin',
  `CALL db.index.fulltext.queryNodes('entity_pinyin', $lucene, {limit: $limit}) YIELD node, score
   RETURN node {.*, score: score, label: [l IN labels(node) WHERE NOT l IN ['Record', 'Entity']][0]} AS value`,
);
