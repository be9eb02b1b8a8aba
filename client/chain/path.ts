/** Where a card is, in the coordinates of the picture. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly top: number;
  /** In the band below the columns. */
  readonly support: boolean;
}

const BULGE = 26;

/** A curve between two cards: across the gutter, bulging out where both stand in one column, upwards from the band. */
export function linkPath(from: Box, to: Box): string {
  if (from.support !== to.support) {
    const [band, other] = from.support ? [from, to] : [to, from];
    const x = (band.left + band.right) / 2;
    return `M${x} ${band.top}C${x} ${band.top - 48} ${other.left - 40} ${other.middle} ${other.left} ${other.middle}`;
  }
  if (from.left < to.right && to.left < from.right) {
    const x = Math.max(from.right, to.right) + BULGE;
    return `M${from.right} ${from.middle}C${x} ${from.middle} ${x} ${to.middle} ${to.right} ${to.middle}`;
  }
  const [x1, x2] = from.right <= to.left ? [from.right, to.left] : [from.left, to.right];
  const bend = (x2 - x1) / 2;
  return `M${x1} ${from.middle}C${x1 + bend} ${from.middle} ${x2 - bend} ${to.middle} ${x2} ${to.middle}`;
}
