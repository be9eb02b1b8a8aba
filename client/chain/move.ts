import type { LayoutColumn, Link, Placed } from './layout.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * Where an arrow key leads: up and down stay in the column; left and right follow a supply link to the card nearest in
 * height, or step to the next column where there is no link. Null at the edge.
 */
export function move(
  columns: readonly LayoutColumn<Placed>[],
  links: readonly Link[],
  from: string,
  direction: Direction,
): string | null {
  const grid = columns.map((column) => column.layers.flatMap((layer) => layer.cards.map((card) => card.code)));
  const column = grid.findIndex((codes) => codes.includes(from));
  const codes = grid[column];
  if (codes === undefined) return null;
  const row = codes.indexOf(from);
  if (direction === 'up' || direction === 'down') return codes[row + (direction === 'up' ? -1 : 1)] ?? null;

  const height = (row + 0.5) / codes.length;
  const beyond = direction === 'right' ? grid.slice(column + 1) : grid.slice(0, column).reverse();
  const linked = new Set(
    links.flatMap((link) =>
      direction === 'right' ? (link.from === from ? link.to : []) : link.to === from ? link.from : [],
    ),
  );
  for (const candidates of [beyond.map((list) => list.filter((code) => linked.has(code))), beyond]) {
    const index = candidates.findIndex((list) => list.length > 0);
    const full = beyond[index];
    if (full === undefined) continue;
    return nearest(candidates[index] ?? [], full, height);
  }
  return null;
}

function nearest(candidates: readonly string[], column: readonly string[], height: number): string | null {
  const distance = (code: string) => Math.abs((column.indexOf(code) + 0.5) / column.length - height);
  return [...candidates].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The next card in reading order after `from` (or the first) that satisfies the test, wrapping round. */
export function nextWhere(
  columns: readonly LayoutColumn<Placed>[],
  from: string | null,
  test: (code: string) => boolean,
): string | null {
  const codes = columns.flatMap((column) => column.layers.flatMap((layer) => layer.cards.map((card) => card.code)));
  const start = from === null ? -1 : codes.indexOf(from);
  const turned = [...codes.slice(start + 1), ...codes.slice(0, start + 1)];
  return turned.find(test) ?? null;
}
