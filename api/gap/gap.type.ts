import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Chain, Criticality, Locality, Segment, Stage } from '../chain/chain.type.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Basis, Evidence } from '../evidence/evidence.type.ts';
import { Park } from '../park/park.type.ts';
import { Project } from '../project/project.type.ts';
import { connectionOf, PageArguments } from '../relay/relay.type.ts';

export enum GapStateName {
  MISSING = 'MISSING',
  SINGLE_SOURCE = 'SINGLE_SOURCE',
  WEAK = 'WEAK',
  UNKNOWN = 'UNKNOWN',
  STRONG = 'STRONG',
}
registerEnumType(GapStateName, {
  name: 'GapState',
  description: 'How a segment stands in a park. Missing is never the same as unknown.',
  valuesConfig: {
    MISSING: {
      description: '缺失: no maker, and the chance that one is unlisted is below the threshold; or a source says so.',
    },
    SINGLE_SOURCE: { description: '单一来源: exactly one confirmed maker.' },
    WEAK: { description: '薄弱: too little left without the largest maker, or too few makers of unknown size.' },
    UNKNOWN: { description: '未知: the data cannot tell.' },
    STRONG: { description: '优势: covered even without the largest maker.' },
  },
});

export enum GapAction {
  FILL = 'FILL',
  STRENGTHEN = 'STRENGTHEN',
  EXTEND = 'EXTEND',
  VERIFY = 'VERIFY',
}
registerEnumType(GapAction, {
  name: 'GapAction',
  description: 'What can be done about a segment.',
  valuesConfig: {
    FILL: { description: '补链: recruit a maker.' },
    STRENGTHEN: { description: '强链: add makers beside the one or few there are.' },
    EXTEND: { description: '延链: the park’s makers could supply it.' },
    VERIFY: { description: '核实: find out before deciding.' },
  },
});

export enum GapOrder {
  STATE = 'STATE',
  NEED = 'NEED',
  LOCALITY = 'LOCALITY',
  CODE = 'CODE',
}
registerEnumType(GapOrder, {
  name: 'GapOrder',
  description: 'Order of the gaps.',
  valuesConfig: {
    STATE: { description: 'By state, stated wants first, then need × locality, then locality, then code.' },
    NEED: { description: 'By the middle of the need interval, largest first.' },
    LOCALITY: { description: 'By locality, largest first.' },
    CODE: { description: 'By segment code.' },
  },
});

export enum RadiusName {
  PARK = 'PARK',
  CITY = 'CITY',
  PROVINCE = 'PROVINCE',
  NATIONAL = 'NATIONAL',
  ANY = 'ANY',
}
registerEnumType(RadiusName, {
  name: 'Radius',
  description:
    'How far away a maker may be and still count. Completeness of the register is stated for the park alone.',
  valuesConfig: {
    PARK: { description: 'In the park.' },
    CITY: { description: 'In the park’s city, by recorded address.' },
    PROVINCE: { description: 'In the park’s province, by recorded address.' },
    NATIONAL: { description: 'In the country.' },
    ANY: { description: 'Anywhere.' },
  },
});

export enum ReasonKind {
  STATED = 'STATED',
  COMPUTED = 'COMPUTED',
}
registerEnumType(ReasonKind, {
  name: 'ReasonKind',
  description: 'Where a reason comes from.',
  valuesConfig: {
    STATED: { description: 'A source, or somebody who has looked, says it.' },
    COMPUTED: { description: 'It follows from the formula.' },
  },
});

export enum MakerCertainty {
  CONFIRMED = 'CONFIRMED',
  PROBABLE = 'PROBABLE',
}
registerEnumType(MakerCertainty, {
  name: 'MakerCertainty',
  description: 'Whether a maker counts in full.',
  valuesConfig: {
    CONFIRMED: { description: 'Stated by a source, verified, or certain to at least 0.9.' },
    PROBABLE: { description: 'Less certain; counts by its confidence on the high side only.' },
  },
});

@ObjectType({ description: 'A number known only to lie between two bounds.' })
export class Interval {
  @Field(() => Float, { description: 'Lower bound.' })
  low!: number;

  @Field(() => Float, { description: 'Upper bound.' })
  high!: number;
}

@ObjectType({ description: 'Why a segment stands where it stands.' })
export class GapReason {
  @Field(() => ReasonKind, { description: 'Stated by a source or computed.' })
  kind!: ReasonKind;

