/**
 * The URL holds the state of a screen. Values are plain strings (`?state=MISSING,WEAK&segment=x`), so links can be read,
 * typed and sent; defaults are dropped.
 */
export type Search = Record<string, unknown>;

export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Search): string {
  const pairs = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '');
  if (pairs.length === 0) return '';
  // These are legal in a query and easier to read unescaped.
  return `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString().replaceAll(/%2C|%2F|%3A|%40|%7E/g, decodeURIComponent)}`;
}

/** A search parameter that must be one of the words, else it is as if absent. */
export function oneOf<const T extends string>(value: unknown, words: readonly T[]): T | undefined {
  return words.find((word) => word === value);
}

/** A comma-separated list of known words in their own order; undefined when none is left. */
export function listOf<const T extends string>(value: unknown, words: readonly T[]): string | undefined {
  const asked = String(value ?? '').split(',');
  const kept = words.filter((word) => asked.includes(word));
  return kept.length > 0 ? kept.join(',') : undefined;
}

/** A text parameter; empty counts as absent. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A share over 0 up to 1, such as `0.4`. */
export function share(value: unknown): string | undefined {
  const number = Number(value);
  return value !== '' && number > 0 && number <= 1 ? String(number) : undefined;
}

/** An on/off parameter: present as `1` or absent. */
export function flag(value: unknown): '1' | undefined {
  return value === '1' || value === 1 || value === true ? '1' : undefined;
}

/** Drops undefined keys, so they never reach the URL; links may still set a key to undefined to drop it. */
export function given<T extends Record<string, unknown>>(search: T): Partial<T> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Partial<T>;
}
