/**
 * Reciprocal-rank fusion of the components of a target under user weights, after Cormack, Clarke and Büttcher,
 * “Reciprocal rank fusion outperforms Condorcet and individual rank learning methods”, SIGIR 2009.
 * The client orders with this very file, so that a moved slider and the server give the same list.
 */

/** What a target is judged by, in the order shown. */
export const COMPONENT_KINDS = ['TEXT_FIT', 'NETWORK', 'GAIN', 'SIGNALS', 'POLICY_FIT', 'PROXIMITY'] as const;
export type ComponentKind = (typeof COMPONENT_KINDS)[number];

/** Weight of each component, 0 or more. */
export type Weights = Readonly<Record<ComponentKind, number>>;

/** Constants of the ranking; like the gap formula they are judgement and belong to a version. */
export const RANKING = {
  version: 'target-2',
  /** Softens the difference between the first ranks; 10 as in the accuracy tests, where 60 did worse. */
  rankOffset: 10,
  weights: { TEXT_FIT: 3, NETWORK: 1, GAIN: 2, SIGNALS: 1, POLICY_FIT: 1, PROXIMITY: 1 },
} as const satisfies { version: string; rankOffset: number; weights: Weights };

/** One candidate as far as the order needs it. */
export interface Fusible {
  code: string;
  /** 0–1; null where nobody has looked. A component that is not there counts as null. */
  values: Readonly<Partial<Record<ComponentKind, number | null>>>;
}

/** Where a candidate comes in. */
export interface Fused {
  code: string;
  /** 1 for the first. */
  rank: number;
  /** Σ weight / (offset + rank), as a share of what the first place in everything would give, 0–1. */
  score: number;
  /** Rank in each component, ties sharing the middle; the median for an unknown value. */
  ranks: Readonly<Record<ComponentKind, number>>;
  /** Part of the score each component gives; they add up to the score. */
  contributions: Readonly<Record<ComponentKind, number>>;
  /** Weight of what is known over the weight of everything, 0–1. */
  knownShare: number;
}

/**
 * Orders candidates. A value nobody knows takes the median rank of the component: it neither helps nor harms.
 * Equal scores are ordered by code, so the order never depends on that of the input.
 */
export function fuse(candidates: readonly Fusible[], weights: Weights, offset: number = RANKING.rankOffset): Fused[] {
  const ranks = new Map(COMPONENT_KINDS.map((kind) => [kind, ranksOf(candidates, kind)]));
  const total = COMPONENT_KINDS.reduce((sum, kind) => sum + weights[kind], 0);
  const best = total / (offset + 1);
  const rows = candidates.map((candidate) => {
    const own = byKind((kind) => ranks.get(kind)?.get(candidate.code) ?? 1);
    const contributions = byKind((kind) => (best === 0 ? 0 : weights[kind] / (offset + own[kind]) / best));
    const known = COMPONENT_KINDS.reduce(
      (sum, kind) => sum + ((candidate.values[kind] ?? null) === null ? 0 : weights[kind]),
      0,
    );
    return {
      code: candidate.code,
      score: COMPONENT_KINDS.reduce((sum, kind) => sum + contributions[kind], 0),
      ranks: own,
      contributions,
      knownShare: total === 0 ? 0 : known / total,
    };
  });
  // Rounded, so that the last digit of a sum decides nothing.
  const rounded = (score: number): number => Math.round(score * 1e12);
  rows.sort((a, b) => rounded(b.score) - rounded(a.score) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return rows.map((row, index) => ({ ...row, rank: index + 1 }));
}

/** Rank by one component, 1 for the highest value; ties share their middle rank, unknown values the median. */
function ranksOf(candidates: readonly Fusible[], kind: ComponentKind): ReadonlyMap<string, number> {
  const known = candidates
    .flatMap(({ code, values }) => {
      const value = values[kind] ?? null;
      return value === null ? [] : [{ code, value }];
    })
    .sort((a, b) => b.value - a.value);
  const ranks = new Map<string, number>();
  for (let start = 0; start < known.length;) {
    let end = start;
    while (end < known.length && known[end]?.value === known[start]?.value) end++;
    for (const { code } of known.slice(start, end)) ranks.set(code, (start + 1 + end) / 2);
    start = end;
  }
  // With nothing known everybody shares the first place.
  const median = Math.max(1, (known.length + 1) / 2);
  for (const { code } of candidates) if (!ranks.has(code)) ranks.set(code, median);
  return ranks;
}

const byKind = (value: (kind: ComponentKind) => number): Record<ComponentKind, number> => ({
  TEXT_FIT: value('TEXT_FIT'),
  NETWORK: value('NETWORK'),
  GAIN: value('GAIN'),
  SIGNALS: value('SIGNALS'),
  POLICY_FIT: value('POLICY_FIT'),
  PROXIMITY: value('PROXIMITY'),
});
