import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { WritePayload } from '../access/user-error.type.ts';
import { Node } from '../entity/entity.type.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { connectionOf } from '../relay/relay.type.ts';

export enum CorrectionStatus {
  OPEN = 'OPEN',
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
}
registerEnumType(CorrectionStatus, {
  name: 'CorrectionStatus',
  description: 'What has become of a suggested correction.',
  valuesConfig: {
    OPEN: { description: '待核: nobody has decided yet.' },
    ACCEPTED: { description: '采纳: it is right; the data files are still to be changed by an editor.' },
    REJECTED: { description: '不采纳: the fact stays.' },
  },
});

export enum CorrectionDecision {
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
}
registerEnumType(CorrectionDecision, {
  name: 'CorrectionDecision',
  description: 'What a reviewer decides about a correction.',
  valuesConfig: {
    ACCEPTED: { description: '采纳: it is right.' },
    REJECTED: { description: '不采纳: the fact stays.' },
  },
});

@ObjectType({ description: 'What a reviewer decided about a correction.' })
export class CorrectionReview {
  @Field(() => CorrectionDecision, { description: 'The decision.' })
  decision!: CorrectionDecision;

  @Field(() => String, { description: 'Why, as written by the reviewer.' })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who decided; null for those who may not read the names of writers.',
  })
  author!: string | null;

  @Field(() => String, { description: 'When, ISO 8601 in UTC.' })
  at!: string;
}

@ObjectType({
  implements: [Node],
  description:
    '更正建议: what somebody holds against a fact. It changes no answer; an accepted one is shown beside it.',
})
export class Correction {
  @Field(() => ID, { description: 'Opaque id made from the code.' })
  id!: string;

  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => Int, { description: 'Counts its changes, from 1; pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => CorrectionStatus, { description: 'What has become of it.' })
  status!: CorrectionStatus;

  @Field(() => Evidence, { nullable: true, description: 'The fact; null where it is no longer in the graph.' })
  fact!: Evidence | null;

  @Field(() => String, { description: 'What is wrong, as written by the author.' })
  problem!: string;

  @Field(() => String, { nullable: true, description: 'What would be right; null where the author does not know.' })
  proposal!: string | null;

  @Field(() => String, { description: 'Where the author has it from.' })
  source!: string;

  @Field(() => String, { description: 'Who says so.' })
  author!: string;

  @Field(() => String, { description: 'When it was written, ISO 8601 in UTC.' })
  createdAt!: string;

  @Field(() => CorrectionReview, { nullable: true, description: 'The decision; null while it is open.' })
  review!: CorrectionReview | null;
}

export const CorrectionConnection = connectionOf('Correction', () => Correction);

@InputType({ description: 'What somebody holds against a fact.' })
export class CorrectionSuggestInput {
  @Field(() => String, { description: 'Code of the fact, such as 002-454-a.' })
  evidence!: string;

  @Field(() => String, { description: 'What is wrong with it: 1–1,000 characters.' })
  problem!: string;

  @Field(() => String, { nullable: true, description: 'What would be right, where you know: up to 1,000 characters.' })
  proposal?: string | null;

  @Field(() => String, { description: 'Where you have it from: 1–1,000 characters.' })
  source!: string;

  @Field(() => String, { description: 'Idempotency key of your choice, 8–100 printable characters.' })
  key!: string;
}

@InputType({ description: 'A decision about a correction.' })
export class CorrectionReviewInput {
  @Field(() => String, { description: 'Code of the correction.' })
  correction!: string;

  @Field(() => CorrectionDecision, { description: 'The decision.' })
  decision!: CorrectionDecision;

  @Field(() => String, { description: 'Why: 1–1,000 characters.' })
  reason!: string;

  @Field(() => Int, { description: 'Version you have read.' })
  expectedVersion!: number;

  @Field(() => String, { description: 'Idempotency key of your choice, 8–100 printable characters.' })
  key!: string;
}

@ObjectType({ description: 'What became of a suggestion or a review.' })
export class CorrectionPayload extends WritePayload {
  @Field(() => Correction, { nullable: true, description: 'The correction; null where nothing was written.' })
  correction!: Correction | null;
}
