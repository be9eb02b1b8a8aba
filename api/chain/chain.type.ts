import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Node } from '../entity/entity.type.ts';
import { Basis } from '../evidence/evidence.type.ts';
import { connectionOf } from '../relay/relay.type.ts';

export enum Stage {
  UPSTREAM = 'UPSTREAM',
  MIDSTREAM = 'MIDSTREAM',
  DOWNSTREAM = 'DOWNSTREAM',
  SUPPORT = 'SUPPORT',
}
registerEnumType(Stage, {
  name: 'Stage',
  description: 'Where in the chain a segment lies.',
  valuesConfig: {
    UPSTREAM: { description: '上游: materials and what everything else is made from.' },
    MIDSTREAM: { description: '中游: parts and manufacturing.' },
    DOWNSTREAM: { description: '下游: finished goods and their use.' },
    SUPPORT: { description: '支撑: equipment, tooling, testing, logistics, software.' },
  },
});

export enum Importance {
  ESSENTIAL = 'ESSENTIAL',
  IMPORTANT = 'IMPORTANT',
  OPTIONAL = 'OPTIONAL',
}
registerEnumType(Importance, {
  name: 'Importance',
  description: 'How much a segment depends on an input.',
  valuesConfig: {
    ESSENTIAL: { description: 'Cannot be made without it.' },
    IMPORTANT: { description: 'Commonly used and hard to replace.' },
    OPTIONAL: { description: 'Useful, replaceable.' },
  },
});

export enum CriticalityLevel {
  HIGH = 'HIGH',
  MEDIUM = 'MEDIUM',
  LOW = 'LOW',
}
registerEnumType(CriticalityLevel, {
  name: 'CriticalityLevel',
  description: 'How much hangs on a segment, as judged in the template.',
  valuesConfig: {
    HIGH: { description: 'Few makers, or the chain stops without it.' },
    MEDIUM: { description: 'Can be replaced with effort.' },
    LOW: { description: 'Easily bought elsewhere.' },
  },
});

export enum ChainType {
  UP_MID_DOWN = 'UP_MID_DOWN',
  CHAIN = 'CHAIN',
  PARALLEL = 'PARALLEL',
}
registerEnumType(ChainType, {
  name: 'ChainType',
  description: 'The picture a chain is usually drawn as.',
  valuesConfig: {
    UP_MID_DOWN: { description: 'Three columns: upstream, midstream, downstream.' },
    CHAIN: { description: 'One tree.' },
    PARALLEL: { description: 'Parallel lanes.' },
  },
});

@ObjectType({ description: 'A layer 层: segments of one stage that belong together on screen.' })
export class Layer {
  @Field(() => String, { description: 'Code, <chain>/<layer>.' })
  code!: string;

  @Field(() => Stage, { description: 'Stage it lies in.' })
  stage!: Stage;

  @Field(() => String, { description: 'Name in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn!: string | null;

  @Field(() => Int, { description: 'Place in the chain, from 0, top to bottom.' })
  order!: number;
}

@ObjectType({ description: 'How critical a segment is, with the reason.' })
export class Criticality {
  @Field(() => CriticalityLevel, { description: 'Level.' })
  level!: CriticalityLevel;

  @Field(() => Boolean, { description: 'True: curated judgement, not a computed value.' })
  curated!: boolean;

  @Field(() => String, { description: 'Why, in Chinese.' })
  reason!: string;

  @Field(() => String, { description: 'Why, in English.' })
  reasonEn!: string;
}

@ObjectType({ description: 'How near a maker must be, with the reason. Curated judgement.' })
export class Locality {
  @Field(() => Float, { description: '0 (anywhere in the world) to 1 (must be near).' })
  value!: number;

  @Field(() => String, { description: 'Why, in Chinese.' })
  reason!: string;

  @Field(() => String, { description: 'Why, in English.' })
  reasonEn!: string;
}

@ObjectType({
  implements: [Node, Entity],
  description: 'An industrial chain 产业链: a versioned, curated template of segments.',
})
export class Chain {
  @Field(() => Int, { description: 'Version of the template.' })
  version!: number;

  @Field(() => ChainType, { description: 'How it is usually drawn.' })
  chainType!: ChainType;

  @Field(() => [String], { description: 'Public references a person can check the template against.' })
  references!: string[];

  @Field(() => Basis, { description: 'How the template is known: CURATED.' })
  basis!: Basis;
}

@ObjectType({ implements: [Node, Entity], description: 'A segment 环节: what a firm can do in a chain.' })
export class Segment {
  @Field(() => Stage, { description: 'Stage it lies in.' })
  stage!: Stage;

  @Field(() => Int, { description: 'Place in the template, from 0.' })
  order!: number;

  @Field(() => Float, {
    description: 'Estimated share of the chain’s firms that work in it, 0–1, in steps 0.1 / 0.3 / 1 / 3 / 10 / 30 %.',
  })
  baseShare!: number;

  @Field(() => [String], { description: 'Classes of GB/T 4754-2017 where certain.' })
  gb!: string[];

  @Field(() => [String], { description: 'Headings of the Harmonized System where certain, four digits.' })
  hs!: string[];
}

@ObjectType({ description: 'One segment feeds another.' })
export class SegmentEdge {
  @Field(() => Importance, { description: 'How much the receiver depends on it.' })
  importance!: Importance;

  @Field(() => Float, { description: 'Share of the receiver’s inputs it stands for, 0–1; curated judgement.' })
  weight!: number;

  @Field(() => Boolean, { description: 'A recycling flow back up the chain.' })
  return!: boolean;
}

@ObjectType({ implements: [Node, Entity], description: 'A product 产品.' })
export class Product {}

export const ProductConnection = connectionOf('Product', () => Product);
