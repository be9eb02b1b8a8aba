/** Place of every score from the highest down: 1 + number of higher ones + half of the other equal ones. */
export function ranksOf(scores: Float64Array): Float64Array {
  const ascending = scores.slice().sort();
  const placeOf = (score: number): number => {
    const below = firstAtLeast(ascending, score);
    let through = below + 1;
    while (through < ascending.length && ascending[through] === score) through++;
    return 1 + (ascending.length - through) + (through - below - 1) / 2;
  };
  // Most firms share nothing with most queries.
  const last = placeOf(0);
  const ranks = new Float64Array(scores.length);
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] ?? 0;
    ranks[i] = score === 0 ? last : placeOf(score);
  }
  return ranks;
}

/** How fast a place loses weight in a fused order. */
const FADE = 10;

/** Weight of a place in a fused order. */
export const weightOfRank = (rank: number): number => 1 / (FADE + rank);

/** Reciprocal-rank fusion (Cormack, Clarke and Buettcher, 2009): the sum of the weights of a firm's places. */
export function fuse(ranks: readonly Float64Array[], length: number): Float64Array {
  const fused = new Float64Array(length);
  for (const places of ranks) {
    for (let i = 0; i < length; i++) fused[i] = (fused[i] ?? 0) + weightOfRank(places[i] ?? length);
  }
  return fused;
}

function firstAtLeast(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
