import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import { Entity } from '../entity/entity.type.ts';
import { badInput } from '../errors.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { evidenceOf } from '../evidence/fact.ts';
import { Partner } from '../partner/partner.type.ts';
import { pageOf } from '../relay/page.ts';
import { PageArguments } from '../relay/relay.type.ts';
import { Sentence } from '../target/target.type.ts';
import type { DuplicatePair as PairRow } from './duplicate.ts';
import { reasonSentence } from './duplicate-words.ts';
import { identitiesOf, type Identified, type IdentityRow } from './identity.ts';
import { DuplicatePair, DuplicatePairConnection, Identity, IdentityScheme } from './identity.type.ts';

const MAX_VALUE = 60;
const KINDS = ['enterprise', 'partner'];
const DESCRIPTION = 'Identifiers recorded for it; empty where no source gives one.';

@Resolver(() => Enterprise)
export class EnterpriseIdentityResolver {
  @FieldResolver(() => [Identity], { description: DESCRIPTION })
  identities(@Root() enterprise: Identified): IdentityRow[] {
    return identitiesOf(enterprise);
  }
}

@Resolver(() => Partner)
export class PartnerIdentityResolver {
  @FieldResolver(() => [Identity], { description: DESCRIPTION })
  identities(@Root() partner: Identified): IdentityRow[] {
    return identitiesOf(partner);
  }
}

@Resolver(() => Identity)
export class IdentityResolver {
  @Query(() => Entity, {
    nullable: true,
    description: 'The firm or body that bears an identifier, written in any way; null where none is recorded with it.',
  })
  async entityByIdentity(
    @Arg('scheme', () => IdentityScheme, { description: 'Register or standard.' }) scheme: IdentityScheme,
    @Arg('value', () => String, { description: 'The identifier, such as 600019.SH; blanks and case do not matter.' })
    value: string,
    @Ctx() context: Context,
  ) {
    if (value.length > MAX_VALUE) throw badInput('value', `${value.length} characters are more than ${MAX_VALUE}`);
    const key = await context.identities.bearer(scheme, value, await context.dataset());
    return key === null ? null : context.one(ENTITY_BY_KEY).load(key);
  }

  @FieldResolver(() => [Evidence], { description: 'Where it comes from.' })
  evidence(@Root() identity: IdentityRow, @Ctx() context: Context) {
    return evidenceOf(identity, context);
  }
}

@Resolver(() => DuplicatePair)
export class DuplicatePairResolver {
  @Query(() => DuplicatePairConnection, {
    description: '疑似重复: rows that may be one firm or body, most likely first. Firms known to be tied are left out.',
  })
  async duplicates(
    @Arg('kind', () => String, { nullable: true, description: 'Only of one kind: enterprise or partner.' })
    kind: string | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    if (kind && !KINDS.includes(kind))
      throw badInput('kind', `"${kind.slice(0, 40)}" is not one of ${KINDS.join(', ')}`);
    const pairs = await context.identities.duplicates(await context.dataset());
    const chosen = kind ? pairs.filter(({ a, b }) => a.startsWith(`${kind}:`) && b.startsWith(`${kind}:`)) : pairs;
    return pageOf(chosen, args, ({ a, b }) => `${a} ${b}`);
  }

  @FieldResolver(() => Entity, { description: 'The one, by code the first.' })
  a(@Root() pair: PairRow, @Ctx() context: Context) {
    return context.one(ENTITY_BY_KEY).load(pair.a);
  }

  @FieldResolver(() => Entity, { description: 'The other.' })
  b(@Root() pair: PairRow, @Ctx() context: Context) {
    return context.one(ENTITY_BY_KEY).load(pair.b);
  }

  @FieldResolver(() => [Sentence], { description: 'Why, the strongest reason first.' })
  reasons(@Root() pair: PairRow): Sentence[] {
    return pair.reasons.map(reasonSentence);
  }
}
