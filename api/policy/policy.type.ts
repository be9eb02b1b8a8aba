import { Field, InputType, ObjectType } from 'type-graphql';
import { Entity, Node } from '../entity/entity.type.ts';
import { Basis } from '../evidence/evidence.type.ts';
import { connectionOf } from '../relay/relay.type.ts';
import { PolicyBeneficiary, PolicyFamily } from './policy-rule.type.ts';

@ObjectType({
  implements: [Node, Entity],
  description:
    'A policy 政策 or programme of a park or of those above it; where its conditions are known, with a rule.',
})
export class Policy {
  @Field(() => PolicyFamily, { nullable: true, description: 'Who makes it; null where it has no rule.' })
  family!: PolicyFamily | null;

  @Field(() => Basis, {
    nullable: true,
    description: 'How its rule is known: CURATED must be checked against the original. Null where it has no rule.',
  })
  basis!: Basis | null;

  @Field(() => String, { nullable: true, description: 'Who issued it, in Chinese; null where it has no rule.' })
  issuer!: string | null;

  @Field(() => String, { nullable: true, description: 'Who issued it, in English.' })
  issuerEn!: string | null;

  @Field(() => PolicyBeneficiary, { nullable: true, description: 'Who gets the benefit; null where it has no rule.' })
  beneficiary!: PolicyBeneficiary | null;

  @Field(() => String, { nullable: true, description: 'Address of the original; null where not certain.' })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What to look at in the original before relying on it, in Chinese.',
  })
  check!: string | null;

  @Field(() => String, { nullable: true, description: 'What to look at in the original, in English.' })
  checkEn!: string | null;
}

@ObjectType({ description: 'Another policy and what it has to do with this one.' })
export class PolicyRelation {
  @Field(() => Policy, { description: 'The other policy.' })
  policy!: Policy;

  @Field(() => String, { nullable: true, description: 'Why, with the article, in Chinese.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in English.' })
  noteEn!: string | null;
}

@ObjectType({
  implements: [Node, Entity],
  description:
    'A mechanism 机制: a standing way of working, such as a board, a ladder or a warning by card. Its single uses are not recorded.',
})
export class Mechanism {}

@InputType({ description: 'Which policies to list; what is given must all hold.' })
export class PolicyFilter {
  @Field(() => String, { nullable: true, description: 'Park code: those it offers or that are made for it.' })
  park?: string | null;

  @Field(() => PolicyFamily, { nullable: true, description: 'Who makes it.' })
  family?: PolicyFamily | null;

  @Field(() => String, { nullable: true, description: 'Country code: those for it or for a place in it.' })
  country?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Chain or segment code: those that name it; of a chain also those that name one of its segments.',
  })
  chain?: string | null;

  @Field(() => String, { nullable: true, description: 'Day, ISO: those with a version in force then.' })
  on?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those with a rule; false: those without.' })
  executable?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of a name, alias, issuer or document number.' })
  text?: string | null;
}

export const PolicyConnection = connectionOf('Policy', () => Policy);
export const MechanismConnection = connectionOf('Mechanism', () => Mechanism);
