/** How near the name of a product is to the makers' other products. */
export type Nearness = 'sub' | 'near' | 'hard';

const NEAR = 0.5;

/** Overlap of two names' bigrams: shared ones over all. */
export function bigramOverlap(a: string, b: string): number {
  const ofA = bigramsOf(a);
  const ofB = bigramsOf(b);
  let shared = 0;
  for (const bigram of ofA) if (ofB.has(bigram)) shared++;
  const all = ofA.size + ofB.size - shared;
  return all === 0 ? 0 : shared / all;
}

/**
 * `sub` where one name contains the other and that has two characters or more, `near` where they share half of their bigrams or more, else `hard`.
 *
 * @param others normalised names of the makers' other products
 */
export function nearnessOf(name: string, others: readonly string[]): Nearness {
  if (others.some((other) => other.includes(name) || (other.length > 1 && name.includes(other)))) return 'sub';
  return others.some((other) => bigramOverlap(name, other) >= NEAR) ? 'near' : 'hard';
}

function bigramsOf(name: string): Set<string> {
  const characters = [...name];
  return new Set(characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`));
}
