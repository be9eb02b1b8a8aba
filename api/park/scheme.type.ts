import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Node } from '../entity/entity.type.ts';
import { Basis } from '../evidence/evidence.type.ts';

export enum SchemeRole {
  MAIN = 'MAIN',
  NEW = 'NEW',
}
registerEnumType(SchemeRole, {
  name: 'SchemeRole',
  description: 'Part a chain plays in a scheme.',
  valuesConfig: {
    MAIN: { description: 'A leading industry 主.' },
    NEW: { description: 'An emerging industry 新.' },
  },
});

@ObjectType({
  implements: [Node, Entity],
  description: 'A scheme of leading industries, such as 一主一新. It belongs to one park and a time.',
})
export class Scheme {}

@ObjectType({ description: 'A chain as part of a scheme.' })
export class SchemePart {
  @Field(() => Basis, { description: 'How it is known: what a source lists is STATED, a guess is INFERRED.' })
  basis!: Basis;

  @Field(() => Float, { description: 'Confidence that it is part of the scheme, 0–1.' })
  confidence!: number;
}

@ObjectType({ description: 'A time at which a source speaks of the scheme.' })
export class SchemePeriod {
  @Field(() => String, { nullable: true, description: 'Period, such as 2022; null where undated.' })
  period!: string | null;
}
