import type { EdgeRow } from '../chain/chain.ts';
import { query } from '../graph/query.ts';

/** Every edge of the chains an enterprise works in. */
export const EDGES_AROUND = query<{ enterprise: string }, EdgeRow>(
  'supplyEdgesAround',
  `MATCH (:Enterprise {code: $enterprise})-[:WORKS_IN]->(own:Segment)
   WITH collect(DISTINCT own.chain) AS chains
   MATCH (c:Chain) WHERE c.code IN chains
   MATCH (c)-[:HAS_SEGMENT]->(s:Segment)-[f:FEEDS]->(t:Segment)
   RETURN s.code AS from, t.code AS to, f.importance AS importance, f.weight AS weight,
     f.return AS return, f.evidence AS evidence`,
);

export const SEGMENTS_OF_ENTERPRISE = query<{ enterprise: string }, { segment: string; evidence: string[] }>(
  'supplySegmentsOfEnterprise',
  `MATCH (:Enterprise {code: $enterprise})-[w:WORKS_IN]->(s:Segment)
   RETURN s.code AS segment, w.evidence AS evidence ORDER BY segment`,
);

/** Who works in a segment (not: plans to), and whether that is in the enterprise’s park or city. */
export interface SupplierRow {
  segment: string;
  enterprise: string;
  basis: string;
  evidence: string[];
  samePark: boolean;
  sameCity: boolean;
}

export const SUPPLIERS_IN = query<{ enterprise: string; segments: string[] }, SupplierRow>(
  'supplySuppliersIn',
  `MATCH (own:Enterprise {code: $enterprise})
   WITH own,
     [(own)-[:LOCATED_IN]->(p:Park) | p.code] AS parks,
     [(own)-[:LOCATED_IN|IN_CITY*1..2]->(r:Region) | r.code] AS cities
   MATCH (s:Segment) WHERE s.code IN $segments
   MATCH (s)<-[w:WORKS_IN]-(e:Enterprise) WHERE e <> own AND w.form <> 'planned'
   WITH s, w, e, parks, cities ORDER BY s.code, e.code
   RETURN s.code AS segment, e.code AS enterprise, w.basis AS basis, w.evidence AS evidence,
     any(p IN [(e)-[:LOCATED_IN]->(x:Park) | x.code] WHERE p IN parks) AS samePark,
     any(c IN [(e)-[:LOCATED_IN|IN_CITY*1..2]->(x:Region) | x.code] WHERE c IN cities) AS sameCity`,
);

/** Supply relations a source or data set records; none of the articles states one. */
export interface RecordedRow {
  enterprise: string;
  segment: string | null;
  basis: string;
  evidence: string[];
  samePark: boolean;
  sameCity: boolean;
}

export const RECORDED_SUPPLIERS = query<{ enterprise: string }, RecordedRow>(
  'supplyRecordedSuppliers',
  `MATCH (own:Enterprise {code: $enterprise})<-[r:SUPPLIES]-(e:Enterprise)
   WITH own, r, e ORDER BY e.code
   RETURN e.code AS enterprise, [(e)-[:WORKS_IN]->(s:Segment) | s.code][0] AS segment, r.basis AS basis,
     r.evidence AS evidence,
     EXISTS { (e)-[:LOCATED_IN]->(:Park)<-[:LOCATED_IN]-(own) } AS samePark,
     EXISTS { (e)-[:LOCATED_IN|IN_CITY*1..2]->(:Region)<-[:LOCATED_IN|IN_CITY*1..2]-(own) } AS sameCity`,
);

export const RECORDED_CUSTOMERS = query<{ enterprise: string }, RecordedRow>(
  'supplyRecordedCustomers',
  `MATCH (own:Enterprise {code: $enterprise})-[r:SUPPLIES]->(e:Enterprise)
   WITH own, r, e ORDER BY e.code
   RETURN e.code AS enterprise, [(e)-[:WORKS_IN]->(s:Segment) | s.code][0] AS segment, r.basis AS basis,
     r.evidence AS evidence,
     EXISTS { (e)-[:LOCATED_IN]->(:Park)<-[:LOCATED_IN]-(own) } AS samePark,
     EXISTS { (e)-[:LOCATED_IN|IN_CITY*1..2]->(:Region)<-[:LOCATED_IN|IN_CITY*1..2]-(own) } AS sameCity`,
);
