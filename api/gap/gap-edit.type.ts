import { Field, Float, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { WritePayload } from '../access/user-error.type.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { ChainGap, GapStateName, ParkChain } from './gap.type.ts';

export enum OutcomeName {
  CONFIRMED = 'CONFIRMED',
  REFUTED = 'REFUTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(OutcomeName, {
  name: 'VerificationOutcome',
  description: 'What somebody found who looked for makers of a segment in the park.',
  valuesConfig: {
    CONFIRMED: { description: '有: a maker works in it here; counts as confirmed.' },
    REFUTED: { description: '无: nobody works in it here; holds for 24 months.' },
    WITHDRAWN: {
      description:
        '撤回: what was written before does not hold any more, all of it or what confirms one maker; the segment is computed again.',
    },
  },
});

@ObjectType({ description: '核实: what somebody found who looked for makers of a segment in the park.' })
export class GapVerification {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => OutcomeName, { description: 'What was found.' })
  outcome!: OutcomeName;

  @Field(() => String, { description: 'Day it was found, ISO date.' })
  on!: string;

  @Field(() => String, { description: 'What was seen and where, as written by the author.' })
  note!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who says so; null for those who may not read the names of writers.',
  })
  author!: string | null;

  @Field(() => String, { description: 'When it was written, ISO 8601 in UTC.' })
  createdAt!: string;

  @Field(() => Boolean, {
    description: 'It counts now: no later one has taken its place, and a refutation is not too old.',
  })
  inForce!: boolean;

  @Field(() => Enterprise, { nullable: true, description: 'The maker that was seen; null where none is named.' })
  enterprise!: Enterprise | null;

  @Field(() => [Evidence], { description: 'The record as evidence, without a document.' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'A state somebody holds against the computed one; it changes no count and no order.' })
export class GapOverride {
  @Field(() => GapStateName, { description: 'State as the author sees it.' })
  state!: GapStateName;

  @Field(() => String, { description: 'Why, as written by the author.' })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who says so; null for those who may not read the names of writers.',
  })
  author!: string | null;

  @Field(() => String, { description: 'Day it was written, ISO date in UTC.' })
  on!: string;

  @Field(() => String, { description: 'Last day it is shown, ISO date.' })
  until!: string;
}

@InputType({ description: 'What somebody found who looked for makers of a segment in a park.' })
export class GapVerifyInput {
  @Field(() => String, { description: 'Park code, such as gx.' })
  park!: string;

  @Field(() => String, { description: 'Segment code, such as auto-parts/die-casting.' })
  segment!: string;

  @Field(() => OutcomeName, { description: 'What was found.' })
  outcome!: OutcomeName;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the maker that was seen, or with WITHDRAWN whose confirmation is taken back; absent where none is named, and with REFUTED.',
  })
  enterprise?: string | null;

  @Field(() => String, { description: 'What was seen and where: 1–1,000 characters.' })
  evidence!: string;

  @Field(() => String, { description: 'Day it was found, ISO date, not in the future.' })
  on!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Idempotency key of your choice, 8–100 printable characters: sent again, nothing is written again.',
  })
  key?: string | null;
}

@InputType({ description: 'A state to be shown beside the computed one.' })
export class GapOverrideInput {
  @Field(() => String, { description: 'Park code, such as gx.' })
  park!: string;

  @Field(() => String, { description: 'Segment code, such as auto-parts/die-casting.' })
  segment!: string;

  @Field(() => GapStateName, { nullable: true, description: 'State as you see it; null takes an earlier one back.' })
  state?: GapStateName | null;

  @Field(() => String, { description: 'Why: 1–1,000 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Last day it is shown, ISO date, not in the past.' })
  until!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Idempotency key of your choice, 8–100 printable characters: sent again, nothing is written again.',
  })
  key?: string | null;
}

@InputType({ description: 'How complete the list of a chain’s firms in a park is.' })
export class RegisterRestateInput {
  @Field(() => String, { description: 'Park code, such as gx.' })
  park!: string;

  @Field(() => String, { description: 'Chain code, such as auto-parts.' })
  chain!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'κ, the share of the chain’s firms that is listed, over 0 up to 1; null goes back to the data files.',
  })
  kappa?: number | null;

  @Field(() => String, { description: 'How you know: 1–1,000 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Day it holds for, ISO date, not in the future.' })
  asOf!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Idempotency key of your choice, 8–100 printable characters: sent again, nothing is written again.',
  })
  key?: string | null;
}

@ObjectType({ description: 'What became of a verification.' })
export class GapVerifyPayload extends WritePayload {
  @Field(() => ChainGap, { nullable: true, description: 'The gap recomputed; null where nothing was written.' })
  gap!: ChainGap | null;

  @Field(() => GapVerification, { nullable: true, description: 'The record; null where nothing was written.' })
  verification!: GapVerification | null;
}

@ObjectType({ description: 'What became of an override.' })
export class GapOverridePayload extends WritePayload {
  @Field(() => ChainGap, {
    nullable: true,
    description: 'The gap with the override beside its computed state; null where nothing was written.',
  })
  gap!: ChainGap | null;
}

@ObjectType({ description: 'What became of a statement about the register.' })
export class RegisterRestatePayload extends WritePayload {
  @Field(() => ParkChain, { nullable: true, description: 'The chain recomputed; null where nothing was written.' })
  summary!: ParkChain | null;
}
