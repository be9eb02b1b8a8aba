import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { WritePayload } from '../access/user-error.type.ts';
import { Segment } from '../chain/chain.type.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { ChainGap, GapStateCount, GapStateName, Interval, ParkChain, Provenance } from '../gap/gap.type.ts';

@InputType({ description: 'A firm to try: one of the graph, or an imagined one with segments of its own.' })
export class DraftFirmInput {
  @Field(() => String, { nullable: true, description: 'Enterprise code; absent for an imagined firm.' })
  enterprise?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Segments it would work in, codes of this chain; absent: those it is known to work in.',
  })
  segments?: string[] | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Capacity over the demand of this park’s chain, above 0 and at most 1; absent: not known.',
  })
  capacityShare?: number | null;
}

@ObjectType({ description: 'A firm of a draft.' })
export class DraftFirm {
  @Field(() => Enterprise, { nullable: true, description: 'The firm; null for an imagined one.' })
  enterprise!: Enterprise | null;

  @Field(() => [Segment], { description: 'Segments of this chain it would work in.' })
  segments!: Segment[];

  @Field(() => Float, { nullable: true, description: 'Capacity over demand, 0–1; null: not known, counted as a half.' })
  capacityShare!: number | null;
}

@ObjectType({ description: 'What a draft changes in one segment.' })
export class SimulatedChange {
  @Field(() => Segment, { description: 'The segment.' })
  segment!: Segment;

  @Field(() => ChainGap, { description: 'As it stands today.' })
  before!: ChainGap;

  @Field(() => GapStateName, { description: 'State with the draft.' })
  stateAfter!: GapStateName;

  @Field(() => Interval, { description: 'Coverage with the draft, 0–1.' })
  coverageAfter!: Interval;

  @Field(() => Interval, { description: 'Need with the draft, 0–1, recomputed whole: newcomers need things too.' })
  needAfter!: Interval;

  @Field(() => Interval, {
    description: 'Need taken off with demand as it is today, in units of need; never negative.',
  })
  gain!: Interval;

  @Field(() => Int, { description: 'Firms of the draft that would work in it.' })
  added!: number;
}

@ObjectType({ description: 'A firm that would help most next.' })
export class NextRecruit {
  @Field(() => Enterprise, { description: 'The firm.' })
  enterprise!: Enterprise;

  @Field(() => [Segment], { description: 'Segments of this chain it works in.' })
  segments!: Segment[];

  @Field(() => Interval, { description: 'What it would take off the needs after the draft and those before it came.' })
  gain!: Interval;
}

@ObjectType({ description: '“What if these firms came?”: a recomputation; nothing is stored.' })
export class RecruitmentSimulation {
  @Field(() => ParkChain, { description: 'The chain as it stands today.' })
  chain!: ParkChain;

  @Field(() => [DraftFirm], { description: 'The draft as understood.' })
  draft!: DraftFirm[];

  @Field(() => Interval, {
    description: 'Need taken off over the chain, with demand as it is today, in units of need.',
  })
  gain!: Interval;

  @Field(() => [GapStateCount], { description: 'Segments in each state today.' })
  before!: GapStateCount[];

  @Field(() => [GapStateCount], { description: 'Segments in each state with the draft.' })
  after!: GapStateCount[];

  @Field(() => [SimulatedChange], { description: 'Segments whose state, coverage or need changes, in reading order.' })
  changes!: SimulatedChange[];

  @Field(() => [SimulatedChange], { description: 'New demand the draft creates: what its makers use, most first.' })
  opens!: SimulatedChange[];

  @Field(() => [NextRecruit], { description: 'The best next firms, one after the other, at most three.' })
  next!: NextRecruit[];

  @Field(() => Provenance, { description: 'How it was computed.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'A draft kept under a code, to be shared by link.' })
export class SavedSimulation {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Code for links.' })
  code!: string;

  @Field(() => String, { description: 'Name its author gave it.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who saved it; null for those who may not read the names of writers.',
  })
  author!: string | null;

  @Field(() => String, { description: 'When, ISO 8601 in UTC.' })
  createdAt!: string;

  @Field(() => String, { description: 'Park code.' })
  park!: string;

  @Field(() => String, { description: 'Chain code.' })
  chainCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Version of the data when it was saved; the result below is of today.',
  })
  datasetVersion!: string | null;

  @Field(() => RecruitmentSimulation, {
    nullable: true,
    description: 'Recomputed on today’s data; null where that can no longer be done.',
  })
  result!: RecruitmentSimulation | null;

  @Field(() => String, { nullable: true, description: 'Why it can no longer be computed; null where it can.' })
  problem!: string | null;
}

@InputType({ description: 'A draft to keep.' })
export class SimulationSaveInput {
  @Field(() => String, { description: 'Park code, such as gx.' })
  park!: string;

  @Field(() => String, { description: 'Chain code, such as auto-parts.' })
  chain!: string;

  @Field(() => String, { description: 'Name, 1–80 characters.' })
  name!: string;

  @Field(() => [DraftFirmInput], { description: 'Firms, 1–50.' })
  add!: DraftFirmInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Idempotency key of your choice, 8–100 printable characters: sent again, nothing is written again.',
  })
  key?: string | null;
}

@ObjectType({ description: 'Answer to simulationSave.' })
export class SimulationSavePayload extends WritePayload {
  @Field(() => SavedSimulation, { nullable: true, description: 'What was saved; null where nothing was.' })
  simulation!: SavedSimulation | null;
}
