import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Segment } from '../chain/chain.type.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { ChainGap, GapStateName, Interval } from '../gap/gap.type.ts';
import { connectionOf, PageArguments } from '../relay/relay.type.ts';
import { RANKING } from './fusion.ts';

export enum ComponentKindName {
  TEXT_FIT = 'TEXT_FIT',
  NETWORK = 'NETWORK',
  GAIN = 'GAIN',
  SIGNALS = 'SIGNALS',
  POLICY_FIT = 'POLICY_FIT',
  PROXIMITY = 'PROXIMITY',
}
registerEnumType(ComponentKindName, {
  name: 'ComponentKind',
  description: 'What a target is judged by.',
  valuesConfig: {
    TEXT_FIT: {
      description: '产品吻合: how well its products read like the segment’s; the code that test E2 measures.',
    },
    NETWORK: {
      description: '网络互补: how well it complements the supply of firms here; the code that test E1 measures.',
    },
    GAIN: { description: '补链增益: how much its arrival would take off the needs.' },
    SIGNALS: { description: '落户信号: production sites it has near the park already.' },
    POLICY_FIT: {
      description:
        '政策: the mean over the policies of the place that what is recorded decides for it; docs/ranking.md.',
    },
    PROXIMITY: { description: '距离或伙伴: how near it is, or which body of its country works with the park.' },
  },
});

export enum ComponentStatusName {
  RECORDED = 'RECORDED',
  SEARCHED_NONE = 'SEARCHED_NONE',
  NOT_SEARCHED = 'NOT_SEARCHED',
}
registerEnumType(ComponentStatusName, {
  name: 'ComponentStatus',
  description: 'Whether a component is known.',
  valuesConfig: {
    RECORDED: { description: '有记录: there is a value.' },
    SEARCHED_NONE: {
      description:
        '已查询未返回: looked for, and there is nothing; the value is 0. Policies of which none can be decided: null, which takes the median rank.',
    },
    NOT_SEARCHED: { description: '未查询: nobody has looked; the value is null and takes the median rank.' },
  },
});

export enum CandidateTieName {
  MAKER = 'MAKER',
  SIBLING = 'SIBLING',
  NEIGHBOUR = 'NEIGHBOUR',
  PARTNER_COUNTRY = 'PARTNER_COUNTRY',
  TEXT_MATCH = 'TEXT_MATCH',
}
registerEnumType(CandidateTieName, {
  name: 'CandidateTie',
  description: 'What makes a firm a candidate, the nearest tie first.',
  valuesConfig: {
    MAKER: { description: 'It works in the segment.' },
    SIBLING: { description: 'It works in another segment of the same layer.' },
    NEIGHBOUR: { description: 'It works in a segment that this one feeds or is fed by.' },
    PARTNER_COUNTRY: { description: 'It works in the chain and is from a country whose bodies work with the park.' },
    TEXT_MATCH: { description: 'Its products read like the segment’s, whatever chain it is attached to.' },
  },
});

export enum TargetExclusion {
  ALREADY_HERE = 'ALREADY_HERE',
  DISSOLVED = 'DISSOLVED',
  RED_LINE = 'RED_LINE',
  REQUIRED_MISSING = 'REQUIRED_MISSING',
}
registerEnumType(TargetExclusion, {
  name: 'TargetExclusion',
  description: 'Why a candidate is struck off; it stays visible.',
  valuesConfig: {
    ALREADY_HERE: { description: 'It is in the park already or invests there.' },
    DISSOLVED: { description: 'It no longer exists.' },
    RED_LINE: { description: 'It is in distress, and red lines are on.' },
    REQUIRED_MISSING: { description: 'A component the caller requires is unknown or 0.' },
  },
});

export enum PathDirection {
  SUPPLIES = 'SUPPLIES',
  BUYS = 'BUYS',
}
registerEnumType(PathDirection, {
  name: 'PathDirection',
  description: 'Which way goods would go.',
  valuesConfig: {
    SUPPLIES: { description: 'From the candidate to the firm in the park.' },
    BUYS: { description: 'From the firm in the park to the candidate.' },
  },
});

@ObjectType({ description: 'One component of a target.' })
export class TargetComponent {
  @Field(() => ComponentKindName, { description: 'What is judged.' })
  kind!: ComponentKindName;

  @Field(() => ComponentStatusName, { description: 'Whether it is known.' })
  status!: ComponentStatusName;

  @Field(() => Float, {
    nullable: true,
    description: '0–1, comparable within this list only; null: not looked up, or no policy decided.',
  })
  value!: number | null;

  @Field(() => Float, { description: 'Weight in this answer, 0 or more.' })
  weight!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Rank in this component, 1 the best, ties share the middle, unknown takes the median; null where struck off.',
  })
  rank!: number | null;

  @Field(() => Float, { description: 'Part of the score it gives, 0–1; 0 where struck off.' })
  contribution!: number;

  @Field(() => String, { description: 'What it rests on, in Chinese.' })
  text!: string;

  @Field(() => String, { description: 'What it rests on, in English.' })
  textEn!: string;

  @Field(() => [Evidence], { description: 'Evidence.' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'Why to call a firm, or why not.' })
