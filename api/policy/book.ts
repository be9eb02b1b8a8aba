import type { EntityRow } from '../entity/entity.type.ts';
import type { FactRole, FactType, Rule, Span } from './rule.ts';

/** Something rules may ask for, as the graph keeps it. */
export interface PolicyFactRow {
  code: string;
  name: string;
  nameEn: string;
  question: string;
  questionEn: string;
  type: FactType;
  unit: string | null;
  role: FactRole;
  /** Words or codes that may be the answer; `@country` and the like stand for all codes of a kind. */
  options: readonly string[];
  /** Where the program finds it in the graph; null: only by an answer. */
  derive: string | null;
}

/** A clause in our own words. */
export interface ClauseRow {
  code: string;
  clause: string;
  article: string;
  articleEn: string;
  text: string;
  textEn: string;
  evidence: string[];
}

/** One version of a policy with its rule. */
export interface VersionRow extends Span {
  code: string;
  version: string;
  document: string | null;
  issuedOn: string | null;
  summary: string;
  summaryEn: string;
  benefitKind: string;
  benefitText: string;
  benefitTextEn: string;
  benefitValue: number | null;
  benefitUnit: string | null;
  benefitCurrency: string | null;
  benefitNormalised: number | null;
  clauses: readonly ClauseRow[];
  rule: Rule;
}

/** A policy node; what only a rule file tells is absent where there is none. */
export interface PolicyRow extends EntityRow {
  family?: string | null;
  basis?: string | null;
  issuer?: string | null;
  issuerEn?: string | null;
  beneficiary?: string | null;
  url?: string | null;
  check?: string | null;
  checkEn?: string | null;
}

/** Another policy and what it has to do with this one. */
export interface RelationRow {
  code: string;
  note: string | null;
  noteEn: string | null;
}

/** A policy with everything its rule says. */
export interface Policy {
  row: PolicyRow;
  /** Oldest first; empty where it has no rule. */
  versions: readonly VersionRow[];
  /** Graph keys of places and chains it is for, such as `country:cn`; for listing only. */
  appliesTo: readonly string[];
  /** Parks that offer it, by code. */
  parks: readonly string[];
  /** Graph key of the fund or programme whose conditions these are. */
  conditionsOf: string | null;
  /** Read both ways, whichever of the two files says it. */
  excludes: readonly RelationRow[];
  stacksWith: readonly RelationRow[];
}

/** Names of codes rules compare with, by graph key. */
export type Names = ReadonlyMap<string, { name: string; nameEn: string | null }>;

/** All policies and everything their rules may ask for, as one version of the data has them. */
export interface PolicyBook {
  facts: ReadonlyMap<string, PolicyFactRow>;
  /** By code. */
  policies: ReadonlyMap<string, Policy>;
  names: Names;
}

/** Those that can be decided. */
export const ruledPolicies = (book: PolicyBook): Policy[] =>
  [...book.policies.values()].filter(({ versions }) => versions.length > 0);

export const roleOf =
  (book: PolicyBook) =>
  (fact: string): FactRole =>
    book.facts.get(fact)?.role ?? 'GIVEN';
