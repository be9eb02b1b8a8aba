import { isNoise } from '../../api/target/text/norm.ts';
import type { Seeds } from '../../seeds/seeds.ts';
import type { ChainKg } from '../e3/chainkg.ts';

/** Where an enterprise's text was found. */
export type Origin = 'seeds' | 'dataset' | 'name';

/** What is known in words of an enterprise. */
export interface EnterpriseText {
  name: string;
  nameEn: string | null;
  products: string[];
  origin: Origin;
}

/** Finds the text of an enterprise by any of its names. */
export interface TextSource {
  find(enterprise: string): { names: string[]; products: string[] } | null;
}

/** A source and what to call it. */
export interface NamedSource {
  origin: Origin;
  source: TextSource;
}

/** Spellings that differ only in width, case, space or punctuation are one name. */
const keyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.,·&()[\]'’-]/g, '');

interface Entry {
  names: Set<string>;
  products: Set<string>;
}

/** The seed files' enterprises: name, English name, aliases and stock code lead to all products listed for them. */
export function seedTexts({ entities, facts }: Pick<Seeds, 'entities' | 'facts'>): TextSource {
  const byKey = new Map<string, Entry>();
  const byReference = new Map<string, Entry>();
  for (const { kind, code, aliases, cells } of entities) {
    if (kind !== 'enterprise') continue;
    const names = [cells['name'], cells['nameEn'], ...aliases].flatMap((name) => (name ? [name] : []));
    const entry: Entry = { names: new Set(names), products: new Set() };
    byReference.set(`enterprise:${code}`, entry);
    for (const name of [...names, ...(cells['stockCode'] ? [cells['stockCode']] : [])]) byKey.set(keyOf(name), entry);
  }
  for (const { subject, products = [] } of facts) {
    for (const { name, nameEn } of products) {
      byReference.get(subject)?.products.add(name);
      if (nameEn !== '') byReference.get(subject)?.products.add(nameEn);
    }
  }
  return sourceOf(byKey);
}

/** A product below this share of sales is a sideline or a leftover of some year, not what a firm makes. */
const LEAST_SHARE = 0.005;

/** The data set's listed firms: by short name, full name or code (with or without the exchange) to their products. */
export function datasetTexts(kg: ChainKg): TextSource {
  const byCode = new Map<string, Entry>();
  const entryOf = (code: string): Entry => {
    const entry = byCode.get(code) ?? { names: new Set(), products: new Set() };
    byCode.set(code, entry);
    return entry;
  };
  const byKey = new Map<string, Entry>();
  for (const { code, name, fullname } of kg.firms) {
    const entry = entryOf(code);
    for (const own of [name, fullname]) entry.names.add(own);
    for (const own of [name, fullname, code, code.split('.')[0] ?? code]) byKey.set(keyOf(own), entry);
  }
  for (const row of kg.products) {
    const entry = entryOf(row.company_code);
    if (!isNoise(row.product_name) && (row.rel_weight ?? 1) >= LEAST_SHARE) entry.products.add(row.product_name);
    byKey.set(keyOf(row.company_name), entry);
  }
  return sourceOf(byKey);
}

const sourceOf = (byKey: ReadonlyMap<string, Entry>): TextSource => ({
  find(enterprise) {
    const entry = byKey.get(keyOf(enterprise));
    return entry ? { names: [...entry.names], products: [...entry.products] } : null;
  },
});

/**
 * The text of an enterprise: the products of every source that has some, else its names alone. No one source is
 * complete: curated lists hold what a firm was listed for, the data set what it reported in some years.
 * A name that a source knows under others brings those along.
 */
export function textOf(enterprise: string, sources: readonly NamedSource[]): EnterpriseText {
  const names = new Set([enterprise]);
  const found = sources.flatMap(({ origin, source }) => {
    // A later source may know it by a name that an earlier one brought along.
    const entry = [...names].map((name) => source.find(name)).find((known) => known !== null);
    if (!entry) return [];
    for (const name of entry.names) names.add(name);
    return [{ origin, ...entry }];
  });
  const chinese = [...names].filter((name) => /\p{Script=Han}/u.test(name));
  // The longest name says most: 湖北三环锻造有限公司 rather than 三环.
  const longest = (from: readonly string[]): string | null =>
    [...from].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
  return {
    name: longest(chinese) ?? enterprise,
    nameEn: longest([...names].filter((name) => !chinese.includes(name))),
    products: [...new Set(found.flatMap(({ products }) => products))],
    origin: found.find(({ products }) => products.length > 0)?.origin ?? 'name',
  };
}