  @Field(() => String, { description: 'Stable code of the reason, such as WANTED or NEEDED.' })
  code!: string;

  @Field(() => String, { description: 'In Chinese, our own words.' })
  text!: string;

  @Field(() => String, { description: 'In English, our own words.' })
  textEn!: string;

  @Field(() => [Evidence], { description: 'What it rests on.' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'What draws on a segment. Comparable within one chain of one park only.' })
export class Pull {
  @Field(() => Float, { description: 'What the park needs, directly and through up to three steps (补链). No unit.' })
  backward!: number;

  @Field(() => Float, { description: 'What the park could sell to, up to three steps (延链). No unit.' })
  forward!: number;

  @Field(() => Float, { description: 'backward + λ · forward. No unit.' })
  total!: number;

  @Field(() => Float, {
    description: 'Midrank percentile of the total within this chain and park, 0–1; 0 where nothing pulls.',
  })
  percentile!: number;
}

@ObjectType({ description: 'How near the park already is to being able to do it; never multiplied into need.' })
export class Feasibility {
  @Field(() => Float, {
    nullable: true,
    description:
      'Relatedness density, 0–1: how much of what sits beside it elsewhere is here; null where nothing is known to sit beside it.',
  })
  density!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Midrank percentile of the density within this chain, 0–1; null where there is no density.',
  })
  percentile!: number | null;

  @Field(() => Int, { description: 'Makers here already, unnamed ones counted.' })
  persistence!: number;
}

@ObjectType({ description: 'Somebody who works in a segment, or a stated group of makers without names.' })
export class Maker {
  @Field(() => Enterprise, { nullable: true, description: 'The enterprise; null where the source names nobody.' })
  enterprise!: Enterprise | null;

  @Field(() => Int, { description: 'Named makers: 1, or 0 for a group without names.' })
  makersNamed!: number;

  @Field(() => Int, {
    description:
      'Makers this counts for: 1; 0 where another firm of the same group counts already; for a group without names a convention (base 3, mention 2).',
  })
  count!: number;

  @Field(() => MakerCertainty, { description: 'Whether it counts in full.' })
  certainty!: MakerCertainty;

  @Field(() => Float, { description: 'Confidence, 0–1.' })
  confidence!: number;

  @Field(() => Basis, { description: 'How it is known.' })
  basis!: Basis;

  @Field(() => Float, { description: 'Capacity over demand used in the formula, 0–1.' })
  share!: number;

  @Field(() => Boolean, { description: 'False: the share is the formula’s default because the size is unknown.' })
  shareKnown!: boolean;

  @Field(() => [Evidence], { description: 'What it rests on.' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'A project that aims at the segment and is not known to produce yet.' })
export class Coming {
  @Field(() => Project, { nullable: true, description: 'The project.' })
  project!: Project | null;

  @Field(() => String, {
    nullable: true,
    description: 'When production or trial production is expected, as printed; null where no source says.',
  })
  expectedOn!: string | null;

  @Field(() => Boolean, {
    description: '逾期未证实: the expected date has passed and no evidence says that it produces.',
  })
  overdue!: boolean;

  @Field(() => [Evidence], { description: 'What it rests on.' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'Who is touched by the gap.' })
export class GapAffects {
  @Field(() => [Segment], { description: 'Segments it feeds directly that have makers here.' })
  segments!: Segment[];

  @Field(() => [Enterprise], { description: 'Named makers of those segments.' })
  enterprises!: Enterprise[];
}

@ObjectType({ description: 'What more makers would make of the segment.' })
export class NextState {
  @Field(() => Int, { description: 'Confirmed makers it takes, of unknown size.' })
  confirmedMakers!: number;

  @Field(() => GapStateName, { description: 'State then.' })
  state!: GapStateName;
}

@ObjectType({ description: 'A constant of the formula.' })
export class FormulaConstant {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => Float, { description: 'Value.' })
  value!: number;
}

@ObjectType({ description: 'How an answer was computed, so that it can be recomputed.' })
export class Provenance {
  @Field(() => String, { description: 'Version of the formula.' })
  formulaVersion!: string;

  @Field(() => [FormulaConstant], { description: 'Its constants.' })
  constants!: FormulaConstant[];

