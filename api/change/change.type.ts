import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../relay/relay.type.ts';

enum ChangeKind {
  GAP_VERIFIED = 'GAP_VERIFIED',
  GAP_OVERRIDDEN = 'GAP_OVERRIDDEN',
  REGISTER_RESTATED = 'REGISTER_RESTATED',
  PROJECT_STAGE_RECORDED = 'PROJECT_STAGE_RECORDED',
  DATA_LOADED = 'DATA_LOADED',
}
registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What happened.',
  valuesConfig: {
    GAP_VERIFIED: { description: '核实: somebody looked for makers of a segment in a park, or one began to produce.' },
    GAP_OVERRIDDEN: { description: 'Somebody holds another state against the computed one, or took that back.' },
    REGISTER_RESTATED: { description: 'Somebody said anew how complete the register is (κ).' },
    PROJECT_STAGE_RECORDED: { description: 'A project reached a stage.' },
    DATA_LOADED: { description: 'Other data were loaded; which things changed is not kept, only how many.' },
  },
});

enum ChangesShortfall {
  UNKNOWN_VERSION = 'UNKNOWN_VERSION',
  TOO_FAR_BACK = 'TOO_FAR_BACK',
  LOAD_RUNNING = 'LOAD_RUNNING',
  DATA_LOADED = 'DATA_LOADED',
}
registerEnumType(ChangesShortfall, {
  name: 'ChangesShortfall',
  description: 'Why a list of changes does not tell all. In each case: read anew what you keep.',
  valuesConfig: {
    UNKNOWN_VERSION: { description: 'This database has never stood at that version: nothing is listed.' },
    TOO_FAR_BACK: { description: 'More changes than a list holds have come since: nothing is listed.' },
    LOAD_RUNNING: { description: 'A load has begun and not ended; ask again when datasetVersion.loading is false.' },
    DATA_LOADED: { description: 'Other data were loaded since: the load is listed, the things it changed are not.' },
  },
});

@ObjectType({ description: 'One change of what the API answers: a write of a user that is open to all, or a load.' })
export class Change {
  @Field(() => String, { description: 'Stable code of the record, such as verification-12 or load-004c0a5cd6206c78.' })
  code!: string;

  @Field(() => ChangeKind, { description: 'What happened.' })
  kind!: ChangeKind;

  @Field(() => String, { description: 'When, ISO 8601 in UTC.' })
  at!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the write; null for a load.' })
  revision!: number | null;

  @Field(() => String, { nullable: true, description: 'Version of the data loaded; null for a write.' })
  loadedVersion!: string | null;

  @Field(() => Int, { nullable: true, description: 'Nodes and relations a load wrote, a count; null for a write.' })
  written!: number | null;

  @Field(() => Int, { nullable: true, description: 'Nodes and relations a load took away, a count; null for a write.' })
  removed!: number | null;
}

const ChangePage = connectionOf('Change', () => Change);

@ObjectType({ description: 'A page of changes, the earliest first.' })
export class ChangeConnection extends ChangePage {
  @Field(() => Boolean, { description: 'The list tells all that changed; if not, read anew what you keep.' })
  complete!: boolean;

  @Field(() => ChangesShortfall, { nullable: true, description: 'Why it does not; null where it does.' })
  shortfall!: ChangesShortfall | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the list ends: pass it as `since` the next time. Null before the first load.',
  })
  upTo!: string | null;
}
