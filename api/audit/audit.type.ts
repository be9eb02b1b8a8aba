import { Field, ObjectType } from 'type-graphql';
import { UserRole } from '../access/viewer.type.ts';
import { connectionOf } from '../relay/relay.type.ts';

@ObjectType({ description: '审计记录: one write of a user, kept in the transaction of the write itself.' })
class AuditRecord {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { description: 'When, ISO 8601 in UTC.' })
  at!: string;

  @Field(() => String, { description: 'Who wrote.' })
  author!: string;

  @Field(() => UserRole, { description: 'Role the author acted in.' })
  role!: UserRole;

  @Field(() => String, { description: 'Name of the mutation.' })
  action!: string;

  @Field(() => String, { description: 'What it was done to, such as lead:lead-12.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'The thing before, JSON; null where it was made.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'The thing after, JSON.' })
  after!: string | null;

  @Field(() => String, { description: 'Id of the request, as in the header x-request-id.' })
  requestId!: string;

  @Field(() => String, { nullable: true, description: 'Idempotency key of the caller; null where none was given.' })
  key!: string | null;
}

export const AuditRecordConnection = connectionOf('AuditRecord', () => AuditRecord);
