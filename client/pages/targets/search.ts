import { COMPONENT_KINDS, RANKING, type ComponentKind, type Weights } from '../../../api/target/fusion.ts';
import { flag, given, listOf, oneOf, text, type Search } from '../../routing.ts';

/** What makes a firm a candidate, the nearest tie first. */
export const TIES = ['MAKER', 'SIBLING', 'NEIGHBOUR', 'PARTNER_COUNTRY', 'TEXT_MATCH'] as const;

/** Columns by which the list can be sorted; its own order is by rank. */
const SORT_KEYS = ['rank', 'name', ...COMPONENT_KINDS, 'known', 'gain'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Sliders end here; the API takes up to 100, but only the proportions count. */
export const MOST_WEIGHT = 10;
export const MOST_PICKED = 4;

/** Search parameters of the page of targets; defaults are dropped. */
export function targetsSearch(search: Search) {
  return given({
    w: formatWeights(parseWeights(search['w'])),
    required: listOf(search['required'], COMPONENT_KINDS),
    redlines: oneOf(search['redlines'], ['0']),
    country: text(search['country']),
    tie: listOf(search['tie'], TIES),
    listed: flag(search['listed']),
    sort: oneOf(
      search['sort'],
      SORT_KEYS.flatMap((key) => [key, `-${key}` as const]),
    ),
    pick: picked(search['pick']),
    why: text(search['why']),
    evidence: cell(search['evidence']),
  });
}

/** Weights as the address has them, in the order of the components; the defaults where they cannot be read. */
export function parseWeights(value: unknown): Weights {
  const parts = String(value ?? '')
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const good = parts.length === COMPONENT_KINDS.length && parts.every((one) => one >= 0 && one <= MOST_WEIGHT);
  if (!good || parts.every((one) => one === 0)) return RANKING.weights;
  return Object.fromEntries(COMPONENT_KINDS.map((kind, index) => [kind, parts[index]])) as unknown as Weights;
}

/** The weights for the address; undefined for the defaults. */
export function formatWeights(weights: Weights): string | undefined {
  if (COMPONENT_KINDS.every((kind) => weights[kind] === RANKING.weights[kind])) return undefined;
  return COMPONENT_KINDS.map((kind) => weights[kind]).join(',');
}

/** Codes of the firms compared, each once. */
function picked(value: unknown): string | undefined {
  const codes = (text(value) ?? '').split(',').filter((code) => code !== '');
  return text([...new Set(codes)].slice(0, MOST_PICKED).join(','));
}

/** The open cell: `firm,COMPONENT`. */
function cell(value: unknown): string | undefined {
  const open = parseCell(text(value));
  return open === null ? undefined : `${open.code},${open.kind}`;
}

/** A cell of the table: whose, and which component. */
export interface OpenCell {
  readonly code: string;
  readonly kind: ComponentKind;
}

export function parseCell(value: string | undefined): OpenCell | null {
  const [code, word] = (value ?? '').split(',');
  const kind = oneOf(word, COMPONENT_KINDS);
  return code && kind ? { code, kind } : null;
}
