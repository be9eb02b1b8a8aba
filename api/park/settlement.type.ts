import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Evidence, Quantity } from '../evidence/evidence.type.ts';
import { Sentence } from '../target/target.type.ts';
import { Carrier } from './carrier.type.ts';
import type { SettlementComponentValue } from './settlement.ts';

export enum SettlementFocus {
  SEGMENT = 'SEGMENT',
  CHAIN = 'CHAIN',
  NEIGHBOUR = 'NEIGHBOUR',
  OTHER = 'OTHER',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(SettlementFocus, {
  name: 'SettlementFocus',
  description: 'How near what a carrier is meant for comes to the segment asked about.',
  valuesConfig: {
    SEGMENT: { description: 'It is meant for the segment itself.' },
    CHAIN: { description: 'It is meant for the chain, or for another segment of it.' },
    NEIGHBOUR: { description: 'It is meant for a segment of another chain that feeds or uses this one.' },
    OTHER: { description: 'It is meant for something else.' },
    UNKNOWN: { description: 'No source says what it is meant for.' },
  },
});

enum SettlementKind {
  FOCUS = 'FOCUS',
  ORIGIN = 'ORIGIN',
  STATUS = 'STATUS',
  FIRMS = 'FIRMS',
  AREA = 'AREA',
  FREE_AREA = 'FREE_AREA',
}
registerEnumType(SettlementKind, {
  name: 'SettlementKind',
  description: 'What a carrier is weighed by.',
  valuesConfig: {
    FOCUS: { description: 'What it is meant for.' },
    ORIGIN: { description: 'A tie with the firm’s country; only where a firm is named.' },
    STATUS: { description: 'Whether it stands.' },
    FIRMS: { description: 'Firms of the chain in it already.' },
    AREA: { description: 'Its area; told, never weighed.' },
    FREE_AREA: { description: 'What of it is free; no source says so for any carrier.' },
  },
});

enum SettlementKnown {
  STATED = 'STATED',
  INFERRED = 'INFERRED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(SettlementKnown, {
  name: 'SettlementKnown',
  description: 'How a component is known.',
  valuesConfig: {
    STATED: { description: 'A source states it.' },
    INFERRED: { description: 'Concluded from a source.' },
    UNKNOWN: { description: 'Not known: takes no part in the order.' },
  },
});

@ObjectType({ description: 'One thing a carrier is weighed by.' })
export class SettlementComponent {
  @Field(() => SettlementKind, { description: 'What.' })
  kind!: SettlementComponentValue['kind'];

  @Field(() => Float, { nullable: true, description: '0–1; null where not known or not to be judged.' })
  value!: number | null;

  @Field(() => SettlementKnown, { description: 'How it is known.' })
  status!: SettlementComponentValue['status'];
}

@ObjectType({ description: 'A carrier of the park as a place for a maker of a segment 可落户载体, ranked.' })
export class Settlement {
  @Field(() => Carrier, { description: 'The carrier.' })
  carrier!: Carrier;

  @Field(() => Int, { description: 'Place in the list, from 1.' })
  rank!: number;

  @Field(() => SettlementFocus, { description: 'How near what it is meant for comes.' })
  focus!: SettlementFocus;

  @Field(() => Quantity, {
    nullable: true,
    description: 'Its area as stated, of what stands or as planned; null where none is. Never the free area.',
  })
  area!: Quantity | null;

  @Field(() => String, { description: 'STANDING, PLANNED or UNKNOWN, as the sources last speak of it.' })
  status!: string;

  @Field(() => [SettlementComponent], { description: 'What it was weighed by.' })
  components!: SettlementComponent[];

  @Field(() => [Sentence], { description: 'What speaks for it.' })
  reasonsFor!: Sentence[];

  @Field(() => [Sentence], { description: 'What speaks against it.' })
  reasonsAgainst!: Sentence[];

  @Field(() => [Sentence], { description: 'What nobody says and has to be asked.' })
  unknown!: Sentence[];

  @Field(() => [Evidence], { description: 'What all this rests on.' })
  evidence!: Evidence[];
}
