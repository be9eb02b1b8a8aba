import { IDENTITY_SCHEMES, PROPERTIES, normaliseIdentity, type Scheme } from './identity.ts';
import { compareName, overlap, type ComparedName } from './name.ts';

/**
 * Pairs of rows that may be one firm or body entered twice. Nothing is merged: a person decides.
 * Pure; the list is worked out once a version of the data.
 */

/** Constants of the judgement. */
export const DUPLICATE_RULE = {
  /** Score of a shared identifier, whatever the names. */
  identifier: 1,
  /** The same name letter for letter once written in one way. */
  sameName: 0.9,
  /** The same but for the legal form. */
  sameCore: 0.8,
  /** A name of the one is an alias of the other, or they share an alias. */
  sameAlias: 0.7,
  /** Parts of two names that must be the same before the pair is named at all (Dice, 0–1). */
  overlap: 0.8,
  /** Score of names whose parts are all the same in another order; less by their overlap. */
  alike: 0.6,
  /** Fewest parts of a name worth comparing by parts: one word or two signs say too little. */
  parts: 2,
  chineseParts: 3,
  /** A part this many rows share is a word of the trade and leads to no pair. */
  common: 40,
} as const;

/** A firm or a body as far as it could be another one. */
export interface Entry {
  key: string;
  name: string;
  nameEn: string | null;
  aliases: readonly string[];
  countries: readonly string[];
  identities: Readonly<Partial<Record<Scheme, string>>>;
  /** Keys of those it is known to be tied to, and so known to differ from. */
  affiliates: readonly string[];
}

/** Why two rows may be one; the sentence is made from this. */
export type DuplicateReason =
  | { kind: 'IDENTIFIER'; scheme: Scheme; value: string }
  | { kind: 'SAME_NAME' | 'SAME_CORE' | 'SAME_ALIAS' | 'ALIKE'; a: string; b: string; share: number }
  | { kind: 'SAME_COUNTRY'; country: string }
  | { kind: 'OTHER_COUNTRY'; a: string; b: string }
  | { kind: 'AFFILIATED' };

export interface DuplicatePair {
  /** Graph keys, the smaller one first. */
  a: string;
  b: string;
  /** 0–1; 1 is a shared identifier. */
  score: number;
  reasons: DuplicateReason[];
}

interface Prepared {
  entry: Entry;
  /** Names of its own first, then aliases. */
  names: readonly { name: ComparedName; alias: boolean }[];
}

/** Reads identifiers off a node's properties, written the one way. */
export function identitiesFor(node: Readonly<Record<string, unknown>>): Partial<Record<Scheme, string>> {
  return Object.fromEntries(
    IDENTITY_SCHEMES.flatMap((scheme) => {
      const value = node[PROPERTIES[scheme]];
      return typeof value === 'string' && value !== '' ? [[scheme, normaliseIdentity(scheme, value)]] : [];
    }),
  );
}

/** All pairs that may be one, most likely first. Rows are compared only where they share a name or a rare part. */
export function findDuplicates(entries: readonly Entry[]): DuplicatePair[] {
  const prepared = entries.map(prepare);
  const pairs: DuplicatePair[] = [];
  for (const [one, others] of candidatePairs(prepared)) {
    for (const other of others) {
      const a = prepared[one];
      const b = prepared[other];
      const pair = a && b ? judge(a, b) : null;
      if (pair) pairs.push(pair);
    }
  }
  return pairs.sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
}

function prepare(entry: Entry): Prepared {
  const own = [entry.name, ...(entry.nameEn === null ? [] : [entry.nameEn])];
  const names = [...own.map((name) => [name, false] as const), ...entry.aliases.map((name) => [name, true] as const)];
  return { entry, names: names.map(([name, alias]) => ({ name: compareName(name), alias })) };
}

/** Blocks: rows under one identifier, one whole name, or one part that few rows share. */
function candidatePairs(prepared: readonly Prepared[]): Map<number, Set<number>> {
  const exact = new Map<string, number[]>();
  const parts = new Map<string, number[]>();
  const put = (blocks: Map<string, number[]>, key: string, at: number): void => {
    const block = blocks.get(key);
    if (!block) blocks.set(key, [at]);
    else if (block.at(-1) !== at) block.push(at);
  };
  prepared.forEach(({ entry, names }, at) => {
    for (const [scheme, value] of Object.entries(entry.identities)) put(exact, `${scheme} ${value}`, at);
    for (const { name, alias } of names) {
      if (name.core !== '') put(exact, name.core, at);
      if (!alias && hasParts(name)) for (const part of name.parts) put(parts, part, at);
    }
  });
  const pairs = new Map<number, Set<number>>();
  const pair = (block: readonly number[]): void => {
    block.forEach((one, i) => {
      const others = pairs.get(one) ?? new Set<number>();
      pairs.set(one, others);
      for (const other of block.slice(i + 1)) others.add(other);
    });
  };
  for (const block of exact.values()) if (block.length > 1) pair(block);
  for (const block of parts.values()) if (block.length > 1 && block.length <= DUPLICATE_RULE.common) pair(block);
  return pairs;
}

