import { query } from '../graph/query.ts';
import type { FirmRow, FirmWork, Proof } from './firm.ts';

/** Read once a version and kept, in milliseconds. */
const ONCE_MS = 20_000;

/** A firm by itself; its city and sites by code. */
export interface FirmHeadRow extends Omit<FirmRow, 'city' | 'sites' | 'work'> {
  city: string | null;
  sites: { region: string; evidence: string[] }[];
}

/** Every firm that works in a segment of any chain. */
export const TARGET_FIRMS = query<{ after: string }, FirmHeadRow>(
  'targetFirms',
  `MATCH (e:Enterprise) WHERE e.code > $after AND EXISTS { (e)-[:WORKS_IN]->(:Segment) }
   WITH e ORDER BY e.code
   RETURN e.code AS code, e.name AS name, e.nameEn AS nameEn, e.stockCode AS stockCode, e.standing AS standing,
     e.note AS note, e.noteEn AS noteEn, e.evidence AS evidence,
     [(e)-[:OF_COUNTRY|ORIGINATES_IN]->(c:Country) | c.code] AS countries,
     [(e)-[:LOCATED_IN]->(p:Park) | p.code] + [(e)-[:INVESTS_IN]->(:Project)-[:IN]->(p:Park) | p.code] AS parks,
     [(e)-[:IN_CITY]->(r:Region) | r.code][0] AS city,
     [(e)-[o:OF_COUNTRY|ORIGINATES_IN]->(:Country) | o.evidence][0] AS placeEvidence,
     [(e)-[s:HAS_SITE_IN]->(r:Region) | {region: r.code, evidence: s.evidence}] AS sites`,
  ONCE_MS,
);

/** What a firm does in one segment; the evidence by code. */
export interface FirmWorkRow extends Omit<FirmWork, 'proofs'> {
  firm: string;
  evidence: string[];
}

export const TARGET_WORK = query<{ after: string }, FirmWorkRow>(
  'targetWork',
  `MATCH (e:Enterprise) WHERE e.code > $after
   MATCH (e)-[w:WORKS_IN]->(s:Segment)
   WITH e, w, s ORDER BY e.code, s.code
   RETURN e.code AS firm, s.code AS segment, w.form AS form, w.basis AS basis, w.confidence AS confidence,
     coalesce(w.products, []) AS products, coalesce(w.productsEn, []) AS productsEn, w.evidence AS evidence`,
  ONCE_MS,
);

/** Evidence that some firm works somewhere. */
export const TARGET_PROOFS = query<{ after: string }, Proof>(
  'targetProofs',
  `MATCH (e:Enterprise) WHERE e.code > $after
   MATCH (e)<-[:HAS_SUBJECT]-(v:Evidence) WHERE v.relation IN ['worksIn', 'gapVerify']
   RETURN v.code AS code, v.basis AS basis, v.confidence AS confidence,
     [(v)-[:FROM_SOURCE]->(d:Source) | d.code][0] AS source`,
  ONCE_MS,
);

/** A region with everything that contains it. */
export interface RegionRow {
  code: string;
  name: string;
  nameEn: string | null;
  wider: string[];
}

export const TARGET_REGIONS = query<{ after: string }, RegionRow>(
  'targetRegions',
  `MATCH (r:Region) WHERE r.code > $after
   RETURN r.code AS code, r.name AS name, r.nameEn AS nameEn, [(r)-[:PART_OF*1..4]->(w:Region) | w.code] AS wider`,
  ONCE_MS,
);

/** Firms somebody saw in the park and nobody has taken back since, whatever the chain. */
export const SEEN_IN_PARK = query<{ park: string }, { enterprise: string }>(
  'targetSeenInPark',
  `MATCH (p:Park {code: $park})<-[:ABOUT]-(v:Verification)-[:ABOUT]->(e:Enterprise)
   MATCH (v)-[:ABOUT]->(s:Segment)
   WHERE v.outcome = 'CONFIRMED' AND NOT EXISTS {
     MATCH (p)<-[:ABOUT]-(w:Verification)-[:ABOUT]->(s)
     WHERE w.outcome <> 'CONFIRMED' AND (w.on > v.on OR (w.on = v.on AND w.revision > v.revision))
   }
   RETURN DISTINCT e.code AS enterprise ORDER BY enterprise`,
);

/** A body that cooperates with a park or one of its carriers, by the country it is from. */
interface TieRow {
  country: string;
  kind: string;
  /** Tied to the country without being of it. */
  related: boolean;
  name: string;
  nameEn: string | null;
  evidence: string[];
}

export const PARK_TIES = query<{ park: string }, { areas: string[]; countries: string[]; partners: TieRow[] }>(
  'targetParkTies',
  `MATCH (p:Park {code: $park})
   RETURN [(p)-[:IN_CITY]->(:Region)-[:PART_OF*1..4]->(a:Region) WHERE a.regionKind = 'AREA' | a.code] AS areas,
     [(p)-[:IN_CITY]->(:Region)-[:PART_OF*0..4]->(:Region)-[:OF_COUNTRY]->(c:Country) | c.code] AS countries,
     COLLECT {
       MATCH (p)<-[t:COOPERATES_WITH]-(b:Partner)-[o:OF_COUNTRY|ORIGINATES_IN|RELATED_TO]->(c:Country)
       RETURN {country: c.code, kind: b.partnerKind, related: type(o) = 'RELATED_TO', name: b.name, nameEn: b.nameEn,
         evidence: t.evidence + o.evidence}
       UNION
       MATCH (p)<-[:OF_PARK]-(:Carrier)<-[t:COOPERATES_WITH]-(b:Partner)-[o:OF_COUNTRY|ORIGINATES_IN|RELATED_TO]->(c:Country)
       RETURN {country: c.code, kind: b.partnerKind, related: type(o) = 'RELATED_TO', name: b.name, nameEn: b.nameEn,
         evidence: t.evidence + o.evidence}
     } AS partners`,
);
