import { STAGES, type Stage } from './state.ts';

/** What the layout needs of a card. */
export interface Placed {
  readonly code: string;
  readonly stage: Stage;
  readonly layer: { readonly code: string; readonly order: number };
  readonly order: number;
}

export interface Link {
  readonly from: string;
  readonly to: string;
}

interface LayoutLayer<T> {
  readonly code: string;
  readonly cards: readonly T[];
}

export interface LayoutColumn<T> {
  readonly stage: Stage;
  readonly layers: readonly LayoutLayer<T>[];
}

const PASSES = 4;

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Columns by stage and layers by order are data. Free is only the order inside a layer: cards move towards the mean
 * height of what they are linked to, column by column, there and back, which takes out most crossings.
 * The result does not depend on the order of the input.
 */
export function layoutChain<T extends Placed>(cards: readonly T[], links: readonly Link[]): LayoutColumn<T>[] {
  const columns = STAGES.map((stage) => layersOf(cards.filter((card) => card.stage === stage)));
  const neighbours = neighboursOf(cards, links);
  // The support band has no height of its own beside the three columns, so it neither pulls nor is pulled.
  const main = columns.slice(0, 3);
  let heights = heightsOf(main);
  for (let pass = 0; pass < PASSES; pass++) {
    const sweep = pass % 2 === 0 ? main : [...main].reverse();
    for (const layers of sweep) {
      for (const layer of layers) layer.cards = ordered(layer.cards, neighbours, heights);
      heights = heightsOf(main);
    }
  }
  return columns.map((layers, index) => ({ stage: STAGES[index] as Stage, layers }));
}

interface MutableLayer<T> {
  code: string;
  cards: T[];
}

function layersOf<T extends Placed>(cards: readonly T[]): MutableLayer<T>[] {
  const layers = new Map<string, { order: number; cards: T[] }>();
  for (const card of cards) {
    const layer = layers.get(card.layer.code) ?? { order: card.layer.order, cards: [] };
    layer.cards.push(card);
    layers.set(card.layer.code, layer);
  }
  return [...layers]
    .sort(([a, x], [b, y]) => x.order - y.order || byCode(a, b))
    .map(([code, layer]) => ({ code, cards: layer.cards.sort((a, b) => a.order - b.order || byCode(a.code, b.code)) }));
}

function neighboursOf(cards: readonly Placed[], links: readonly Link[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>(cards.map((card) => [card.code, []]));
  for (const { from, to } of links) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  // Sums of floats depend on their order; sorted, they do not.
  for (const list of neighbours.values()) list.sort(byCode);
  return neighbours;
}

/** The height of each card as a share of its column, so that a long column and a short one compare. */
function heightsOf<T extends Placed>(columns: readonly MutableLayer<T>[][]): Map<string, number> {
  const heights = new Map<string, number>();
  for (const layers of columns) {
    const codes = layers.flatMap((layer) => layer.cards.map((card) => card.code));
    codes.forEach((code, index) => heights.set(code, (index + 0.5) / codes.length));
  }
  return heights;
}

function ordered<T extends Placed>(cards: T[], neighbours: Map<string, string[]>, heights: Map<string, number>): T[] {
  const pull = new Map(
    cards.map((card) => {
      const known = (neighbours.get(card.code) ?? []).flatMap((code) => heights.get(code) ?? []);
      const own = heights.get(card.code) ?? 0;
      return [card.code, known.length === 0 ? own : known.reduce((sum, height) => sum + height, 0) / known.length];
    }),
  );
  return [...cards].sort(
    (a, b) => (pull.get(a.code) ?? 0) - (pull.get(b.code) ?? 0) || a.order - b.order || byCode(a.code, b.code),
  );
}

/** How many pairs of links cross, by position of their ends; the measure the order is judged by. */
export function crossings<T extends Placed>(columns: readonly LayoutColumn<T>[], links: readonly Link[]): number {
  const place = new Map<string, { column: number; row: number }>();
  columns.forEach((column, index) =>
    column.layers.flatMap((layer) => layer.cards).forEach((card, row) => place.set(card.code, { column: index, row })),
  );
  const drawn = links.flatMap(({ from, to }) => {
    const [a, b] = [place.get(from), place.get(to)];
    return a && b && a.column !== b.column ? [[a, b] as const] : [];
  });
  let count = 0;
  drawn.forEach(([a, b], index) => {
    for (const [c, d] of drawn.slice(index + 1)) {
      if (a.column === c.column && b.column === d.column && (a.row - c.row) * (b.row - d.row) < 0) count++;
    }
  });
  return count;
}
