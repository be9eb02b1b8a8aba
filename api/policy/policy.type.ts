import { Field, InputType, ObjectType } from 'type-graphql';
import { Entity, Node } from '../entity/entity.type.ts';
import { connectionOf } from '../relay/relay.type.ts';

@ObjectType({ implements: [Node, Entity], description: 'A policy 政策 or programme of a park or of those above it.' })
export class Policy {}

@ObjectType({
  implements: [Node, Entity],
  description:
    'A mechanism 机制: a standing way of working, such as a board, a ladder or a warning by card. Its single uses are not recorded.',
})
export class Mechanism {}

@InputType({ description: 'Which policies to list; what is given must all hold.' })
export class PolicyFilter {
  @Field(() => String, { nullable: true, description: 'Park code: those it offers.' })
  park?: string | null;
}

export const PolicyConnection = connectionOf('Policy', () => Policy);
export const MechanismConnection = connectionOf('Mechanism', () => Mechanism);
