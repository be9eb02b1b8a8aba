import { arrange, type Arrangeable, type Choices } from '../../../api/target/arrange.ts';
import { COMPONENT_KINDS, RANKING, type ComponentKind, type Fused, type Weights } from '../../../api/target/fusion.ts';
import { parseSort, sortRows, type SortValue } from '../../components/sort.ts';
import { nameIn } from '../../i18n/name.ts';
import type { Language } from '../../i18n/words.ts';
import type { SortKey } from './search.ts';
import type { Candidate } from './targets.query.ts';

export type Exclusion = 'ALREADY_HERE' | 'DISSOLVED' | 'RED_LINE' | 'REQUIRED_MISSING';

/** A candidate with its place under the reader's choices. */
export interface Placed {
  readonly candidate: Candidate;
  /** Null where it is struck off. */
  readonly place: Fused | null;
  /** Places won (+) or lost (−) against the default weights; null where it is struck off. */
  readonly moved: number | null;
  readonly exclusion: Exclusion | null;
  /** Weight of what is known over all weights, 0–1. */
  readonly knownShare: number;
}

/** What the order needs of a candidate. */
export function arrangeable({ enterprise, components, bar, redLine }: Candidate): Arrangeable {
  return {
    code: enterprise.code,
    values: Object.fromEntries(components.map(({ kind, value }) => [kind, value])),
    barred: bar === 'ALREADY_HERE' || bar === 'DISSOLVED' ? bar : null,
    redLine,
  };
}

/** Places by code under the default weights, all other choices alike. */
export function defaultRanks(candidates: readonly Arrangeable[], choices: Choices): ReadonlyMap<string, number> {
  const { ranked } = arrange(candidates, { ...choices, weights: RANKING.weights });
  return new Map(ranked.map(({ code, rank }) => [code, rank]));
}

/** Candidates by place, then those struck off by code. */
export function placeAll(
  candidates: readonly Candidate[],
  fusible: readonly Arrangeable[],
  before: ReadonlyMap<string, number>,
  choices: Choices,
): readonly Placed[] {
  const byCode = new Map(candidates.map((one) => [one.enterprise.code, one]));
  const { ranked, excluded } = arrange(fusible, choices);
  return [
    ...ranked.flatMap((place): Placed[] => {
      const candidate = byCode.get(place.code);
      const moved = (before.get(place.code) ?? place.rank) - place.rank;
      return candidate ? [{ candidate, place, moved, exclusion: null, knownShare: place.knownShare }] : [];
    }),
    ...excluded.flatMap(({ code, reason }): Placed[] => {
      const candidate = byCode.get(code);
      if (!candidate) return [];
      return [
        { candidate, place: null, moved: null, exclusion: reason, knownShare: knownShare(candidate, choices.weights) },
      ];
    }),
  ];
}

function knownShare({ components }: Candidate, weights: Weights): number {
  const total = COMPONENT_KINDS.reduce((sum, kind) => sum + weights[kind], 0);
  const known = components.reduce((sum, { kind, value }) => sum + (value === null ? 0 : weights[kind]), 0);
  return total === 0 ? 0 : known / total;
}

/** Which candidates to show; ranks stay those of the whole list. */
export interface TargetsFilter {
  readonly country: string | undefined;
  readonly ties: readonly string[];
  readonly listed: boolean;
}

export function passes({ countries, tie, enterprise }: Candidate, filter: TargetsFilter): boolean {
  return (
    (filter.country === undefined || countries.includes(filter.country)) &&
    (filter.ties.length === 0 || filter.ties.includes(tie)) &&
    (!filter.listed || enterprise.stockCode !== null)
  );
}

const middle = ({ low, high }: { readonly low: number; readonly high: number }): number => (low + high) / 2;

export function componentOf(candidate: Candidate, kind: ComponentKind): Candidate['components'][number] | undefined {
  return candidate.components.find((one) => one.kind === kind);
}

/** By the column chosen, else by place; those struck off stay last whatever the column. */
export function sorted(placed: readonly Placed[], sort: string | undefined, language: Language): readonly Placed[] {
  const order = parseSort(sort);
  if (order === null) return placed;
  const ranked = placed.filter(({ place }) => place !== null);
  const struck = placed.filter(({ place }) => place === null);
  const by = (one: Placed) => valueOf(one, order.key as SortKey, language);
  return [...sortRows(ranked, by, order.descending, language), ...struck];
}

function valueOf({ candidate, place, knownShare }: Placed, key: SortKey, language: Language): SortValue {
  switch (key) {
    case 'rank':
      return place?.rank ?? null;
    case 'name':
      return nameIn(candidate.enterprise, language).text;
    case 'known':
      return knownShare;
    case 'gain':
      return middle(candidate.gain.total);
    default:
      return componentOf(candidate, key)?.value ?? null;
  }
}
