import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Chain, Segment } from '../chain/chain.type.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Basis, Evidence } from '../evidence/evidence.type.ts';
import { ChainGap } from '../gap/gap.type.ts';
import { Project, StageEvent } from '../project/project.type.ts';
import { Sentence } from '../target/target.type.ts';
import { Partner } from './partner.type.ts';

export enum PartnerWayKind {
  INTRODUCED_SUCH_PROJECT = 'INTRODUCED_SUCH_PROJECT',
  CARRIER_FOCUS = 'CARRIER_FOCUS',
  CLUSTER_CAPABILITY = 'CLUSTER_CAPABILITY',
  COUNTRY_MAKERS = 'COUNTRY_MAKERS',
}
registerEnumType(PartnerWayKind, {
  name: 'PartnerWayKind',
  description: 'How a body could help with a gap.',
  valuesConfig: {
    INTRODUCED_SUCH_PROJECT: { description: 'It has introduced a project of this segment.' },
    CARRIER_FOCUS: { description: 'It works with a carrier of the park that has a focus on the segment or its chain.' },
    CLUSTER_CAPABILITY: { description: 'The segment or its chain is what the body is there for.' },
    COUNTRY_MAKERS: { description: 'Makers of its country work in the segment, and it is in touch with such firms.' },
  },
});

@ObjectType({ description: 'One way a body could help with a gap; nothing says that anybody has agreed to it.' })
export class PartnerWay {
  @Field(() => PartnerWayKind, { description: 'The way.' })
  kind!: PartnerWayKind;

  @Field(() => Float, { description: 'What this way says alone, 0–1; a rule of thumb.' })
  weight!: number;

  @Field(() => Int, { description: 'Makers of its country in the segment; 0 for the other ways.' })
  makersCount!: number;

  @Field(() => [Enterprise], { description: 'Those makers, the surest first, at most ten.' })
  makers!: Enterprise[];

  @Field(() => Sentence, { description: 'The way in words.' })
  text!: Sentence;

  @Field(() => [Evidence], { description: 'What it rests on; of makers only those listed.' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'A gap of a park that a body could help with.' })
export class PartnerGap {
  @Field(() => ChainGap, { description: 'The gap.' })
  gap!: ChainGap;

  @Field(() => [PartnerWay], { description: 'How it could help.' })
  ways!: PartnerWay[];

  @Field(() => Float, {
    description:
      '1 − Π(1 − weight) over the ways, 0–1: how much they say together. A rule of thumb, not a probability.',
  })
  strength!: number;
}

@ObjectType({ description: 'A body that could help with a gap: the same matrix from the other side.' })
export class GapPartner {
  @Field(() => Partner, { description: 'The body.' })
  partner!: Partner;

  @Field(() => Boolean, { description: 'A source says that it cooperates with the park or one of its carriers.' })
  linked!: boolean;

  @Field(() => [PartnerWay], { description: 'How it could help.' })
  ways!: PartnerWay[];

  @Field(() => Float, { description: '1 − Π(1 − weight) over the ways, 0–1. A rule of thumb, not a probability.' })
  strength!: number;
}

@ObjectType({ description: 'A project a body introduced. Introduced is not invested.' })
export class PartnerBrought {
  @Field(() => Project, { description: 'The project.' })
  project!: Project;

  @Field(() => String, { nullable: true, description: 'When it introduced it; null where undated.' })
  on!: string | null;

  @Field(() => [StageEvent], { description: 'Stages a source says the project has reached since, oldest first.' })
  stages!: StageEvent[];

  @Field(() => Basis, { description: 'How the introduction is known.' })
  basis!: Basis;

  @Field(() => [Evidence], { description: 'Where it is stated.' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'A trade a body is good for.' })
export class PartnerCapability {
  @Field(() => Chain, { description: 'The chain.' })
  chain!: Chain;

  @Field(() => Segment, { nullable: true, description: 'The segment of it; null: the whole chain.' })
  segment!: Segment | null;

  @Field(() => Float, { description: 'Confidence, 0–1.' })
  confidence!: number;

  @Field(() => Basis, { description: 'How it is known.' })
  basis!: Basis;

  @Field(() => [Evidence], { description: 'What it rests on.' })
  evidence!: Evidence[];
}
