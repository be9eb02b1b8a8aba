import type { EdgeRow, SegmentRow } from '../chain/chain.ts';
import { middle } from '../gap/gap.ts';
import type { Interval } from '../gap/interval.ts';
import type { GapInput, GapResult, MakerInput } from '../gap/model.ts';
import { firmGain } from '../simulation/simulation.ts';
import { arrange, type Arrangeable, type Choices } from './arrange.ts';
import {
  barOf,
  hasRedLine,
  producingWork,
  surroundingsOf,
  tieOf,
  type CandidateTie,
  type ExclusionCode,
} from './candidate.ts';
import type { ComponentValue } from './component.ts';
import type { FirmRow, FirmWork, ParkTies, Proof } from './firm.ts';
import type { ComponentKind, Fused } from './fusion.ts';
import type { PolicyFit } from '../policy/fit.ts';
import { pathsToPark, type TargetPath } from './paths.ts';
import { policyComponent } from './policy-component.ts';
import { proximityOf, signalOf } from './proximity.ts';

/** How well a firm’s products fit a segment’s names, 0–1, with the pair that fits best. */
export interface TextFit {
  value: number;
  /** A name of the segment or one of its products. */
  name: string;
  /** A product of the firm. */
  product: string;
}

/** How well a firm complements the park’s own firms, 0–1. */
export interface NetworkFit {
  value: number;
  /** The park’s firm it complements most. */
  customer: string;
  /** A supplier the park’s firm has and a customer the candidate shares with it; null without such a path. */
  via: { supplier: string; customer: string } | null;
}

/** Everything the ranking of one gap looks at. */
export interface TargetInput {
  park: string;
  segment: SegmentRow;
  segments: readonly SegmentRow[];
  edges: readonly EdgeRow[];
  input: GapInput;
  makers: ReadonlyMap<string, readonly MakerInput[]>;
  gaps: readonly GapResult[];
  firms: readonly FirmRow[];
  /** Codes of firms that are in the park already. */
  here: ReadonlySet<string>;
  ties: ParkTies;
  /** By firm; a firm without products is not in it. */
  text: ReadonlyMap<string, TextFit>;
  /** By firm; null where the park has no firm that uses the segment, so nothing can be complemented. */
  network: ReadonlyMap<string, NetworkFit> | null;
  /** What policies come to for each firm as it would settle here; null where no policy has a rule. */
  policies: ReadonlyMap<string, PolicyFit> | null;
}

/** A candidate with everything the answer tells about it. */
export interface Target {
  firm: FirmRow;
  tie: CandidateTie;
  /** Null for a firm that is struck off. */
  place: Fused | null;
  exclusion: ExclusionCode | null;
  /** Struck off whatever the user chooses. */
  bar: Arrangeable['barred'];
  redLine: boolean;
  components: readonly ComponentValue[];
  gain: { total: Interval; bySegment: ReadonlyMap<string, Interval> };
  paths: readonly TargetPath[];
  /** Its work in the segment asked about; null where it makes something else. */
  work: FirmWork | null;
  proofs: readonly Proof[];
  /** What policies come to for it; absent where no policy has a rule. */
  policies: PolicyFit | undefined;
}

/** Firms taken in for their texts alone. */
const TEXT_MATCHES = 20;

/**
 * Ranks the candidates for one segment of a park: ranked ones first, then those struck off by code.
 * Pure; the same firms in any order give the same list.
 */
export function rankTargets(given: TargetInput, choices: Choices): Target[] {
  const targets = new Map(candidatesOf(given).map((target) => [target.firm.code, target]));
  const arranged = arrange([...targets.values()].map(toArrangeable), choices);
  return [
    ...arranged.ranked.flatMap((place) => {
      const target = targets.get(place.code);
      return target ? [{ ...target, place }] : [];
    }),
    ...arranged.excluded.flatMap(({ code, reason }) => {
      const target = targets.get(code);
      return target ? [{ ...target, exclusion: reason }] : [];
    }),
  ];
}

