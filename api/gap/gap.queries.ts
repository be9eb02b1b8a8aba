import { query } from '../graph/query.ts';

/** Read once a version and kept: right after a start the database is slow to plan it. */
const ONCE_MS = 20_000;

interface ParkChain {
  park: string;
  chain: string;
}

/** Something known about a segment, with the periods of its evidence. */
export interface KnownRow {
  segment: string;
  basis: string;
  confidence: number;
  evidence: string[];
  /** Periods the evidence speaks of, as printed. */
  periods: string[];
}

/** An enterprise of the chain and where it is. */
export interface MakerRow extends KnownRow {
  enterprise: string;
  /** producing, planned or unknown. */
  form: string;
  /** Firms of the same group, whatever the direction. */
  affiliates: string[];
  parks: string[];
  /** Regions its parks and addresses lie in, with all that contain them. */
  regions: string[];
  countries: string[];
}

export const CHAIN_MAKERS = query<{ chain: string }, MakerRow>(
  'gapChainMakers',
  `MATCH (:Chain {code: $chain})-[:HAS_SEGMENT]->(s:Segment)<-[w:WORKS_IN]-(e:Enterprise)
   WITH s, w, e ORDER BY s.order, e.code
   RETURN s.code AS segment, e.code AS enterprise, w.form AS form, w.basis AS basis, w.confidence AS confidence,
     w.evidence AS evidence,
     [(ev:Evidence)-[:HAS_SUBJECT]->(e) WHERE ev.code IN w.evidence |
       coalesce(ev.period, [(ev)-[:FROM_SOURCE]->(d) | coalesce(d.publishedOn, d.period)][0])] AS periods,
     [(e)-[:AFFILIATED_WITH]-(o:Enterprise) | o.code] AS affiliates,
     [(e)-[:LOCATED_IN]->(p:Park) | p.code] AS parks,
     [(e)-[:LOCATED_IN|IN_CITY*1..2]->(r:Region) | r.code]
       + [(e)-[:LOCATED_IN|IN_CITY*1..2]->(:Region)-[:PART_OF*1..3]->(r:Region) | r.code] AS regions,
     [(e)-[:OF_COUNTRY|ORIGINATES_IN]->(c:Country) | c.code] AS countries`,
  ONCE_MS,
);

/** A link a source says exists here without naming makers. */
export interface PresenceRow extends KnownRow {
  /** base or mention. */
  form: string;
}

/** A stated reason that forces no state: a wish for more of a kind, or what a carrier is meant for. */
export interface InterestRow {
  segment: string;
  basis: string;
  evidence: string[];
}

/** A project of the park that aims at a segment. */
export interface ProjectRow extends KnownRow {
  project: string;
  investors: string[];
  /** Stages reached, as the sources have them. */
  stages: string[];
  /** When production or trial production is expected, as printed; empty where no source says. */
  expected: { on: string | null; evidence: string[] }[];
}

/** How complete the register is believed to be. */
export interface RegisterRow {
  kappa: number;
  reason: string;
  reasonEn: string;
  asOf: string;
  evidence: string[];
}

/** What is known of one chain in one park beside the firms. */
export interface ParkChainRow {
  presences: PresenceRow[];
  wants: KnownRow[];
  interests: InterestRow[];
  projects: ProjectRow[];
  registers: RegisterRow[];
}

export const PARK_CHAIN = query<ParkChain, ParkChainRow>(
  'gapParkChain',
  `MATCH (p:Park {code: $park})
   RETURN
     COLLECT {
       MATCH (p)-[r:HAS_PRESENCE]->(s:Segment {chain: $chain})
       WITH r, s ORDER BY s.order, r.key
       RETURN r {segment: s.code, .form, .basis, .confidence, .evidence,
         periods: [(ev:Evidence)-[:HAS_OBJECT]->(s) WHERE ev.code IN r.evidence |
           coalesce(ev.period, [(ev)-[:FROM_SOURCE]->(d) | coalesce(d.publishedOn, d.period)][0])]}
     } AS presences,
     COLLECT {
       MATCH (p)-[r:WANTS]->(s:Segment {chain: $chain})
       WITH r, s ORDER BY s.order, r.key
       RETURN r {segment: s.code, .basis, .confidence, .evidence,
         periods: [(ev:Evidence)-[:HAS_OBJECT]->(s) WHERE ev.code IN r.evidence |
           coalesce(ev.period, [(ev)-[:FROM_SOURCE]->(d) | coalesce(d.publishedOn, d.period)][0])]}
     } AS wants,
     COLLECT {
       MATCH (p)-[r:SEEKS]->(s:Segment {chain: $chain})
       RETURN r {segment: s.code, .basis, .evidence}
       UNION
       MATCH (p)<-[:OF_PARK]-(:Carrier)-[r:FOCUSES_ON]->(s:Segment {chain: $chain})
       RETURN r {segment: s.code, .basis, .evidence}
     } AS interests,
     COLLECT {
       MATCH (p)<-[:IN]-(j:Project)-[t:TARGETS]->(s:Segment {chain: $chain})
       WITH j, t, s ORDER BY s.order, j.code
       RETURN t {segment: s.code, project: j.code, .basis, .confidence, .evidence,
         periods: [(ev:Evidence)-[:HAS_SUBJECT]->(j) WHERE ev.relation = 'reached' |
           coalesce(ev.period, [(ev)-[:FROM_SOURCE]->(d) | coalesce(d.publishedOn, d.period)][0])],
         investors: [(i:Enterprise)-[:INVESTS_IN]->(j) | i.code],
         stages: [(j)-[:REACHED]->(x:StageEvent) | x.stage],
         expected: [(j)-[:EXPECTS]->(x:StageEvent) WHERE x.stage IN ['trial', 'producing', 'operating'] |
           x {.on, .evidence}]}
     } AS projects,
     COLLECT {
       MATCH (p)-[r:HAS_REGISTER]->(:Chain {code: $chain})
       RETURN r {.kappa, .reason, .reasonEn, .asOf, .evidence}
     } AS registers`,
  ONCE_MS,
);

export const PARK_PLACE = query<{ park: string }, { regions: string[]; city: string | null; province: string | null }>(
  'gapParkPlace',
  `MATCH (p:Park {code: $park})
   RETURN [(p)-[:IN_CITY|IN_REGION|LOCATED_IN]->(r:Region) | r.code] AS regions,
     [(p)-[:IN_CITY]->(r:Region) | r.code][0] AS city,
     [(p)-[:IN_CITY]->(:Region)-[:PART_OF*0..3]->(r:Region) WHERE r.regionKind = 'PROVINCE' | r.code][0] AS province`,
);

export const PARK_CODES = query<Record<string, never>, { code: string }>(
  'gapParkCodes',
  'MATCH (p:Park) RETURN p.code AS code ORDER BY code',
);
