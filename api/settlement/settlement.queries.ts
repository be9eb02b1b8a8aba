import { query } from '../graph/query.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import type { CarrierRow } from '../park/carrier.ts';
import type { StatedFocus } from './settlement.ts';
import type { Served } from './support.ts';

/** A carrier with what its ranking needs. */
export interface SettlementRow {
  carrier: CarrierRow;
  focuses: StatedFocus[];
  standing: string[];
  planned: string[];
  hasArea: boolean;
}

/** The segment somebody wants to settle; no row where there is none. */
export const SEGMENT_NEIGHBOURS = query<{ segment: string }, { chain: string; neighbours: string[] }>(
  'settlementSegment',
  `MATCH (s:Segment {code: $segment})
   RETURN s.chain AS chain, COLLECT { MATCH (s)-[:FEEDS]-(n:Segment) RETURN DISTINCT n.code } AS neighbours`,
);

/** Carriers of a park, planned ones included. A park without any answers one row, an unknown park none. */
export const CARRIERS_TO_SETTLE = query<{ park: string }, { rows: SettlementRow[] }>(
  'settlementCarriers',
  `MATCH (p:Park {code: $park})
   RETURN COLLECT {
     MATCH (p)-[:OF_PARK|HAS|LOCATED_IN|PLANNED_IN]-(c:Carrier)
     WITH DISTINCT p, c
     RETURN {
       carrier: c {.*, label: 'Carrier'},
       focuses: COLLECT {
         MATCH (c)-[f:FOCUSES_ON]->(aim)
         RETURN {
           segment: CASE WHEN aim:Segment THEN aim.code END,
           chain: CASE WHEN aim:Segment THEN aim.chain ELSE aim.code END,
           evidence: f.evidence
         }
       },
       standing: COLLECT { MATCH (c)-[r:LOCATED_IN]->(p) UNWIND r.evidence AS code RETURN code },
       planned: COLLECT { MATCH (c)-[r:PLANNED_IN]->(p) UNWIND r.evidence AS code RETURN code },
       hasArea: EXISTS { (c)-[:HAS_INDICATOR]->(:Indicator)-[:OF_METRIC]->(:Metric {unitKind: 'AREA'}) }
     }
   } AS rows`,
);

/** Something a park offers to firms, and what a source relates it to. */
export interface OfferRow {
  entity: EntityRow;
  /** Evidence of the offer. */
  evidence: string[];
  /** Chains and segments a source says it is for, directly or through a scheme of industries. */
  scopes: StatedFocus[];
  /** Kinds of firms or projects a source says it is for. */
  serves: Served[];
  /** Enterprises a source says it has served. */
  served: string[];
}

export const OFFERS_OF_PARK = query<{ park: string }, { rows: OfferRow[] }>(
  'settlementOffers',
  `MATCH (p:Park {code: $park})
   RETURN COLLECT {
     MATCH (p)-[o:OFFERS|HAS]->(n:Entity)
     WHERE n:Fund OR n:TalentProgramme OR n:Mechanism
       OR (n:Institution AND n.institutionKind IN ['SERVICE_CENTRE', 'CHAMBER'])
     WITH p, n, collect(o.evidence) AS offered
     RETURN {
       entity: n {.*, label: [l IN labels(n) WHERE NOT l IN ['Record', 'Entity']][0]},
       evidence: reduce(all = [], one IN offered | all + one),
       scopes: COLLECT {
         MATCH (n)-[r:RELATED_TO|FOCUSES_ON]->(aim) WHERE aim:Chain OR aim:Segment
         RETURN {
           segment: CASE WHEN aim:Segment THEN aim.code END,
           chain: CASE WHEN aim:Segment THEN aim.chain ELSE aim.code END,
           evidence: r.evidence
         } AS scope
         UNION
         MATCH (n)-[r:RELATED_TO]->(:Scheme)-[part:COMPOSED_OF]->(chain:Chain)
         RETURN {segment: null, chain: chain.code, evidence: r.evidence + part.evidence} AS scope
       },
       serves: COLLECT {
         MATCH (n)<-[:HAS_SUBJECT]-(e:Evidence {relation: 'serves'})
         WITH e ORDER BY e.code
         RETURN {kind: e.own, evidence: e.code}
       },
       served: COLLECT { MATCH (n)<-[:SERVED_BY]-(e:Enterprise) RETURN DISTINCT e.code }
     }
   } AS rows`,
);
