import type { Context } from '../context.ts';
import { versionOf } from '../dataset/dataset.ts';
import { loadEvidence } from '../evidence/fact.ts';
import { formulaConstants, type GapModel } from './chain-models.ts';
import { unlistedFirms } from './coverage.ts';
import { GAP_FORMULA } from './formula.ts';
import type { Provenance } from './gap.type.ts';
import type { GapResult } from './model.ts';
import { statedRegister } from './snapshot.ts';

/** How a gap (or, with `gap` null, the whole answer) was computed, so that it can be recomputed. */
export async function provenanceOf(model: GapModel, gap: GapResult | null, context: Context): Promise<Provenance> {
  const { snapshot, chain, dataset } = model;
  const { input } = snapshot;
  const unlisted = unlistedFirms(input);
  const makers = [...snapshot.makersOf].filter(([segment]) => gap === null || segment === gap.segment);
  const verifications = [...snapshot.standing].flatMap(([segment, { refuted, confirmed }]) =>
    gap === null || segment === gap.segment ? [...(refuted ? [refuted] : []), ...confirmed] : [],
  );
  const evidence = [
    ...chain.evidence,
    ...(statedRegister(snapshot)?.evidence ?? []),
    ...verifications.flatMap(({ evidence: codes }) => codes),
    ...makers.flatMap(([, list]) => list.flatMap((maker) => maker.evidence)),
    ...snapshot.wants.filter(({ segment }) => gap === null || segment === gap.segment).flatMap((want) => want.evidence),
  ];
  const inputs = [
    `park = ${model.park}`,
    `chain = ${chain.code}`,
    `radius = ${snapshot.radius}`,
    `n = ${input.firms}`,
    `κ = ${input.kappa ?? 'not stated'}${snapshot.kappaOrigin === null ? '' : ` (${snapshot.kappaOrigin})`}`,
    `N = ${unlisted === null ? 'not known' : round(unlisted)}`,
    ...(gap === null
      ? []
      : [
          `p = ${round(gap.chancePerFirm)}`,
          `density = ${gap.feasibility.density === null ? 'not known' : round(gap.feasibility.density)}`,
          `K = ${round(gap.dependence)}`,
        ]),
  ];
  return {
    formulaVersion: GAP_FORMULA.version,
    constants: formulaConstants(),
    inputs,
    dataAsOf: dataset.dataAsOf,
    datasetVersion: versionOf(dataset),
    templateVersion: chain.version,
    evidence: (await loadEvidence(context, evidence)) as unknown as Provenance['evidence'],
  };
}

const round = (value: number): string => String(Number(value.toPrecision(4)));
