import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from '../entity/entity.type.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { Carrier } from '../park/carrier.type.ts';
import { Sentence } from '../target/target.type.ts';

export enum FocusFitName {
  SEGMENT = 'SEGMENT',
  CHAIN = 'CHAIN',
  NEIGHBOUR = 'NEIGHBOUR',
  UNKNOWN = 'UNKNOWN',
  OTHER = 'OTHER',
}
registerEnumType(FocusFitName, {
  name: 'FocusFit',
  description: 'How a carrier’s stated focus lies to a segment, nearest first.',
  valuesConfig: {
    SEGMENT: { description: 'A source states a focus on the segment itself.' },
    CHAIN: { description: 'A source states a focus on its chain as a whole.' },
    NEIGHBOUR: { description: 'A source states a focus on a segment that feeds it or is fed by it.' },
    UNKNOWN: { description: 'No source states a focus.' },
    OTHER: { description: 'A source states a focus, on other work.' },
  },
});

export enum CarrierStatusName {
  STANDING = 'STANDING',
  UNKNOWN = 'UNKNOWN',
  PLANNED = 'PLANNED',
}
registerEnumType(CarrierStatusName, {
  name: 'CarrierStatus',
  description: 'What the sources say of a carrier’s being there.',
  valuesConfig: {
    STANDING: { description: 'A source speaks of it as standing in the park.' },
    UNKNOWN: { description: 'No source says whether it stands.' },
    PLANNED: { description: 'Sources speak of it as planned only.' },
  },
});

export enum SupportFitName {
  STATED_SCOPE = 'STATED_SCOPE',
  PARK_WIDE = 'PARK_WIDE',
  SCOPE_UNKNOWN = 'SCOPE_UNKNOWN',
}
registerEnumType(SupportFitName, {
  name: 'SupportFit',
  description: 'Whether an offer is meant for a segment or firm, as far as a source says.',
  valuesConfig: {
    STATED_SCOPE: {
      description:
        'A source relates it to the segment, its chain or a scheme of the chain, or says which kind of firm it is for.',
    },
    PARK_WIDE: { description: 'A source says it is for firms or projects of the park at large.' },
    SCOPE_UNKNOWN: { description: 'No source says for whom it is.' },
  },
});

@ObjectType({ description: 'A carrier as a place for a firm of a segment to settle. Free room is never known.' })
export class Settlement {
  @Field(() => Carrier, { description: 'The carrier.' })
  carrier!: Carrier;

  @Field(() => Int, { description: 'Place in the list, from 1: by focus, then by status, then by code.' })
  rank!: number;

  @Field(() => FocusFitName, { description: 'How its stated focus lies to the segment.' })
  focus!: FocusFitName;

  @Field(() => CarrierStatusName, { description: 'Whether it stands.' })
  status!: CarrierStatusName;

  @Field(() => [Indicator], { description: 'Areas stated for it; none of them says how much is free.' })
  areas!: Indicator[];

  @Field(() => [Sentence], { description: 'What speaks for it.' })
  reasonsFor!: Sentence[];

  @Field(() => [Sentence], { description: 'What speaks against it.' })
  reasonsAgainst!: Sentence[];

  @Field(() => [Sentence], { description: 'What no source says and has to be asked.' })
  unknown!: Sentence[];

  @Field(() => [Evidence], { description: 'Where focus and status are stated.' })
  evidence!: Evidence[];
}

@ObjectType({
  description: 'A fund, talent programme, mechanism or serving institution of a park that may help a firm.',
})
export class Support {
  @Field(() => Entity, { description: 'What is offered.' })
  entity!: Entity;

  @Field(() => SupportFitName, { description: 'Whether it is meant for the segment.' })
  fit!: SupportFitName;

  @Field(() => Sentence, { description: 'Why it is on the list.' })
  reason!: Sentence;

  @Field(() => [Evidence], { description: 'Where the offer and its scope are stated.' })
  evidence!: Evidence[];
}