export class TargetReason {
  @Field(() => String, { description: 'Stable code, such as MAKES_IT or FAR.' })
  code!: string;

  @Field(() => String, { description: 'In Chinese.' })
  text!: string;

  @Field(() => String, { description: 'In English.' })
  textEn!: string;

  @Field(() => [Evidence], { description: 'What it rests on.' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'What the arrival of a firm would take off the needs, with demand as it is.' })
export class TargetGain {
  @Field(() => Interval, { description: 'Over the whole chain, in units of need.' })
  total!: Interval;

  @Field(() => Interval, { description: 'In the segment asked about, in units of need.' })
  here!: Interval;

  @Field(() => GapStateName, { description: 'State of the segment after its arrival.' })
  stateAfter!: GapStateName;
}

@ObjectType('TargetPath', {
  description: 'A way along the chain between a candidate and a firm of the park; potential, not recorded.',
})
export class TargetPathType {
  @Field(() => PathDirection, { description: 'Which way goods would go.' })
  direction!: PathDirection;

  @Field(() => [Segment], { description: 'Segments from the candidate’s own to that of the park’s firm.' })
  segments!: Segment[];

  @Field(() => Enterprise, { nullable: true, description: 'The park’s firm; null where the source names nobody.' })
  enterprise!: Enterprise | null;

  @Field(() => [Evidence], { description: 'What it rests on.' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'One sentence in both languages.' })
export class Sentence {
  @Field(() => String, { description: 'In Chinese.' })
  text!: string;

  @Field(() => String, { description: 'In English.' })
  textEn!: string;
}

@ObjectType({ description: 'A candidate enterprise for a gap 招引目标, ranked.' })
export class RecruitmentTarget {
  @Field(() => ID, { description: 'Opaque id made from park, segment and enterprise.' })
  id!: string;

  @Field(() => Enterprise, { description: 'The firm.' })
  enterprise!: Enterprise;

  @Field(() => Int, { nullable: true, description: 'Place in the list, from 1; null where struck off.' })
  rank!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Fused score, 0–1, of what first place in everything would give; null where struck off.',
  })
  score!: number | null;

  @Field(() => CandidateTieName, { description: 'What makes it a candidate.' })
  tie!: CandidateTieName;

  @Field(() => TargetExclusion, { nullable: true, description: 'Why it is struck off; null where it is not.' })
  exclusion!: TargetExclusion | null;

  @Field(() => TargetExclusion, {
    nullable: true,
    description: 'Struck off whatever the caller chooses: ALREADY_HERE or DISSOLVED; null otherwise.',
  })
  bar!: TargetExclusion | null;

  @Field(() => Boolean, { description: 'It crosses a red line (distress); struck off while red lines are on.' })
  redLine!: boolean;

  @Field(() => [TargetComponent], { description: 'All components in their order.' })
  components!: TargetComponent[];

  @Field(() => Float, { description: 'Weight of the known components over all weights, 0–1.' })
  knownShare!: number;

  @Field(() => [TargetReason], { description: 'What speaks for it.' })
  reasonsFor!: TargetReason[];

  @Field(() => [TargetReason], { description: 'What speaks against it or is not known.' })
  reasonsAgainst!: TargetReason[];

  @Field(() => Sentence, { description: 'Why, in one sentence.' })
  sentence!: Sentence;

  @Field(() => [TargetPathType], { description: 'Shortest ways to firms of the park, at most three.' })
  paths!: TargetPathType[];

  @Field(() => TargetGain, { description: 'What its arrival would change.' })
  gain!: TargetGain;

  @Field(() => Float, {
    description: 'Strength of the evidence that it makes this, 0–1, harmonic over independent sources.',
  })
  evidenceStrength!: number;

  @Field(() => Boolean, { description: 'Two independent sources agree, neither put together by us.' })
  corroborated!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'Confidence that it works in the segment, 0–1; null where nothing says so.',
  })
  confidence!: number | null;

  @Field(() => [String], {
    description: 'Its products in this segment, in Chinese; those elsewhere where it is no maker.',
  })
  products!: string[];

  @Field(() => [String], { description: 'The same in English, in the same order.' })
  productsEn!: string[];

  @Field(() => [String], { description: 'Country codes, such as at.' })
  countries!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'City of its headquarters, in Chinese; null where not recorded.',
  })
  city!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  cityEn!: string | null;
}

@ObjectType({ description: 'Candidates that could also fill another gap of the chain.' })
export class SimilarGap {
  @Field(() => Segment, { description: 'The other segment.' })
  segment!: Segment;

  @Field(() => GapStateName, { description: 'Its state.' })
  state!: GapStateName;

  @Field(() => Int, { description: 'How many candidates of this list work in it.' })
  count!: number;

  @Field(() => [Enterprise], { description: 'The first of them by rank, at most five.' })
  enterprises!: Enterprise[];
}

@ObjectType({ description: 'How many candidates a tie brought in.' })
export class TieCount {
  @Field(() => CandidateTieName, { description: 'The tie.' })
  tie!: CandidateTieName;

  @Field(() => Int, { description: 'Candidates.' })
  count!: number;
}

