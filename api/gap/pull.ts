import { PULL_STEPS, type GapFormula } from './formula.ts';
import type { EdgeInput, GapInput, MakerInput } from './model.ts';

/** Makers of a segment as a number: confirmed ones count whole, probable ones by their confidence. */
const effectiveMakers = (makers: readonly MakerInput[]): number =>
  makers.reduce((sum, maker) => sum + maker.count * (maker.confirmed ? 1 : maker.confidence), 0);

/**
 * Shares of the park's output a segment, summing to 1 (or all 0 where nothing is made).
 * With `wanted`, a wanted or coming segment without makers counts μ of one maker's weight before rescaling.
 */
export function outputShares(input: GapInput, formula: GapFormula, wanted: boolean): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { code } of input.segments) weights.set(code, effectiveMakers(input.makers.get(code) ?? []));
  let total = sum(weights.values());
  if (total === 0) return weights;
  const shares = new Map([...weights].map(([code, weight]) => [code, weight / total]));
  if (!wanted) return shares;
  for (const [code, share] of shares) {
    if (share === 0 && (input.wants.has(code) || input.coming.has(code))) shares.set(code, formula.wantedOutput);
  }
  total = sum(shares.values());
  return new Map([...shares].map(([code, share]) => [code, share / total]));
}

/**
 * Σ γ^(k−1) W^k o for k = 1…3, against the arrows (`backward`: what the park needs)
 * and along them (`forward`: what it could sell to).
 */
export function pull(
  edges: readonly EdgeInput[],
  output: ReadonlyMap<string, number>,
  formula: GapFormula,
): { backward: Map<string, number>; forward: Map<string, number> } {
  return {
    backward: propagate(edges, output, formula, (edge) => [edge.to, edge.from]),
    forward: propagate(edges, output, formula, (edge) => [edge.from, edge.to]),
  };
}

function propagate(
  edges: readonly EdgeInput[],
  output: ReadonlyMap<string, number>,
  formula: GapFormula,
  direction: (edge: EdgeInput) => [source: string, sink: string],
): Map<string, number> {
  const total = new Map([...output.keys()].map((code) => [code, 0]));
  let wave = output;
  for (let step = 0; step < PULL_STEPS; step++) {
    const next = new Map([...output.keys()].map((code) => [code, 0]));
    for (const edge of edges) {
      const [source, sink] = direction(edge);
      next.set(sink, (next.get(sink) ?? 0) + edge.weight * (wave.get(source) ?? 0));
    }
    for (const [code, amount] of next) total.set(code, (total.get(code) ?? 0) + formula.stepDecay ** step * amount);
    wave = next;
  }
  return total;
}

/**
 * K for every segment: the share of output made in segments whose essential inputs,
 * followed upstream, include it. Return flows are left out: recycled material can be replaced.
 */
export function dependence(edges: readonly EdgeInput[], output: ReadonlyMap<string, number>): Map<string, number> {
  const inputs = new Map<string, string[]>();
  for (const edge of edges) {
    if (edge.essential && !edge.return) inputs.set(edge.to, [...(inputs.get(edge.to) ?? []), edge.from]);
  }
  const result = new Map([...output.keys()].map((code) => [code, 0]));
  for (const [code, share] of output) {
    if (share === 0) continue;
    const needed = new Set<string>();
    const queue = [...(inputs.get(code) ?? [])];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (needed.has(next)) continue;
      needed.add(next);
      queue.push(...(inputs.get(next) ?? []));
    }
    for (const input of needed) result.set(input, (result.get(input) ?? 0) + share);
  }
  return result;
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
