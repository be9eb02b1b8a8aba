import type { ByVersion } from '../dataset/by-version.ts';
import type { DatasetRow } from '../dataset/dataset.queries.ts';
import type { Graph } from '../graph/graph.ts';
import { findDuplicates, identitiesFor, type DuplicatePair, type Entry } from './duplicate.ts';
import { normaliseIdentity, type Identified, type Scheme } from './identity.ts';
import { IDENTITY_HEADS } from './identity.queries.ts';

/** A firm or a body as the graph keeps it. */
export interface HeadRow {
  node: Identified & { name: string; nameEn?: string | null; aliases?: string[] | null };
  countries: string[];
  affiliates: string[];
}

/** Who bears which number and which rows may be one, worked out once a version of the files. */
export interface IdentityModels {
  /** Graph key of the one that bears an identifier; null where nobody is recorded with it. */
  bearer(scheme: Scheme, value: string, dataset: DatasetRow): Promise<string | null>;
  /** Rows that may be one firm or body, most likely first. */
  duplicates(dataset: DatasetRow): Promise<readonly DuplicatePair[]>;
}

/** @param versions what depends on the files alone: no user names a firm */
export function createIdentityModels(graph: Graph, versions: ByVersion): IdentityModels {
  const once = <Value>(dataset: DatasetRow, key: string, load: () => Promise<Value>): Promise<Value> =>
    versions.once({ ...dataset, revision: 0 }, key, load);
  const entries = (dataset: DatasetRow): Promise<readonly Entry[]> =>
    once(dataset, 'entries', async () => (await graph.read(IDENTITY_HEADS, { after: '' })).map(toEntry));
  return {
    async bearer(scheme, value, dataset) {
      const bearers = await once(dataset, 'bearers', async () => bearersOf(await entries(dataset)));
      return bearers.get(`${scheme} ${normaliseIdentity(scheme, value)}`) ?? null;
    },
    duplicates: (dataset) => once(dataset, 'duplicates', async () => findDuplicates(await entries(dataset))),
  };
}

const toEntry = ({ node, countries, affiliates }: HeadRow): Entry => ({
  key: node.key,
  name: node.name,
  nameEn: node.nameEn ?? null,
  aliases: node.aliases ?? [],
  countries: [...new Set(countries)],
  identities: identitiesFor(node),
  affiliates,
});

/** The first by code where two bear one number; `duplicates` names the two. */
function bearersOf(entries: readonly Entry[]): Map<string, string> {
  const bearers = new Map<string, string>();
  for (const { key, identities } of [...entries].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    for (const [scheme, value] of Object.entries(identities))
      if (!bearers.has(`${scheme} ${value}`)) bearers.set(`${scheme} ${value}`, key);
  }
  return bearers;
}
