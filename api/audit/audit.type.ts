import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserRole } from '../access/viewer.type.ts';
import { connectionOf } from '../relay/relay.type.ts';

export enum AuditOutcome {
  DONE = 'DONE',
  REFUSED = 'REFUSED',
}
registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'What became of what somebody asked for.',
  valuesConfig: {
    DONE: { description: '已写入: it was written; the record was kept in the same transaction.' },
    REFUSED: { description: '已拒绝: whoever asked may not do it; nothing but the record was written.' },
  },
});

@ObjectType({ description: '审计记录: one write of a user, or one request that was refused.' })
class AuditRecord {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { description: 'When, ISO 8601 in UTC.' })
  at!: string;

  @Field(() => String, { description: 'Who wrote.' })
  author!: string;

  @Field(() => UserRole, { description: 'Role the author acted in.' })
  role!: UserRole;

  @Field(() => AuditOutcome, { description: 'Whether it was done.' })
  outcome!: AuditOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'Organisation of the credential; null for those who run the server.',
  })
  organisation!: string | null;

  @Field(() => String, { description: 'Name of the mutation; of a refusal the root fields that were refused.' })
  action!: string;

  @Field(() => String, { description: 'What it was done to, such as lead:lead-12.' })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The thing before, JSON; null where it was made, and in records of other organisations.',
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The thing after, JSON; of a refusal why. Null in records of other organisations.',
  })
  after!: string | null;

  @Field(() => String, { description: 'Id of the request, as in the header x-request-id.' })
  requestId!: string;

  @Field(() => String, { nullable: true, description: 'Idempotency key of the caller; null where none was given.' })
  key!: string | null;
}

@ObjectType({ description: 'Whether the log of what users wrote is as it was written.' })
export class AuditCheck {
  @Field(() => Int, { description: 'Records read.' })
  records!: number;

  @Field(() => Boolean, { description: 'Each record follows the one before, and the last one is the end.' })
  intact!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the first place, from 1, where it is not as it was written; null where it is intact.',
  })
  firstBroken!: number | null;

  @Field(() => String, {
    description:
      'SHA-256 of the last record, 64 hexadecimal digits. Noted elsewhere, it shows later whether the log was written anew.',
  })
  head!: string;
}

export const AuditRecordConnection = connectionOf('AuditRecord', () => AuditRecord);