const hasParts = ({ parts, chinese }: ComparedName): boolean =>
  parts.length >= (chinese ? DUPLICATE_RULE.chineseParts : DUPLICATE_RULE.parts);

/** Null where nothing says that the two are one, or something says that they are not. */
function judge(one: Prepared, other: Prepared): DuplicatePair | null {
  const [a, b] = one.entry.key < other.entry.key ? [one, other] : [other, one];
  const affiliated = a.entry.affiliates.includes(b.entry.key) || b.entry.affiliates.includes(a.entry.key);
  const shared = IDENTITY_SCHEMES.flatMap((scheme): DuplicateReason[] => {
    const value = a.entry.identities[scheme];
    return value !== undefined && value === b.entry.identities[scheme] ? [{ kind: 'IDENTIFIER', scheme, value }] : [];
  });
  const differ = IDENTITY_SCHEMES.some((scheme) => {
    const [x, y] = [a.entry.identities[scheme], b.entry.identities[scheme]];
    return x !== undefined && y !== undefined && x !== y;
  });
  // A firm and a body are two things, though they may share initials.
  if (shared.length === 0 && kindOf(a.entry) !== kindOf(b.entry)) return null;
  // Parent and subsidiary bear one name and are two firms; two numbers of one register are two firms.
  if (shared.length === 0 && (affiliated || differ)) return null;
  const named = nameReason(a, b);
  const place = placeReason(a.entry, b.entry);
  // Names that are only alike mean something within one country alone.
  const name = named && (named.kind !== 'ALIKE' || place?.kind === 'SAME_COUNTRY') ? named : null;
  if (shared.length === 0 && !name) return null;
  const reasons: DuplicateReason[] = [...shared, ...(name ? [name] : []), ...(place ? [place] : [])];
  if (affiliated) reasons.push({ kind: 'AFFILIATED' });
  const score = shared.length > 0 ? DUPLICATE_RULE.identifier : scoreOf(name, place);
  return { a: a.entry.key, b: b.entry.key, score, reasons };
}

const kindOf = ({ key }: Entry): string => key.split(':', 1)[0] ?? '';

/** The strongest thing two lists of names say. */
function nameReason(a: Prepared, b: Prepared): Extract<DuplicateReason, { share: number }> | null {
  let best: Extract<DuplicateReason, { share: number }> | null = null;
  const take = (
    kind: 'SAME_NAME' | 'SAME_CORE' | 'SAME_ALIAS' | 'ALIKE',
    x: ComparedName,
    y: ComparedName,
    share: number,
  ) => {
    const rank = RANKS.indexOf(kind);
    const held = best === null ? RANKS.length : RANKS.indexOf(best.kind);
    if (rank < held || (rank === held && share > (best?.share ?? 0))) best = { kind, a: x.given, b: y.given, share };
  };
  for (const x of a.names) {
    for (const y of b.names) {
      if (x.name.core === '' || x.name.chinese !== y.name.chinese) continue;
      const aliased = x.alias || y.alias;
      if (x.name.full === y.name.full) take(aliased ? 'SAME_ALIAS' : 'SAME_NAME', x.name, y.name, 1);
      else if (x.name.core === y.name.core) take(aliased ? 'SAME_ALIAS' : 'SAME_CORE', x.name, y.name, 1);
      else if (!aliased && hasParts(x.name) && hasParts(y.name)) {
        const share = overlap(x.name, y.name);
        if (share >= DUPLICATE_RULE.overlap) take('ALIKE', x.name, y.name, share);
      }
    }
  }
  return best;
}

const RANKS = ['SAME_NAME', 'SAME_CORE', 'SAME_ALIAS', 'ALIKE'] as const;

function placeReason(a: Entry, b: Entry): DuplicateReason | null {
  const country = a.countries.find((code) => b.countries.includes(code));
  if (country !== undefined) return { kind: 'SAME_COUNTRY', country };
  const [x, y] = [a.countries[0], b.countries[0]];
  return x !== undefined && y !== undefined ? { kind: 'OTHER_COUNTRY', a: x, b: y } : null;
}

/** Another country halves what equal names say: groups use one name in many. */
function scoreOf(name: Extract<DuplicateReason, { share: number }> | null, place: DuplicateReason | null): number {
  if (!name) return 0;
  const base = {
    SAME_NAME: DUPLICATE_RULE.sameName,
    SAME_CORE: DUPLICATE_RULE.sameCore,
    SAME_ALIAS: DUPLICATE_RULE.sameAlias,
    ALIKE: DUPLICATE_RULE.alike * name.share,
  }[name.kind];
  return Number((place?.kind === 'OTHER_COUNTRY' ? base / 2 : base).toFixed(3));
}
