import type { Role } from '../access/role.ts';
import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';

/** A lead as the graph keeps it: nulls absent, lists as JSON. */
export interface StoredLead {
  code: string;
  [property: string]: unknown;
}

/** A change of a lead as the graph keeps it. */
export interface LeadEventRow {
  code: string;
  at: string;
  author: string;
  role: Role;
  action: string;
  from?: string;
  to?: string;
  note?: string;
  version: number;
  /** The lead before it, JSON; absent where it was made. */
  before?: string;
  /** A maker was confirmed in the gap by it. */
  confirmed: boolean;
}

export const LEAD_BY_CODE = query<Keys, Keyed<StoredLead>>(
  'leadByCode',
  `MATCH (l:Lead) WHERE l.code IN $keys
   RETURN l.code AS key, l {.*} AS value`,
);

/** Leads of one organisation alone; null: of the one who runs the server. */
export const LEADS_OF_PARK = query<{ park: string; organisation: string | null }, { value: StoredLead }>(
  'leadsOfPark',
  `MATCH (l:Lead) WHERE l.park = $park
     AND (l.organisation = $organisation OR l.organisation IS NULL AND $organisation IS NULL)
   WITH l ORDER BY l.revision DESC
   RETURN l {.*} AS value`,
);

export const ALL_LEADS = query<{ organisation: string | null }, { value: StoredLead }>(
  'allLeads',
  `MATCH (l:Lead) WHERE l.code > ''
     AND (l.organisation = $organisation OR l.organisation IS NULL AND $organisation IS NULL)
   WITH l ORDER BY l.revision DESC
   RETURN l {.*} AS value`,
);

export const EVENTS_OF_LEAD = query<Keys, Keyed<LeadEventRow>>(
  'eventsOfLead',
  `MATCH (l:Lead) WHERE l.code IN $keys
   MATCH (l)<-[:OF_LEAD]-(e:LeadEvent)
   WITH l, e ORDER BY e.version DESC
   RETURN l.code AS key, e {.*} AS value`,
);

/** Codes an input names; null asks for none. */
export interface LeadCodes {
  park: string;
  segment: string;
  enterprise: string;
  project: string | null;
  team: string | null;
  region: string | null;
  introducedBy: string | null;
}

/** Which of the codes exist, and the open lead the organisation has for the first three. */
export const LEAD_CODES = query<
  LeadCodes & { organisation: string | null },
  {
    park: boolean;
    chain: string | null;
    enterprise: boolean;
    project: boolean;
    team: boolean;
    region: boolean;
    introducedBy: boolean;
    open: string | null;
  }
>(
  'leadCodes',
  `OPTIONAL MATCH (p:Park {code: $park})
   OPTIONAL MATCH (s:Segment {code: $segment})
   OPTIONAL MATCH (e:Enterprise {code: $enterprise})
   OPTIONAL MATCH (j:Project {code: $project})
   OPTIONAL MATCH (t:Team {code: $team})
   OPTIONAL MATCH (r:Region {code: $region})
   OPTIONAL MATCH (b:Partner {code: $introducedBy})
   RETURN p IS NOT NULL AS park, s.chain AS chain, e IS NOT NULL AS enterprise,
     $project IS NULL OR EXISTS { (j)-[:IN|OF_PARK]->(:Park)-[:MERGED_INTO*0..1]->(p) } AS project, $team IS NULL OR t IS NOT NULL AS team,
     $region IS NULL OR r IS NOT NULL AS region, $introducedBy IS NULL OR b IS NOT NULL AS introducedBy,
     COLLECT {
       MATCH (l:Lead {park: $park, segment: $segment, enterprise: $enterprise, status: 'OPEN'})
       WHERE l.organisation = $organisation OR l.organisation IS NULL AND $organisation IS NULL
       RETURN l.code
     }[0] AS open`,
);

/** Brings a lead to what it is now. Its links are made anew by the next query. */
export const PUT_LEAD = query<{ code: string; record: object }, Record<string, never>>(
  'leadPut',
  `MERGE (l:Lead {code: $code})
   SET l:UserRecord, l = $record
   WITH l
   MATCH (l)-[r]->()
   DELETE r`,
);

export const LINK_LEAD = query<{ code: string; links: { type: string; key: string }[] }, { linked: number }>(
  'leadLink',
  `MATCH (l:Lead {code: $code})
   UNWIND $links AS link
   MATCH (n:Record {key: link.key})
   CREATE (l)-[:$(link.type) {origin: 'user'}]->(n)
   RETURN count(n) AS linked`,
);

export const ADD_LEAD_EVENT = query<{ lead: string; event: object }, { written: number }>(
  'leadAddEvent',
  `MATCH (l:Lead {code: $lead})
   CREATE (e:UserRecord:LeadEvent)-[:OF_LEAD {origin: 'user'}]->(l)
   SET e = $event
   RETURN count(e) AS written`,
);
