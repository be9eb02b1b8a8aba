import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Chain, Segment } from '../chain/chain.type.ts';
import { GapStateName, Interval } from './gap.type.ts';

export enum GapChangeName {
  FIRST = 'FIRST',
  NEW = 'NEW',
  CLOSING = 'CLOSING',
  CLOSED = 'CLOSED',
  REOPENED = 'REOPENED',
  LOST_SIGHT = 'LOST_SIGHT',
  CHANGED = 'CHANGED',
}
registerEnumType(GapChangeName, {
  name: 'GapChangeKind',
  description: 'What became of a segment from one record to the next. A gap is MISSING, SINGLE_SOURCE or WEAK.',
  valuesConfig: {
    FIRST: { description: '首次记录: the first record there is.' },
    NEW: { description: '新增: a gap for the first time, having been none.' },
    CLOSING: { description: '收窄: still a gap, in a better state or with one more project on its way.' },
    CLOSED: { description: '补上: no gap any more, because makers were confirmed.' },
    REOPENED: { description: '重现: a gap again after having been closed.' },
    LOST_SIGHT: { description: '失去依据: unknown now; what was known no longer can be told.' },
    CHANGED: { description: '变化: any other change of state, need, coverage or projects.' },
  },
});

@ObjectType({ description: 'How a segment stood when the gaps of its chain were computed with another result.' })
export class GapHistoryEntry {
  @Field(() => String, { description: 'When it was computed, ISO 8601 in UTC.' })
  computedAt!: string;

  @Field(() => String, { nullable: true, description: 'Version of the data set, with the revision after a +.' })
  datasetVersion!: string | null;

  @Field(() => String, { nullable: true, description: 'When the newest document was published: day, month or year.' })
  dataAsOf!: string | null;

  @Field(() => String, { description: 'Version of the formula.' })
  formulaVersion!: string;

  @Field(() => String, { description: 'What the computation followed: START, GAP_VERIFY or another write.' })
  trigger!: string;

  @Field(() => GapStateName, { description: 'State.' })
  state!: GapStateName;

  @Field(() => Interval, { description: 'Need, 0–1.' })
  need!: Interval;

  @Field(() => Interval, { description: 'Share of demand covered, 0–1.' })
  coverage!: Interval;

  @Field(() => Int, { description: 'Projects on their way.' })
  coming!: number;

  @Field(() => GapChangeName, {
    nullable: true,
    description: 'Against the record before; null where only other segments of the chain changed.',
  })
  change!: GapChangeName | null;
}

@ObjectType({ description: 'A segment whose state changed.' })
export class GapStateChange {
  @Field(() => Chain, { description: 'The chain.' })
  chain!: Chain;

  @Field(() => Segment, { description: 'The segment.' })
  segment!: Segment;

  @Field(() => GapStateName, { nullable: true, description: 'State before; null where the segment is new.' })
  from!: GapStateName | null;

  @Field(() => GapStateName, { description: 'State now.' })
  to!: GapStateName;

  @Field(() => GapChangeName, { nullable: true, description: 'What that means.' })
  change!: GapChangeName | null;

  @Field(() => String, { description: 'When it was computed, ISO 8601 in UTC.' })
  computedAt!: string;
}
