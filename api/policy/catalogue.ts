import type { Policy, PolicyBook, PolicyFactRow } from './book.ts';
import type { Site } from './derive.ts';
import { valueWords } from './requirement.ts';
import { leavesOf, versionOn } from './rule.ts';

/** What narrows a list of policies; absent: anything. */
export interface Narrowing {
  park?: string | null;
  family?: string | null;
  country?: string | null;
  chain?: string | null;
  /** ISO date, checked. */
  on?: string | null;
  executable?: boolean | null;
  text?: string | null;
}

/** Policies by code that a narrowing lets through. */
export function listPolicies(book: PolicyBook, sites: ReadonlyMap<string, Site>, wanted: Narrowing): Policy[] {
  const { park, family, country, chain, on, executable } = wanted;
  const text = wanted.text?.trim().toLowerCase() ?? '';
  return [...book.policies.values()].filter(
    (policy) =>
      (!park || policy.parks.includes(park) || policy.appliesTo.includes(`park:${park}`)) &&
      (!family || policy.row.family === family) &&
      (!country || countriesOf(policy, sites).has(country)) &&
      (!chain || policy.appliesTo.some((key) => isOf(key, chain))) &&
      (!on || versionOn(policy.versions, on) !== null) &&
      (executable === null || executable === undefined || policy.versions.length > 0 === executable) &&
      (text === '' || wordsOf(policy).some((word) => word.toLowerCase().includes(text))),
  );
}

const isOf = (key: string, chain: string): boolean =>
  key === `chain:${chain}` || key === `segment:${chain}` || key.startsWith(`segment:${chain}/`);

/** Countries a policy is for, by what it names and by where the parks lie that offer it. */
function countriesOf({ appliesTo, parks }: Policy, sites: ReadonlyMap<string, Site>): ReadonlySet<string> {
  const places = [...sites.values()];
  const found = [...appliesTo, ...parks.map((park) => `park:${park}`)].flatMap((key) => {
    const [kind, code = ''] = key.split(':', 2);
    if (kind === 'country') return [code];
    if (kind === 'park') return sites.get(code)?.country ?? [];
    if (kind === 'region')
      return places.find(({ city, province }) => city === code || province === code)?.country ?? [];
    return [];
  });
  return new Set(found);
}

const wordsOf = ({ row, versions }: Policy): string[] =>
  [
    row.code,
    row.name,
    row.nameEn,
    ...row.aliases,
    row.issuer,
    row.issuerEn,
    ...versions.map(({ document }) => document),
  ].filter((word) => typeof word === 'string');

/** The values a fact can have, by name; of codes those some rule compares with. */
export function choicesOf(book: PolicyBook, fact: PolicyFactRow): { value: string; name: string; nameEn: string }[] {
  const closed = fact.options.filter((option) => !option.startsWith('@'));
  const compared =
    closed.length > 0 || fact.options.length === 0
      ? []
      : [...book.policies.values()].flatMap(({ versions }) =>
          versions.flatMap(({ rule }) =>
            leavesOf(rule).flatMap(({ leaf }) => (leaf.fact === fact.code ? [leaf.value].flat().map(String) : [])),
          ),
        );
  return [...new Set([...closed, ...compared.sort()])].map((value) => {
    const { text, textEn } = valueWords(value, fact, book.names);
    return { value, name: text, nameEn: textEn };
  });
}
