import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import { Entity, type EntityRow } from '../entity/entity.type.ts';
import { toQuantity } from '../evidence/evidence.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { loadEvidence } from '../evidence/fact.ts';
import { readDay } from './answers.ts';
import type { Policy as PolicyOfBook, PolicyBook, PolicyFactRow, RelationRow, VersionRow } from './book.ts';
import { choicesOf } from './catalogue.ts';
import { PolicyChoice, PolicyClause, PolicyFact, PolicyVersion } from './policy-rule.type.ts';
import { Policy, PolicyRelation } from './policy.type.ts';
import { versionOn } from './rule.ts';

/** A version as the schema has it; the evidence of its clauses still by code. */
export const toVersion = (version: VersionRow) => ({
  ...version,
  rule: JSON.stringify(version.rule),
  benefit: toBenefit(version),
  clauses: version.clauses.map(toClause),
});

export const toClause = (clause: VersionRow['clauses'][number]) => ({ ...clause, code: clause.clause });

export const toBenefit = (version: VersionRow) => ({
  kind: version.benefitKind,
  amount: toQuantity({
    value: version.benefitValue,
    valueHigh: null,
    unit: version.benefitUnit,
    currency: version.benefitCurrency,
    normalised: version.benefitNormalised,
    period: null,
    qualifiers: [],
  }),
  text: version.benefitText,
  textEn: version.benefitTextEn,
});

/** A fact with the book it is of, which knows the names of its options. */
export const toFact = (fact: PolicyFactRow, book: PolicyBook) => ({ ...fact, book });

/** Other policies with what they have to do with one. */
export const toRelations = (relations: readonly RelationRow[], book: PolicyBook) =>
  relations.flatMap(({ code, note, noteEn }) => {
    const policy = book.policies.get(code)?.row;
    return policy ? [{ policy, note: note ?? null, noteEn: noteEn ?? null }] : [];
  });

@Resolver(() => Policy)
export class PolicyRuleResolver {
  @FieldResolver(() => Boolean, { description: 'It has a rule, so that `policyMatches` can decide it.' })
  async executable(@Root() policy: EntityRow, @Ctx() context: Context): Promise<boolean> {
    return ((await known(policy, context))?.versions.length ?? 0) > 0;
  }

  @FieldResolver(() => [PolicyVersion], { description: 'Its versions, oldest first; empty where it has no rule.' })
  async versions(@Root() policy: EntityRow, @Ctx() context: Context) {
    return ((await known(policy, context))?.versions ?? []).map(toVersion);
  }

  @FieldResolver(() => PolicyVersion, {
    nullable: true,
    description: 'The version in force on a day; null where none is.',
  })
  async version(
    @Arg('on', () => String, { nullable: true, description: 'Day, ISO; absent: today.' }) on: string | null,
    @Ctx() context: Context,
    @Root() policy: EntityRow,
  ) {
    const version = versionOn((await known(policy, context))?.versions ?? [], readDay(on, context.now));
    return version && toVersion(version);
  }

  @FieldResolver(() => [Entity], {
    description: 'Places, chains and segments it is made for. They serve to list it; its conditions decide.',
  })
  async appliesTo(@Root() policy: EntityRow, @Ctx() context: Context) {
    const keys = (await known(policy, context))?.appliesTo ?? [];
    const rows = await Promise.all([...keys].sort().map((key) => context.one(ENTITY_BY_KEY).load(key)));
    return rows.filter((row) => row !== null);
  }

  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'The fund or talent programme whose conditions these are; null where it stands for itself.',
  })
  async about(@Root() policy: EntityRow, @Ctx() context: Context) {
    const key = (await known(policy, context))?.conditionsOf ?? null;
    return key === null ? null : context.one(ENTITY_BY_KEY).load(key);
  }

  @FieldResolver(() => [PolicyRelation], { description: 'Policies that cannot be had together with it.' })
  async excludes(@Root() policy: EntityRow, @Ctx() context: Context) {
    return toRelations((await known(policy, context))?.excludes ?? [], await bookOf(context));
  }

  @FieldResolver(() => [PolicyRelation], { description: 'Policies that may explicitly be had together with it.' })
  async stacksWith(@Root() policy: EntityRow, @Ctx() context: Context) {
    return toRelations((await known(policy, context))?.stacksWith ?? [], await bookOf(context));
  }
}

@Resolver(() => PolicyClause)
export class PolicyClauseResolver {
  @FieldResolver(() => [Evidence])
  evidence(@Root() clause: { evidence: string[] }, @Ctx() context: Context) {
    return loadEvidence(context, clause.evidence);
  }
}

@Resolver(() => PolicyFact)
export class PolicyFactResolver {
  @Query(() => [PolicyFact], { description: 'Everything rules of policies may ask for.' })
  async policyFacts(@Ctx() context: Context) {
    const book = await bookOf(context);
    return [...book.facts.values()].map((fact) => toFact(fact, book));
  }

  @FieldResolver(() => [PolicyChoice])
  choices(@Root() { book, ...fact }: ReturnType<typeof toFact>) {
    return choicesOf(book, fact);
  }

  @FieldResolver()
  derived(@Root() fact: PolicyFactRow): boolean {
    return (fact.derive ?? null) !== null;
  }
}

/** All policies of the data this request reads. */
const bookOf = async (context: Context): Promise<PolicyBook> => context.policies.book(await context.dataset());

const known = async ({ code }: EntityRow, context: Context): Promise<PolicyOfBook | undefined> =>
  (await bookOf(context)).policies.get(code);
