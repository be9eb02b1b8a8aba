import { ObjectType } from 'type-graphql';
import { Entity, Node } from '../entity/entity.type.ts';
import { connectionOf } from '../relay/relay.type.ts';

@ObjectType({
  implements: [Node, Entity],
  description: 'A carrier 载体: a sub-park or building complex that houses firms.',
})
export class Carrier {}

export const CarrierConnection = connectionOf('Carrier', () => Carrier);
