import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../relay/relay.type.ts';
import { WritePayload } from './user-error.type.ts';
import { UserRole } from './viewer.type.ts';

export enum ApiKeyState {
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
}
registerEnumType(ApiKeyState, {
  name: 'ApiKeyState',
  description: 'Whether an API key still holds.',
  valuesConfig: {
    ACTIVE: { description: '有效: requests with it are accepted.' },
    EXPIRED: { description: '过期: its last day has passed.' },
    REVOKED: { description: '吊销: somebody has ended it.' },
  },
});

export enum ApiKeyDocuments {
  ANY = 'ANY',
  TRUSTED = 'TRUSTED',
}
registerEnumType(ApiKeyDocuments, {
  name: 'ApiKeyDocuments',
  description: 'Which documents an API key may send.',
  valuesConfig: {
    ANY: { description: 'Any document within the limits.' },
    TRUSTED: { description: 'Only the operations of the shipped client: for keys that stand in a browser.' },
  },
});

@ObjectType({ description: 'API 密钥: a credential of the API, without its secret, which is kept nowhere.' })
export class ApiKey {
  @Field(() => ID, { description: 'Public id, 12 letters and digits; also in logs.' })
  id!: string;

  @Field(() => String, { description: 'What it is for, as written by who made it.' })
  label!: string;

  @Field(() => ApiKeyState, { description: 'Whether it still holds.' })
  state!: ApiKeyState;

  @Field(() => UserRole, { description: 'Role requests with it are made in.' })
  role!: UserRole;

  @Field(() => [String], { nullable: true, description: 'Rights it is limited to; null: all rights of the role.' })
  scopes!: string[] | null;

  @Field(() => String, { nullable: true, description: 'Whose it is; null: the one who runs the server.' })
  organisation!: string | null;

  @Field(() => ApiKeyDocuments, { description: 'Which documents it may send.' })
  documents!: ApiKeyDocuments;

  @Field(() => String, { description: 'When it was made, ISO 8601 in UTC.' })
  createdAt!: string;

  @Field(() => String, { description: 'Who made it.' })
  createdBy!: string;

  @Field(() => String, { description: 'The first moment it no longer holds, ISO 8601 in UTC.' })
  expiresAt!: string;

  @Field(() => String, { nullable: true, description: 'When it was revoked, ISO 8601 in UTC; null where it was not.' })
  revokedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who revoked it; null where nobody has.' })
  revokedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was revoked; null where it was not.' })
  revokedReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Last day it was used, in UTC; null where it never was.' })
  lastUsedDay!: string | null;
}

export const ApiKeyConnection = connectionOf('ApiKey', () => ApiKey);

@InputType({ description: 'An API key to be made. It can have no more than its maker has.' })
export class KeyCreateInput {
  @Field(() => String, { description: 'What it is for: 1–60 characters. Kept with everything written with it.' })
  label!: string;

  @Field(() => UserRole, { description: 'Role requests with it are made in; not above your own.' })
  role!: UserRole;

  @Field(() => [String], {
    nullable: true,
    description: 'Rights of the role to limit it to, such as graph:read; absent: all of them.',
  })
  scopes?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whose it is: 1–60 letters, digits, dots, hyphens or underscores; absent: yours.',
  })
  organisation?: string | null;

  @Field(() => ApiKeyDocuments, { nullable: true, description: 'Which documents it may send; absent: as yours.' })
  documents?: ApiKeyDocuments | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day it holds, in UTC, at most 366 days ahead; absent: 90 days ahead.',
  })
  expiresOn?: string | null;

  @Field(() => String, { description: 'Idempotency key of your choice, 8–100 printable characters.' })
  key!: string;
}

@InputType({ description: 'An API key that is to hold no longer.' })
export class KeyRevokeInput {
  @Field(() => ID, { description: 'Public id of the key.' })
  id!: string;

  @Field(() => String, { description: 'Why: 1–1,000 characters.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Idempotency key of your choice, 8–100 printable characters.' })
  key?: string | null;
}

@ObjectType({ description: 'What became of a key that was to be made.' })
export class KeyCreatePayload extends WritePayload {
  @Field(() => ApiKey, { nullable: true, description: 'The key without its secret; null where none was made.' })
  apiKey!: ApiKey | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The secret, shown this once and kept nowhere. Null where no key was made, and where the request is a ' +
      'repetition: `userErrors` says so then.',
  })
  secret!: string | null;
}

@ObjectType({ description: 'What became of a key that was to be revoked.' })
export class KeyRevokePayload extends WritePayload {
  @Field(() => ApiKey, { nullable: true, description: 'The key as it stands now; null where nothing was written.' })
  apiKey!: ApiKey | null;
}