  @Field(() => [String], { description: 'Inputs as name = value.' })
  inputs!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'When the newest document of the data set was published: day, month or year.',
  })
  dataAsOf!: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the data set.' })
  datasetVersion!: string | null;

  @Field(() => Int, { description: 'Version of the chain template.' })
  templateVersion!: number;

  @Field(() => [Evidence], { description: 'Evidence the inputs rest on.' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'How one segment of a chain stands in a park.' })
export class ChainGap {
  @Field(() => ID, { description: 'Opaque id made from park and segment.' })
  id!: string;

  @Field(() => Segment, { description: 'The segment.' })
  segment!: Segment;

  @Field(() => GapStateName, { description: 'Its state.' })
  state!: GapStateName;

  @Field(() => Boolean, { description: 'MISSING because a source states the want and nothing later contradicts it.' })
  stated!: boolean;

  @Field(() => Boolean, { description: 'False: no firm of the chain is known here, nothing can be judged.' })
  assessable!: boolean;

  @Field(() => Boolean, { description: '延链: the park’s makers feed it directly, nobody here needs it or makes it.' })
  extension!: boolean;

  @Field(() => [GapReason], { description: 'Why: stated reasons first.' })
  reasons!: GapReason[];

  @Field(() => Interval, {
    description: 'Need, 0–1, comparable within this chain and park only; 0–1 whole where nothing can be judged.',
  })
  need!: Interval;

  @Field(() => Pull, { description: 'What draws on it.' })
  pull!: Pull;

  @Field(() => Interval, {
    description:
      'Share of demand covered, 0–1: low by confirmed makers, high with probable and unlisted ones by expectation.',
  })
  coverage!: Interval;

  @Field(() => Interval, { description: 'The same without the largest confirmed maker, 0–1.' })
  coverageWithoutLargest!: Interval;

  @Field(() => Float, {
    nullable: true,
    description: 'Chance that an unlisted maker exists, 0–1; null where completeness is not known.',
  })
  chanceUnlisted!: number | null;

  @Field(() => Locality, { description: 'How near a maker must be.' })
  locality!: Locality;

  @Field(() => Float, {
    nullable: true,
    description:
      'κ*: missing once the register covers more than this, 0–1; null where makers are known. Small is robust.',
  })
  kappaStar!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Herfindahl–Hirschman index over its makers, 0–1, equal shares where sizes are unknown; null without makers.',
  })
  concentration!: number | null;

  @Field(() => Criticality, { description: 'How much hangs on it, curated.' })
  criticality!: Criticality;

  @Field(() => Float, {
    description: 'K: share of the park’s output in this chain that cannot be made without it, 0–1.',
  })
  dependence!: number;

  @Field(() => Feasibility, { description: 'How near the park is to being able to do it.' })
  feasibility!: Feasibility;

  @Field(() => String, {
    nullable: true,
    description: 'Newest period its makers’ evidence speaks of; null without dated evidence.',
  })
  newestEvidence!: string | null;

  @Field(() => Boolean, { description: 'The newest evidence is older than 24 months.' })
  stale!: boolean;

  @Field(() => [Maker], { description: 'Who works in it.' })
  makers!: Maker[];

  @Field(() => [Coming], { description: 'Projects not yet producing.' })
  coming!: Coming[];

  @Field(() => GapAffects, { description: 'Who is touched.' })
  affects!: GapAffects;

  @Field(() => [GapAction], { description: 'What can be done.' })
  actions!: GapAction[];

  @Field(() => [NextState], { description: 'What more makers would change.' })
  nextStates!: NextState[];

  @Field(() => Provenance, { description: 'How it was computed.' })
  provenance!: Provenance;
}

@ObjectType({ description: 'How many segments stand in a state.' })
export class GapStateCount {
  @Field(() => GapStateName, { description: 'State.' })
  state!: GapStateName;

  @Field(() => Int, { description: 'Segments.' })
  count!: number;
}

@ObjectType({ description: 'How many segments of a stage stand in a state.' })
export class GapStageCount {
  @Field(() => Stage, { description: 'Stage.' })
  stage!: Stage;

  @Field(() => GapStateName, { description: 'State.' })
  state!: GapStateName;

  @Field(() => Int, { description: 'Segments.' })
  count!: number;
}