function candidatesOf(given: TargetInput): Target[] {
  const { park, segment, firms, ties, text } = given;
  const matches = [...text]
    .sort(([a, x], [b, y]) => y.value - x.value || (a < b ? -1 : 1))
    .slice(0, TEXT_MATCHES)
    .map(([code]) => code);
  const around = surroundingsOf(
    segment.code,
    given.segments,
    given.edges,
    ties.partners.map(({ country }) => country),
    matches,
  );
  const before = new Map(given.gaps.map((gap) => [gap.segment, gap]));
  const assessable = given.input.firms > 0;
  // Whoever makes something of this chain here is here, whatever the address on record.
  const makers = new Set([...given.makers.values()].flatMap((list) => list.map(({ enterprise }) => enterprise)));
  const found = firms.flatMap((firm) => {
    const tie = tieOf(firm, around);
    if (tie === null) return [];
    const segments = producingWork(firm)
      .map((work) => work.segment)
      .filter((code) => around.chain.has(code));
    const gain = firmGain(given.input, before, { enterprise: firm.code, segments, capacity: null });
    const work = producingWork(firm).find((one) => one.segment === segment.code) ?? null;
    // What a firm may not make at all counts only as far as we are sure of it; what it fills elsewhere is a reason.
    const here = gain.bySegment.get(segment.code);
    return [{ firm, tie, gain, work, worth: here && work ? middle(here) * work.confidence : 0 }];
  });
  const most = Math.max(0, ...found.map(({ worth }) => worth));
  return found.map(({ firm, tie, gain, work, worth }) => ({
    firm,
    tie,
    place: null,
    exclusion: null,
    redLine: hasRedLine(firm),
    components: [
      textComponent(firm, text.get(firm.code)),
      networkComponent(firm, given),
      gainComponent(firm, assessable, most === 0 ? 0 : worth / most),
      signalOf(firm, ties),
      policyComponent(firm.code, given.policies),
      proximityOf(firm, ties),
    ],
    gain,
    paths: pathsToPark(firm, segment.code, given.edges, given.makers),
    work,
    proofs: work?.proofs ?? [],
    policies: given.policies?.get(firm.code),
    bar: makers.has(firm.code) || given.here.has(firm.code) ? 'ALREADY_HERE' : barOf(firm, park),
  }));
}

function textComponent(firm: FirmRow, fit: TextFit | undefined): ComponentValue {
  if (!fit) return component('TEXT_FIT', 'NOT_SEARCHED', null, [], '没有记录它的产品', 'no products recorded');
  const work = firm.work.find(({ products }) => products.includes(fit.product)) ?? firm.work[0];
  const evidence = work?.proofs.map(({ code }) => code) ?? [];
  if (fit.value === 0)
    return component('TEXT_FIT', 'SEARCHED_NONE', 0, evidence, '产品文字无一相近', 'no product reads alike');
  const productEn = work?.productsEn[work.products.indexOf(fit.product)] ?? fit.product;
  return component(
    'TEXT_FIT',
    'RECORDED',
    fit.value,
    evidence,
    `产品中「${fit.product}」与「${fit.name}」文字最相近`,
    `of its products “${productEn}” reads most like the segment’s own`,
  );
}

function networkComponent(firm: FirmRow, given: TargetInput): ComponentValue {
  const { network } = given;
  if (network === null)
    return component(
      'NETWORK',
      'NOT_SEARCHED',
      null,
      [],
      '园区还没有用到这个环节的具名企业，无从比较',
      'no named firm here uses the segment, so there is nobody to complement',
    );
  const fit = network.get(firm.code);
  const evidence = firm.work.flatMap(({ proofs }) => proofs.map(({ code }) => code));
  if (!fit || fit.value === 0)
    return component(
      'NETWORK',
      'SEARCHED_NONE',
      0,
      evidence,
      '与园区企业没有共同的供需关系',
      'shares no supply pattern with firms here',
    );
  return component('NETWORK', 'RECORDED', fit.value, evidence, ...networkWords(fit, given));
}

function networkWords({ customer, via }: NetworkFit, { firms }: TargetInput): [string, string] {
  const named = (code: string) => firms.find((firm) => firm.code === code);
  const here = named(customer);
  if (!here || via === null)
    return ['按模板推算，与园区企业的供需关系互补', 'by the template, complements the supply of firms here'];
  const [shared, other] = [named(via.supplier), named(via.customer)];
  return [
    `按模板推算：园区的${here.name}与${other?.name ?? via.customer}可用同样的供应商（如${shared?.name ?? via.supplier}），后者也可由它供货`,
    `by the template: ${here.nameEn ?? here.name} here and ${other?.nameEn ?? other?.name ?? via.customer} can buy from the same supplier (such as ${shared?.nameEn ?? shared?.name ?? via.supplier}), and the latter from this firm too`,
  ];
}

function gainComponent(firm: FirmRow, assessable: boolean, value: number): ComponentValue {
  if (!assessable)
    return component(
      'GAIN',
      'NOT_SEARCHED',
      null,
      [],
      '这条链在园区还无法判断',
      'this chain cannot be judged here yet',
    );
  const evidence = firm.work.flatMap(({ proofs }) => proofs.map(({ code }) => code));
  if (value === 0)
    return component(
      'GAIN',
      'SEARCHED_NONE',
      0,
      evidence,
      '按已知业务，到来后这个缺口不变',
      'by what it is known to do, its arrival would leave this gap as it is',
    );
  return component('GAIN', 'RECORDED', value, evidence, '到来后这个缺口缩小', 'its arrival would narrow this gap');
}

const component = (
  kind: ComponentKind,
  status: ComponentValue['status'],
  value: number | null,
  evidence: readonly string[],
  text: string,
  textEn: string,
): ComponentValue => ({ kind, status, value, evidence: [...new Set(evidence)], text, textEn });

const toArrangeable = (target: Target): Arrangeable => ({
  code: target.firm.code,
  barred: target.bar,
  redLine: target.redLine,
  values: Object.fromEntries(target.components.map(({ kind, value }) => [kind, value])),
});
