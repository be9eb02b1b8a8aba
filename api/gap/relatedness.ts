/**
 * Relatedness density after Hidalgo et al., “The Product Space Conditions the Development of Nations”,
 * Science 317 (2007): two segments are near where the same holders (firms, parks) tend to have both.
 *
 * @param holders sets of segments that sit together, one a firm or park
 * @param present segments the park has
 * @param segments all segments of the chain
 * @returns density a segment, 0–1: the share of its relatedness that lies in segments the park has;
 *   a segment that sits beside nothing anywhere has none
 */
export function relatednessDensity(
  holders: readonly ReadonlySet<string>[],
  present: ReadonlySet<string>,
  segments: readonly string[],
): Map<string, number> {
  const count = new Map<string, number>();
  const together = new Map<string, Map<string, number>>();
  for (const holder of holders) {
    for (const a of holder) {
      count.set(a, (count.get(a) ?? 0) + 1);
      const row = together.get(a) ?? new Map<string, number>();
      together.set(a, row);
      for (const b of holder) if (a !== b) row.set(b, (row.get(b) ?? 0) + 1);
    }
  }
  const density = new Map<string, number>();
  for (const segment of segments) {
    let all = 0;
    let here = 0;
    // In a fixed order, because sums of floats depend on it.
    const others = [...(together.get(segment) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [other, both] of others) {
      const proximity = both / Math.max(count.get(segment) ?? 1, count.get(other) ?? 1);
      all += proximity;
      if (present.has(other)) here += proximity;
    }
    if (all > 0) density.set(segment, here / all);
  }
  return density;
}
