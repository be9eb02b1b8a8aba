import neo4j from 'neo4j-driver';

type Parameter = string | number | boolean | null | object;

/**
 * Wraps whole numbers as database integers, at any depth.
 * The driver sends every JS number as a float, which LIMIT and list indexes refuse.
 */
export function toParameters(params: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, wrap(value as Parameter)]));
}

function wrap(value: Parameter | undefined): unknown {
  if (value === undefined) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(wrap);
  if (value !== null && typeof value === 'object') return toParameters(value);
  return value;
}
