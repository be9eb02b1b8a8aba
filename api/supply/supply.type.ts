import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Importance, Segment } from '../chain/chain.type.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Basis, Evidence } from '../evidence/evidence.type.ts';
import { connectionOf, PageArguments } from '../relay/relay.type.ts';

export enum SupplyKind {
  RECORDED = 'RECORDED',
  POTENTIAL = 'POTENTIAL',
}
registerEnumType(SupplyKind, {
  name: 'SupplyKind',
  description: 'Whether a supply relation is known or only possible.',
  valuesConfig: {
    RECORDED: { description: 'A source or data set records that one supplies the other.' },
    POTENTIAL: { description: '可能的: follows from the chain template; nobody says that they trade.' },
  },
});

export enum SupplyScope {
  PARK = 'PARK',
  CITY = 'CITY',
  ALL = 'ALL',
}
registerEnumType(SupplyScope, {
  name: 'SupplyScope',
  description: 'How far away the other side may be.',
  valuesConfig: {
    PARK: { description: 'In the same park.' },
    CITY: { description: 'In the same city, by recorded address.' },
    ALL: { description: 'Anywhere.' },
  },
});

@ObjectType({ description: 'One step of a way along a chain.' })
export class SupplyStep {
  @Field(() => Segment, { nullable: true, description: 'The supplier side.' })
  from!: Segment | null;

  @Field(() => Segment, { nullable: true, description: 'The side that uses it.' })
  to!: Segment | null;

  @Field(() => Importance, { description: 'How much the receiver depends on it.' })
  importance!: Importance;

  @Field(() => Float, { description: 'Share of the receiver’s inputs, 0–1; curated judgement.' })
  weight!: number;
}

@ObjectType({ description: 'Somebody, or nobody yet, up or down the chain from an enterprise.' })
export class SupplyLink {
  @Field(() => SupplyKind, { description: 'Recorded or only possible.' })
  kind!: SupplyKind;

  @Field(() => Enterprise, {
    nullable: true,
    description: 'The other side; null where no known firm within the scope works in the segment.',
  })
  enterprise!: Enterprise | null;

  @Field(() => Segment, {
    nullable: true,
    description: 'The segment it works in; null where a recorded firm’s segment is not known.',
  })
  segment!: Segment | null;

  @Field(() => Segment, {
    nullable: true,
    description: 'The enterprise’s own segment the way begins at; null for recorded links.',
  })
  via!: Segment | null;

  @Field(() => Int, { description: 'Edges walked; 1 is direct.' })
  depth!: number;

  @Field(() => [SupplyStep], { description: 'The way, from the enterprise outwards; empty for recorded links.' })
  path!: SupplyStep[];

  @Field(() => Basis, { description: 'How the link is known.' })
  basis!: Basis;

  @Field(() => [Evidence], { description: 'What it rests on.' })
  evidence!: Evidence[];
}

const SupplyLinkPage = connectionOf('SupplyLink', () => SupplyLink);

@ObjectType({ description: 'A page of supply links.' })
export class SupplyLinkConnection extends SupplyLinkPage {
  @Field(() => Boolean, { description: 'The walk stopped for a limit: there is more than the list shows.' })
  truncated!: boolean;
}

@ArgsType()
export class SupplyArguments extends PageArguments {
  @Field(() => String, { description: 'Enterprise code.' })
  enterprise!: string;

  @Field(() => Int, { defaultValue: 2, description: 'Edges walked at most, 1–5.' })
  maxDepth!: number;

  @Field(() => SupplyScope, { defaultValue: SupplyScope.ALL, description: 'How far away the other side may be.' })
  scope!: SupplyScope;
}
