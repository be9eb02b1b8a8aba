import { Field, ObjectType } from 'type-graphql';
import { Entity, Node } from '../entity/entity.type.ts';

@ObjectType({ implements: [Node, Entity], description: 'An industrial park 园区.' })
export class Park {
  @Field(() => String, { nullable: true, description: 'Level of the park as sources state it; null where not stated.' })
  level!: string | null;
}

@ObjectType({ implements: [Node, Entity], description: 'A zone 功能区: a part of a park with policies of its own.' })
export class Zone {}
