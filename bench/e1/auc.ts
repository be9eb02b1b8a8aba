/** Wrong answers a right one is held against, at least. */
const MATCHED = 50;

/**
 * The wrong suppliers whose number of customers is nearest to the right one’s, at least {@link MATCHED} where there
 * are that many. Against all suppliers, a count of customers alone would already tell most of them apart.
 *
 * @returns places in `wrong`
 */
export function degreeMatched(right: number, wrong: readonly number[], degree: ArrayLike<number>): number[] {
  const want = degree[right] ?? 0;
  const enough = Math.min(MATCHED, wrong.length);
  for (let width = 0; ; width = width * 2 + 1) {
    const near: number[] = [];
    for (let i = 0; i < wrong.length; i++) if (Math.abs((degree[wrong[i] ?? -1] ?? 0) - want) <= width) near.push(i);
    if (near.length >= enough) return near;
  }
}

/** Share of the others that score below `value`, ties half; one half without others. */
export function shareBelow(value: number, places: readonly number[], values: ArrayLike<number>): number {
  if (places.length === 0) return 0.5;
  let below = 0;
  for (const place of places) {
    const other = values[place] ?? 0;
    below += other < value ? 1 : other === value ? 0.5 : 0;
  }
  return below / places.length;
}