@ObjectType({ description: 'One chain as a park has it.' })
export class ParkChain {
  @Field(() => Park, { nullable: true, description: 'The park.' })
  park!: Park | null;

  @Field(() => Chain, { description: 'The chain.' })
  chain!: Chain;

  @Field(() => RadiusName, { description: 'Radius within which makers were counted.' })
  radius!: RadiusName;

  @Field(() => Boolean, { description: 'The register was assumed complete (κ = 1).' })
  assumeRegisterComplete!: boolean;

  @Field(() => Boolean, { description: 'False: no firm of the chain is known, so every segment is unknown.' })
  assessable!: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      'κ, how complete the register is taken to be, 0–1; null where nobody has said. kappaSource says whose.',
  })
  kappa!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the stated κ (of the register or of a user) is believed, in Chinese.',
  })
  kappaReason!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English; a user’s reason is given as written.' })
  kappaReasonEn!: string | null;

  @Field(() => [Evidence], { description: 'What the stated κ rests on.' })
  kappaEvidence!: Evidence[];

  @Field(() => Int, { description: 'Known firms of the chain, unnamed ones counted by convention.' })
  firms!: number;

  @Field(() => Int, { description: 'Of those, firms known by name.' })
  namedFirms!: number;

  @Field(() => Int, { description: 'Of those, makers stated without names.' })
  unnamedMakers!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'N: firms believed to exist that are not listed; null where κ is not known.',
  })
  unlisted!: number | null;

  @Field(() => Int, { description: 'Segments of the chain.' })
  segments!: number;

  @Field(() => [GapStateCount], { description: 'Segments in each state, all five states in their order.' })
  counts!: GapStateCount[];

  @Field(() => [GapStageCount], { description: 'The same by stage; only pairs that occur.' })
  byStage!: GapStageCount[];

  @Field(() => [Segment], {
    description: 'Missing segments that something here needs, first in reading order, at most three.',
  })
  firstToFill!: Segment[];

  @Field(() => [Segment], { description: 'Unknown segments whose answer would change most, at most three.' })
  firstToVerify!: Segment[];
}

@ObjectType({ description: 'A segment to check next.' })
export class VerificationItem {
  @Field(() => ID, { description: 'Opaque id made from park and segment.' })
  id!: string;

  @Field(() => Segment, { description: 'The segment.' })
  segment!: Segment;

  @Field(() => ChainGap, { description: 'Its gap.' })
  gap!: ChainGap;

  @Field(() => Float, {
    description: 'Width of the need interval × P·(1−P): how much an answer would change. No unit.',
  })
  weight!: number;

  @Field(() => String, { description: 'What to ask, in Chinese.' })
  question!: string;

  @Field(() => String, { description: 'What to ask, in English.' })
  questionEn!: string;
}

const GapPage = connectionOf('ChainGap', () => ChainGap);

@ObjectType({ description: 'A page of gaps with the answer as a whole.' })
export class ChainGapConnection extends GapPage {
  @Field(() => Boolean, { description: 'False: no firm of the chain is known here, every segment is unknown.' })
  assessable!: boolean;

  @Field(() => ParkChain, { description: 'The whole chain in numbers, whatever the filter.' })
  summary!: ParkChain;

  @Field(() => Provenance, { description: 'How it was computed.' })
  provenance!: Provenance;
}

export const VerificationItemConnection = connectionOf('VerificationItem', () => VerificationItem);

@ArgsType()
export class ChainGapArguments extends PageArguments {
  @Field(() => String, { description: 'Park code, such as gx.' })
  park!: string;

  @Field(() => String, { description: 'Chain code, such as auto-parts.' })
  chain!: string;

  @Field(() => [GapStateName], { nullable: true, description: 'Only these states.' })
  states?: GapStateName[] | null;

  @Field(() => RadiusName, { defaultValue: RadiusName.PARK, description: 'How far away a maker may be.' })
  radius!: RadiusName;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Set κ = 1: treat the register as complete. For the park alone; a wider radius ignores it.',
  })
  assumeRegisterComplete!: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      'Recompute with this κ, over 0 up to 1, in place of the stated one. For the park alone: BAD_INPUT with a wider radius or together with assumeRegisterComplete.',
  })
  kappa?: number | null;

  @Field(() => GapOrder, { defaultValue: GapOrder.STATE, description: 'Order.' })
  orderBy!: GapOrder;
}
