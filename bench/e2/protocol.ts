import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Firm } from '../../api/target/text/catalogue.ts';
import { isNoise, norm } from '../../api/target/text/norm.ts';

/** Number of makers decides the stratum. */
export type Stratum = 'several' | 'one';
export const STRATA: readonly Stratum[] = ['several', 'one'];

/** A product whose makers are to be found. */
export interface Query {
  name: string;
  stratum: Stratum;
  /** Makers with another product: the ones that can be found. */
  truth: readonly string[];
}

/** Products to train on and three disjoint folds to test on. */
interface Split {
  dev: Query[];
  /** Three folds of 600 products a stratum. */
  folds: Query[][];
}

/** Unique firms and products after noise is dropped and names are normalised (protocol P1). */
export interface Edges {
  /** Firms with their products as they are written. */
  firms: Firm[];
  /** Number of unique products of each firm. */
  sizes: ReadonlyMap<string, number>;
  /** Number of unique pairs of firm and product. */
  edges: number;
  /** Codes of the makers of each product. */
  makers: ReadonlyMap<string, readonly string[]>;
}

interface ProductRow {
  company_code: string;
  product_name: string;
  company_name: string;
}

interface CompanyRow {
  code: string;
  fullname: string;
}

const FOLDS = 3;
const FOLD_SIZE = 600;
const DEV_ONE_MAKER = 1500;
/** Dev takes these tenths of the products. */
const DEV_TENTHS = 4;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const isDev = (name: string): boolean => Number.parseInt(sha256(`split:${name}`).slice(0, 8), 16) % 10 < DEV_TENTHS;
const byHash = (prefix: string, queries: readonly Query[]): Query[] =>
  queries
    .map((query) => ({ query, hash: sha256(`${prefix}:${query.name}`) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ query }) => query);

/**
 * Reads the company–product edges of the data directory.
 *
 * @throws where a file is missing or a line is no JSON
 */
export async function readEdges(data: string): Promise<Edges> {
  const fullNames = new Map(
    (await readLines<CompanyRow>(data, 'company')).map(({ code, fullname }) => [code, fullname]),
  );
  const rows = await readLines<ProductRow>(data, 'company_product');
  return edgesOf(
    rows.map(({ company_code: code, company_name: name, product_name: product }) => ({
      code,
      name: `${name} ${fullNames.get(code.replace(/\..*$/u, '')) ?? ''}`.trim(),
      product,
    })),
  );
}

async function readLines<T>(data: string, table: string): Promise<T[]> {
  const file = join(data, 'chainkg', `${table}.json.gz`);
  const text = gunzipSync(await readFile(file)).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Brings rows into the form of protocol P1: noise dropped, names that fall together after `norm` one product. */
export function edgesOf(rows: Iterable<{ code: string; name: string; product: string }>): Edges {
  const firms = new Map<string, { code: string; name: string; products: string[] }>();
  const madeBy = new Map<string, Set<string>>();
  const makers = new Map<string, Set<string>>();
  for (const { code, name, product } of rows) {
    if (isNoise(product)) continue;
    const firm = firms.get(code) ?? { code, name, products: [] };
    firms.set(code, firm);
    firm.products.push(product);
    const normal = norm(product);
    madeBy.set(code, (madeBy.get(code) ?? new Set()).add(normal));
    makers.set(normal, (makers.get(normal) ?? new Set()).add(code));
  }
  const sizes = new Map([...madeBy].map(([code, products]) => [code, products.size]));
  return {
    firms: [...firms.values()],
    sizes,
    edges: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    makers: new Map([...makers].map(([name, codes]) => [name, [...codes].sort()])),
  };
}

/** The products that can be asked for, split by hashes of their names: no random generator decides. */
export function splitOf({ sizes, makers }: Edges): Split {
  const queries: Query[] = [];
  for (const [name, codes] of makers) {
    const truth = codes.filter((code) => (sizes.get(code) ?? 0) > 1);
    if ([...name].length < 2 || truth.length === 0) continue;
    queries.push({ name, stratum: codes.length > 1 ? 'several' : 'one', truth });
  }
  const of = (stratum: Stratum, dev: boolean): Query[] =>
    queries.filter((query) => query.stratum === stratum && isDev(query.name) === dev);
  return {
    dev: [...byHash('dev', of('several', true)), ...byHash('dev', of('one', true)).slice(0, DEV_ONE_MAKER)],
    folds: Array.from({ length: FOLDS }, (_, fold) =>
      STRATA.flatMap((stratum) => byHash('fold', of(stratum, false)).slice(fold * FOLD_SIZE, (fold + 1) * FOLD_SIZE)),
    ),
  };
}
