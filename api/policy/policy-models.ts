import type { ByVersion } from '../dataset/by-version.ts';
import type { DatasetRow } from '../dataset/dataset.queries.ts';
import type { Graph } from '../graph/graph.ts';
import {
  POLICY_FACTS,
  POLICY_FIRMS,
  POLICY_NAMES,
  POLICY_ROWS,
  POLICY_SITES,
  POLICY_VERSIONS,
  POLICY_WORK,
} from './book.queries.ts';
import { ruledPolicies, type Policy, type PolicyBook, type PolicyFactRow, type VersionRow } from './book.ts';
import type { RuledFirm, Site } from './derive.ts';
import { policyFits, type PolicyFit } from './fit.ts';
import { leavesOf, type Rule } from './rule.ts';

/** Policies and the facts of firms, loaded once a version and shared between requests. */
export interface PolicyModels {
  book(dataset: DatasetRow): Promise<PolicyBook>;
  /** Every firm of the graph, by code. */
  firms(dataset: DatasetRow): Promise<ReadonlyMap<string, RuledFirm>>;
  /** Every park as a place, by code. */
  sites(dataset: DatasetRow): Promise<ReadonlyMap<string, Site>>;
  /** What the policies for a segment come to for every firm as it would settle in a park; null without rules. */
  fits(park: string, segment: string, on: string, dataset: DatasetRow): Promise<ReadonlyMap<string, PolicyFit> | null>;
}

/** From the first code on: all. */
const ALL = { after: '' };

/** @param versions what depends on the files alone: no user changes a policy or where a firm is from */
export function createPolicyModels(graph: Graph, versions: ByVersion): PolicyModels {
  const once = <Value>(dataset: DatasetRow, key: string, load: () => Promise<Value>): Promise<Value> =>
    versions.once({ ...dataset, revision: 0 }, key, load);
  const models: PolicyModels = {
    book: (dataset) => once(dataset, 'policies', () => readBook(graph)),
    firms: (dataset) => once(dataset, 'policy firms', () => readRuledFirms(graph)),
    sites: (dataset) => once(dataset, 'policy sites', () => readSites(graph)),
    fits: (park, segment, on, dataset) =>
      once(dataset, `policy fits ${park} ${segment} ${on}`, async () => {
        const [book, firms, sites] = await Promise.all([
          models.book(dataset),
          models.firms(dataset),
          models.sites(dataset),
        ]);
        return ruledPolicies(book).length === 0
          ? null
          : policyFits(book, firms.values(), sites.get(park) ?? null, segment, on);
      }),
  };
  return models;
}

async function readBook(graph: Graph): Promise<PolicyBook> {
  const [facts, rows, versions] = await Promise.all([
    graph.read(POLICY_FACTS, ALL),
    graph.read(POLICY_ROWS, ALL),
    graph.read(POLICY_VERSIONS, ALL),
  ]);
  const byCode = new Map(facts.map(({ value }) => [value.code, value]));
  const versionsOf = new Map<string, VersionRow[]>();
  for (const { policy, value, clauses } of versions) {
    const list = versionsOf.get(policy) ?? [];
    versionsOf.set(policy, list);
    // Checked when it was loaded.
    list.push({ ...VERSION_BLANK, ...value, clauses, rule: JSON.parse(value.rule) as Rule });
  }
  const policies = rows.map(({ value, ...rest }): Policy => {
    const { excludes, stacksWith } = rest;
    return {
      row: value,
      ...rest,
      parks: [...new Set(rest.parks)].sort(),
      excludes: eachOnce(excludes),
      stacksWith: eachOnce(stacksWith),
      versions: versionsOf.get(value.code) ?? [],
    };
  });
  const keys = policies.flatMap((policy) => policy.versions.flatMap(({ rule }) => keysIn(rule, byCode)));
  const names = await graph.read(POLICY_NAMES, { keys: [...new Set(keys)] });
  return {
    facts: byCode,
    policies: new Map(policies.map((policy) => [policy.row.code, policy])),
    names: new Map(names.map(({ key, name, nameEn }) => [key, { name, nameEn }])),
  };
}

/** The database keeps no nulls: what is not there comes back absent. */
const VERSION_BLANK = {
  document: null,
  issuedOn: null,
  from: null,
  to: null,
  benefitValue: null,
  benefitUnit: null,
  benefitCurrency: null,
  benefitNormalised: null,
};

/** Both files may say it. */
const eachOnce = <Row extends { code: string }>(rows: readonly Row[]): Row[] =>
  [...new Map(rows.map((row) => [row.code, row])).values()].sort((a, b) => (a.code < b.code ? -1 : 1));

/** Graph keys of the codes a rule compares with. */
const keysIn = (rule: Rule, facts: ReadonlyMap<string, PolicyFactRow>): string[] =>
  leavesOf(rule).flatMap(({ leaf }) => {
    const kinds = facts.get(leaf.fact)?.options.filter((option) => option.startsWith('@')) ?? [];
    const values = Array.isArray(leaf.value) ? leaf.value : [leaf.value];
    return kinds.flatMap((kind) => values.map((value) => `${kind.slice(1)}:${String(value)}`));
  });

async function readRuledFirms(graph: Graph): Promise<ReadonlyMap<string, RuledFirm>> {
  const [heads, works] = await Promise.all([graph.read(POLICY_FIRMS, ALL), graph.read(POLICY_WORK, ALL)]);
  const workOf = new Map<string, RuledFirm['work'][number][]>();
  for (const { firm, ...work } of works) workOf.set(firm, [...(workOf.get(firm) ?? []), work]);
  return new Map(heads.map((head) => [head.code, { ...head, work: workOf.get(head.code) ?? [] }]));
}

async function readSites(graph: Graph): Promise<ReadonlyMap<string, Site>> {
  const rows = await graph.read(POLICY_SITES, ALL);
  return new Map(
    rows.map(({ code, into, regions, countries, said }) => {
      const region = (kind: string): string | null => regions.find((one) => one.kind === kind)?.code ?? null;
      const within = [region('CITY'), region('PROVINCE'), ...countries];
      const site: Site = {
        parks: [code, ...new Set(into)],
        city: region('CITY'),
        province: region('PROVINCE'),
        country: countries[0] ?? null,
        evidence: said.filter(({ place }) => within.includes(place)).flatMap(({ evidence }) => evidence),
      };
      return [code, site];
    }),
  );
}
