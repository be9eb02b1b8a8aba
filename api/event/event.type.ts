import { ObjectType } from 'type-graphql';
import { Entity, Node } from '../entity/entity.type.ts';
import { connectionOf } from '../relay/relay.type.ts';

@ObjectType({ implements: [Node, Entity], description: 'An event 活动 a source reports.' })
export class Event {}

export const EventConnection = connectionOf('Event', () => Event);
