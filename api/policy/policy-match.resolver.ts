import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { loadEvidence } from '../evidence/fact.ts';
import { pageOf } from '../relay/page.ts';
import { PageArguments } from '../relay/relay.type.ts';
import { sentenceOf, type Condition } from './match.ts';
import { askCandidates, askMatches, type MatchRow } from './policy-match.ts';
import { FactValue, PolicyCondition, PolicyMatch, PolicyMatchConnection, PolicyVerdict } from './policy-match.type.ts';
import { toBenefit, toClause, toFact, toRelations, toVersion } from './policy-rule.resolver.ts';
import { PolicyFactInput } from './policy-rule.type.ts';

const ON = 'Day the question is for, ISO; absent: today.';
const PARK = 'Park code: where it would settle; absent: the park it sits in, if any.';

@Resolver(() => PolicyMatch)
export class PolicyMatchResolver {
  @Query(() => [PolicyMatch], {
    description:
      'Which policies a firm would get, by condition: eligible, one condition short, to be asked, not eligible; those that do not apply last.',
  })
  async policyMatches(
    @Arg('enterprise', () => String, { description: 'Enterprise code, such as jiejie.' }) enterprise: string,
    @Arg('on', () => String, { nullable: true, description: ON }) on: string | null,
    @Arg('facts', () => [PolicyFactInput], {
      nullable: true,
      description: 'Answers; they go before what the graph says.',
    })
    facts: PolicyFactInput[] | null,
    @Arg('park', () => String, { nullable: true, description: PARK }) park: string | null,
    @Arg('policy', () => String, { nullable: true, description: 'Only this policy, by code.' }) policy: string | null,
    @Arg('includeExpired', () => Boolean, {
      defaultValue: false,
      description: 'Also policies without a version in force that day.',
    })
    includeExpired: boolean,
    @Ctx() context: Context,
  ) {
    return (await askMatches(context, { enterprise, on, facts, park, policy, includeExpired })).map(toMatch);
  }

  @Query(() => PolicyMatchConnection, {
    description: 'The other way round: firms by what one policy comes to for them, the most promising first.',
  })
  async policyCandidates(
    @Arg('policy', () => String, { description: 'Policy code; it has to have a rule.' }) policy: string,
    @Arg('park', () => String, { nullable: true, description: PARK }) park: string | null,
    @Arg('on', () => String, { nullable: true, description: ON }) on: string | null,
    @Arg('chain', () => String, { nullable: true, description: 'Only firms of this chain or segment, by code.' })
    chain: string | null,
    @Arg('country', () => String, { nullable: true, description: 'Only firms from or registered in it, by code.' })
    country: string | null,
    @Arg('verdicts', () => [PolicyVerdict], { nullable: true, description: 'Only these verdicts; absent: all.' })
    verdicts: PolicyVerdict[] | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    const rows = await askCandidates(context, { policy, park, on, chain, country, verdicts });
    const page = pageOf(rows, args, ({ firm }) => firm.code);
    const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: toMatch(node.match()) }));
    return { ...page, edges, nodes: edges.map(({ node }) => node) };
  }

  @FieldResolver(() => Enterprise, { nullable: true })
  enterprise(@Root() match: { enterprise: string }, @Ctx() context: Context) {
    return context.one(ENTITY_BY_KEY).load(`enterprise:${match.enterprise}`);
  }
}

@Resolver(() => FactValue)
export class FactValueResolver {
  @FieldResolver(() => [Evidence])
  evidence(@Root() value: { evidence: readonly string[] }, @Ctx() context: Context) {
    return loadEvidence(context, value.evidence);
  }
}

@Resolver(() => PolicyCondition)
export class PolicyConditionResolver {
  @FieldResolver(() => [Evidence])
  evidence(@Root() condition: { evidence: readonly string[] }, @Ctx() context: Context) {
    return loadEvidence(context, condition.evidence);
  }
}

/** A decided policy as the schema has it; evidence still by code. */
export function toMatch(row: MatchRow) {
  const { book, policy, version } = row;
  const conditions = row.conditions.map((condition) => toCondition(condition, row));
  return {
    policy: policy.row,
    enterprise: row.enterprise,
    verdict: row.verdict,
    applicable: row.applicable,
    inForce: version !== null,
    version: version && toVersion(version),
    effectiveOn: row.on,
    conditions,
    short: conditions.find(({ decisive }) => decisive) ?? null,
    questions: row.open.flatMap((code) => {
      const fact = book.facts.get(code);
      return fact ? [toFact(fact, book)] : [];
    }),
    benefit: version && toBenefit(version),
    sentence: sentenceOf(row, book),
    conflicts: toRelations(row.conflicts, book),
  };
}

function toCondition(
  { clause, fact, known, requirement, truth, wanted, decisive, path }: Condition,
  { book }: MatchRow,
) {
  return {
    clause: clause && toClause(clause),
    requirement: requirement.text,
    requirementEn: requirement.textEn,
    fact: {
      fact: toFact(fact, book),
      value: known === null ? null : [known.value].flat().map(String).join('|'),
      from: known?.from ?? 'UNKNOWN',
      evidence: known?.evidence ?? [],
    },
    verdict: truth === null ? 'UNKNOWN' : truth === wanted ? 'MET' : 'UNMET',
    decisive,
    path,
    evidence: [...(clause?.evidence ?? []), ...(known?.evidence ?? [])],
  };
}
