import { SEGMENT_BY_CODE } from '../chain/chain.queries.ts';
import type { SegmentRow } from '../chain/chain.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import type { GapModel } from '../gap/chain-models.ts';
import { readDay } from '../policy/answers.ts';
import type { Choices } from './arrange.ts';
import { RANKING, type ComponentKind, type Weights } from './fusion.ts';
import { rankTargets, type Target, type TargetInput } from './target.ts';
import type { ReasonSetting } from './target-reasons.ts';
import type { TargetFilter, TargetWeights } from './target.type.ts';

/** A ranked list with what it was computed from. */
export interface Ranking {
  model: GapModel;
  segment: SegmentRow;
  choices: Choices;
  targets: readonly Target[];
  setting: ReasonSetting;
}

const MAX_WEIGHT = 100;

/** The names the caller uses for the weights. */
const WEIGHT_NAMES: Readonly<Record<ComponentKind, keyof TargetWeights>> = {
  TEXT_FIT: 'textFit',
  NETWORK: 'network',
  GAIN: 'gain',
  SIGNALS: 'signals',
  POLICY_FIT: 'policyFit',
  PROXIMITY: 'proximity',
};

/**
 * Ranks the candidates for a segment of a park.
 *
 * @throws AppError BAD_INPUT where the park or the segment is unknown or a weight cannot be used
 */
export async function askTargets(
  context: Context,
  park: string,
  code: string,
  weights: TargetWeights | null | undefined,
  filter: TargetFilter | null | undefined,
): Promise<Ranking> {
  const choices: Choices = {
    weights: weightsOf(weights),
    required: filter?.required ?? [],
    redLines: filter?.redLines ?? true,
  };
  const [segment, dataset] = await Promise.all([context.one(SEGMENT_BY_CODE).load(code), context.dataset()]);
  if (!segment) throw badInput('segment', `unknown segment "${code}"; a code is <chain>/<slug>, \`chain\` lists them`);
  const options = { radius: 'PARK', assumeRegisterComplete: false } as const;
  const model = await context.models.gaps(park, segment.chain, options, dataset);
  const [firms, here, ties, text, network, policies] = await Promise.all([
    context.targets.firms(dataset),
    context.targets.here(model),
    context.targets.ties(model),
    context.targets.text(segment, dataset),
    context.targets.network(model, code),
    context.policies.fits(park, code, readDay(null, context.now), dataset),
  ]);
  const { snapshot, gaps } = model;
  const input: TargetInput = {
    park,
    segment,
    segments: snapshot.segments,
    edges: snapshot.edges,
    input: snapshot.input,
    makers: snapshot.makersOf,
    gaps,
    firms,
    here,
    ties,
    text,
    network,
    policies,
  };
  return {
    model,
    segment,
    choices,
    targets: rankTargets(input, choices),
    setting: {
      segment,
      segments: new Map(snapshot.segments.map((one) => [one.code, one])),
      gaps: new Map(gaps.map((gap) => [gap.segment, gap])),
      firms: new Map(firms.map(({ code: firm, name, nameEn }) => [firm, { name, nameEn }])),
    },
  };
}

/**
 * Weights as given, defaults for the rest.
 *
 * @throws AppError BAD_INPUT outside 0–100, or where all are 0
 */
function weightsOf(given: TargetWeights | null | undefined): Weights {
  const weights: Record<ComponentKind, number> = { ...RANKING.weights };
  for (const [kind, name] of Object.entries(WEIGHT_NAMES) as [ComponentKind, keyof TargetWeights][]) {
    const weight = given?.[name];
    if (weight === null || weight === undefined) continue;
    if (!(weight >= 0 && weight <= MAX_WEIGHT))
      throw badInput(`weights.${name}`, `${weight} is outside 0–${MAX_WEIGHT}; 0 leaves the component out`);
    weights[kind] = weight;
  }
  if (Object.values(weights).every((weight) => weight === 0))
    throw badInput('weights', 'all are 0, so nothing could be ranked; give at least one a positive weight');
  return weights;
}

/** Those of a ranking that the filter lets through; ranks stay those of the whole list. */
export function filterTargets(targets: readonly Target[], filter: TargetFilter | null | undefined): Target[] {
  const { countries, ties, listed, minKnownShare } = filter ?? {};
  for (const [name, list] of Object.entries({ countries, ties }))
    if (list?.length === 0) throw badInput(`filter.${name}`, 'an empty list selects nothing; leave it out for all');
  if (minKnownShare !== null && minKnownShare !== undefined && !(minKnownShare >= 0 && minKnownShare <= 1))
    throw badInput('filter.minKnownShare', `${minKnownShare} is outside 0–1`);
  const known = new Set(targets.flatMap(({ firm }) => firm.countries));
  for (const country of countries ?? [])
    if (!known.has(country))
      throw badInput(
        'filter.countries',
        `no candidate is from "${country}" (there are ${[...known].sort().join(', ')})`,
      );
  return targets.filter(
    ({ firm, tie, place }) =>
      (!countries || firm.countries.some((country) => countries.includes(country))) &&
      (!ties || ties.some((name) => name === tie)) &&
      (listed !== true || firm.stockCode !== null) &&
      // Who is struck off stays in sight.
      (!minKnownShare || place === null || place.knownShare >= minKnownShare),
  );
}