@ObjectType({ description: 'A weight.' })
export class WeightOfKind {
  @Field(() => ComponentKindName, { description: 'The component.' })
  kind!: ComponentKindName;

  @Field(() => Float, { description: 'Its weight, 0 or more.' })
  weight!: number;
}

const TargetPage = connectionOf('RecruitmentTarget', () => RecruitmentTarget);

@ObjectType({ description: 'Candidates for one gap: ranked ones first, then those struck off.' })
export class RecruitmentTargetConnection extends TargetPage {
  @Field(() => ChainGap, { description: 'The gap they are for.' })
  gap!: ChainGap;

  @Field(() => Int, { description: 'Ranked candidates before the filter.' })
  rankedCount!: number;

  @Field(() => Int, { description: 'Candidates struck off before the filter.' })
  excludedCount!: number;

  @Field(() => [TieCount], { description: 'Candidates by tie, all ties in their order.' })
  ties!: TieCount[];

  @Field(() => [SimilarGap], { description: '“Who also makes …”: other gaps that candidates of this list could fill.' })
  groups!: SimilarGap[];

  @Field(() => [WeightOfKind], { description: 'Weights used.' })
  weights!: WeightOfKind[];

  @Field(() => String, { description: 'Version of the ranking formula.' })
  rankingVersion!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why there are few makers; null where there are at least three.',
  })
  shortage!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  shortageEn!: string | null;
}

export enum TargetAnswer {
  RANKED = 'RANKED',
  EXCLUDED = 'EXCLUDED',
  NO_TIE = 'NO_TIE',
  NO_SEGMENT = 'NO_SEGMENT',
}
registerEnumType(TargetAnswer, {
  name: 'TargetAnswer',
  description: 'Where a firm stands with a gap.',
  valuesConfig: {
    RANKED: { description: 'It is in the list.' },
    EXCLUDED: { description: 'It is in the list and struck off.' },
    NO_TIE: { description: 'Nothing ties it to the segment: other work, other country, other products.' },
    NO_SEGMENT: { description: 'Nothing says yet what it makes.' },
  },
});

@ObjectType({ description: 'Why a firm is, or is not, in the list of candidates for a gap.' })
export class TargetExplanation {
  @Field(() => TargetAnswer, { description: 'Where it stands.' })
  answer!: TargetAnswer;

  @Field(() => String, { description: 'In one sentence, in Chinese.' })
  text!: string;

  @Field(() => String, { description: 'In one sentence, in English.' })
  textEn!: string;

  @Field(() => RecruitmentTarget, { nullable: true, description: 'Its row; null where it is not in the list.' })
  target!: RecruitmentTarget | null;

  @Field(() => [Evidence], { description: 'What the answer rests on.' })
  evidence!: Evidence[];
}

@InputType({ description: 'Weights of the components, each 0–100; what is left out keeps its default.' })
export class TargetWeights {
  @Field(() => Float, { nullable: true, description: `产品吻合, default ${RANKING.weights.TEXT_FIT}.` })
  textFit?: number | null;

  @Field(() => Float, { nullable: true, description: `网络互补, default ${RANKING.weights.NETWORK}.` })
  network?: number | null;

  @Field(() => Float, { nullable: true, description: `补链增益, default ${RANKING.weights.GAIN}.` })
  gain?: number | null;

  @Field(() => Float, { nullable: true, description: `落户信号, default ${RANKING.weights.SIGNALS}.` })
  signals?: number | null;

  @Field(() => Float, { nullable: true, description: `政策, default ${RANKING.weights.POLICY_FIT}.` })
  policyFit?: number | null;

  @Field(() => Float, { nullable: true, description: `距离或伙伴, default ${RANKING.weights.PROXIMITY}.` })
  proximity?: number | null;
}

@InputType({ description: 'Which candidates to show; what is given must all hold. Ranks are those of the whole list.' })
export class TargetFilter {
  @Field(() => [String], { nullable: true, description: 'Country codes, such as at and sg.' })
  countries?: string[] | null;

  @Field(() => [CandidateTieName], { nullable: true, description: 'Ties.' })
  ties?: CandidateTieName[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only listed companies whose stock code is recorded.' })
  listed?: boolean | null;

  @Field(() => [ComponentKindName], {
    nullable: true,
    description: 'Components that must be known and above 0; other candidates are struck off.',
  })
  required?: ComponentKindName[] | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Strike off firms with a red line; with false they are ranked.',
  })
  redLines!: boolean;

  @Field(() => Float, { nullable: true, description: 'Least known share, 0–1.' })
  minKnownShare?: number | null;
}

@ArgsType()
export class RecruitmentTargetArguments extends PageArguments {
  @Field(() => String, { description: 'Park code, such as gx.' })
  park!: string;

  @Field(() => String, { description: 'Segment code, such as auto-parts/vehicle-assembly.' })
  segment!: string;

  @Field(() => TargetWeights, { nullable: true, description: 'Weights; defaults where absent.' })
  weights?: TargetWeights | null;

  @Field(() => TargetFilter, { nullable: true, description: 'Which candidates to show.' })
  filter?: TargetFilter | null;
}
