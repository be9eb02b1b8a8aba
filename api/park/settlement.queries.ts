import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';
import type { CarrierFacts } from './settlement.ts';

/** What is known of carriers as far as settling in them goes, all but area and firms. */
export const CARRIER_TIES = query<Keys, Keyed<Omit<CarrierFacts, 'area' | 'firms'>>>(
  'carrierTies',
  `MATCH (c:Carrier) WHERE c.code IN $keys
   RETURN c.code AS key, {
     code: c.code,
     segments: COLLECT { MATCH (c)-[r:FOCUSES_ON]->(s:Segment) WITH r, s ORDER BY s.code
       RETURN s {.code, .name, .nameEn, .chain, basis: r.basis, evidence: r.evidence} },
     chains: COLLECT { MATCH (c)-[r:FOCUSES_ON]->(t:Chain) WITH r, t ORDER BY t.code
       RETURN t {.code, .name, .nameEn, basis: r.basis, evidence: r.evidence} },
     countries: COLLECT { MATCH (c)-[r:RELATED_TO]->(l:Country) WITH r, l ORDER BY l.code
       RETURN l {.code, .name, .nameEn, basis: r.basis, evidence: r.evidence} },
     located: COLLECT { MATCH (c)-[r:LOCATED_IN]->(:Park)
       RETURN r {.basis, .period, .evidence} },
     planned: COLLECT { MATCH (c)-[r:PLANNED_IN]->(:Park)
       RETURN r {.basis, .period, .evidence} }
   } AS value`,
);

/** Firms a source ties to a carrier, with the chains they work in. */
export const FIRMS_OF_CARRIER = query<Keys, Keyed<CarrierFacts['firms'][number] & { inChains: string[] }>>(
  'firmsOfCarrier',
  `MATCH (c:Carrier) WHERE c.code IN $keys
   MATCH (e:Enterprise)-[r:RELATED_TO]-(c)
   WITH c, e, r ORDER BY e.code
   RETURN c.code AS key, e {.code, .name, .nameEn, basis: r.basis, evidence: r.evidence,
     inChains: COLLECT { MATCH (e)-[:WORKS_IN]->(s:Segment) RETURN DISTINCT s.chain }} AS value`,
);
