import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { EDGES_FROM_SEGMENT, EDGES_TO_SEGMENT, SEGMENT_BY_CODE } from '../chain/chain.queries.ts';
import type { Context } from '../context.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import { badInput } from '../errors.ts';
import { EVIDENCE_BY_CODE } from '../evidence/evidence.queries.ts';
import { toQuantity } from '../evidence/evidence.ts';
import { loadEvidence } from '../evidence/fact.ts';
import { FIGURES_OF } from '../indicator/indicator.queries.ts';
import type { MeasuredRow } from '../indicator/indicator.ts';
import { COUNTRY_OF } from '../region/region.queries.ts';
import { CARRIERS_OF_PARK } from './carrier.queries.ts';
import { CARRIER_TIES, FIRMS_OF_CARRIER } from './settlement.queries.ts';
import { settlementsOf, type CarrierFacts } from './settlement.ts';
import { Settlement } from './settlement.type.ts';

/** Metrics that tell a carrier’s area, what stands before what is planned. */
const AREA_METRICS = ['carrier-area', 'planned-area'];

const areaOf = (figures: readonly MeasuredRow[]): MeasuredRow | undefined =>
  AREA_METRICS.flatMap((metric) => figures.filter((one) => one.metric === metric))[0];

@Resolver(() => Settlement)
export class SettlementResolver {
  @Query(() => [Settlement], {
    description:
      'Carriers of a park by where a maker of a segment could settle 可落户载体, planned ones included. Nothing unknown is counted for or against; the order is told in docs/settlement.md.',
  })
  async settlements(
    @Arg('park', () => String, { description: 'Park code, such as sxt or gx.' }) park: string,
    @Arg('segment', () => String, { description: 'Segment code, such as auto-parts/die-casting.' }) segment: string,
    @Arg('enterprise', () => String, {
      nullable: true,
      description: 'The firm that would settle: carriers tied with its country come first among equals.',
    })
    enterprise: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const wanted = await wantedOf(park, segment, enterprise ?? null, context);
    const carriers = await context.many(CARRIERS_OF_PARK).load(park);
    const facts = await Promise.all(carriers.map(({ code }) => factsOf(code, wanted.segment.chain, context)));
    return Promise.all(
      settlementsOf(facts, wanted).map(async (judged) => ({
        ...judged,
        carrier: carriers.find(({ code }) => code === judged.code),
        area: quantityOf(areaOf(await context.many(FIGURES_OF).load(`carrier:${judged.code}`))),
        evidence: await loadEvidence(context, judged.evidence),
      })),
    );
  }
}

const quantityOf = (figure: MeasuredRow | undefined) => (figure ? toQuantity(figure) : null);

async function wantedOf(park: string, code: string, enterprise: string | null, context: Context) {
  const [place, segment, firm, from, to] = await Promise.all([
    context.one(ENTITY_BY_KEY).load(`park:${park}`),
    context.one(SEGMENT_BY_CODE).load(code),
    enterprise === null ? null : context.one(ENTITY_BY_KEY).load(`enterprise:${enterprise}`),
    context.many(EDGES_FROM_SEGMENT).load(code),
    context.many(EDGES_TO_SEGMENT).load(code),
  ]);
  if (!place) throw badInput('park', `unknown park "${park.slice(0, 60)}"; \`parks\` lists them`);
  if (!segment)
    throw badInput(
      'segment',
      `unknown segment "${code.slice(0, 60)}"; a code is <chain>/<slug>, \`chain\` lists them`,
    );
  if (enterprise !== null && !firm)
    throw badInput('enterprise', `unknown enterprise "${enterprise.slice(0, 60)}"; \`search\` finds its code`);
  const country = firm ? await context.one(COUNTRY_OF).load(firm.key) : null;
  return {
    segment,
    neighbours: new Set([...from.map((edge) => edge.to), ...to.map((edge) => edge.from)]),
    country: country?.code ?? null,
  };
}

async function factsOf(code: string, chain: string, context: Context): Promise<CarrierFacts> {
  const [ties, firms, figures] = await Promise.all([
    context.one(CARRIER_TIES).load(code),
    context.many(FIRMS_OF_CARRIER).load(code),
    context.many(FIGURES_OF).load(`carrier:${code}`),
  ]);
  const area = areaOf(figures);
  const [said] = area ? await context.one(EVIDENCE_BY_CODE).loadMany(area.evidence ?? []) : [];
  return {
    code,
    segments: [],
    chains: [],
    countries: [],
    located: [],
    planned: [],
    ...ties,
    firms: firms.filter(({ inChains }) => inChains.includes(chain)),
    area: area
      ? {
          basis: said && !(said instanceof Error) ? said.basis : 'STATED',
          planned: area.metric === 'planned-area',
          evidence: area.evidence ?? [],
        }
      : null,
  };
}
