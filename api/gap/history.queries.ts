import { query } from '../graph/query.ts';
import type { GapLists, GapPoint } from './history.ts';

/** One computation of a chain in a park whose result was another than the one before. */
export interface GapRecordRow extends GapLists {
  /** `<series> <number>`. */
  key: string;
  /** `<park> <chain>`. */
  series: string;
  /** 1, 2, 3 … within the series. */
  number: number;
  version: string | null;
  revision: number;
  formulaVersion: string;
  /** ISO 8601 in UTC. */
  computedAt: string;
  dataAsOf: string | null;
  /** What the computation followed. */
  trigger: string;
}

/** Makes computations of several processes follow each other; the node is written so that it is locked. */
export const LOCK_HISTORY = query<Record<string, never>, Record<string, never>>(
  'gapLockHistory',
  `MERGE (d:Dataset {key: 'dataset'}) SET d.recordedAt = datetime()`,
);

export const NEWEST_RECORD = query<{ series: string }, { record: GapRecordRow }>(
  'gapNewestRecord',
  `MATCH (r:GapRecord {series: $series})
   RETURN r {.*} AS record ORDER BY r.number DESC LIMIT 1`,
);

export const WRITE_RECORD = query<{ record: GapRecordRow }, Record<string, never>>(
  'gapWriteRecord',
  'CREATE (r:GapRecord) SET r = $record',
);

/** How one segment stood at each record, oldest first. */
export interface HistoryRow extends GapPoint {
  number: number;
  version: string | null;
  revision: number;
  formulaVersion: string;
  computedAt: string;
  dataAsOf: string | null;
  trigger: string;
}

export const SEGMENT_HISTORY = query<{ series: string; segment: string }, HistoryRow>(
  'gapSegmentHistory',
  `MATCH (r:GapRecord {series: $series})
   WITH r, [i IN range(0, size(r.segments) - 1) WHERE r.segments[i] = $segment][0] AS i
   WHERE i IS NOT NULL
   RETURN r.number AS number, r.version AS version, r.revision AS revision, r.formulaVersion AS formulaVersion,
     r.computedAt AS computedAt, r.dataAsOf AS dataAsOf, r.trigger AS trigger, r.states[i] AS state,
     r.needLow[i] AS needLow, r.needHigh[i] AS needHigh, r.coverageLow[i] AS coverageLow,
     r.coverageHigh[i] AS coverageHigh, r.comingCounts[i] AS coming
   ORDER BY r.number`,
);

/** The newest record of each series, the one before it, and the one that held at a moment (else the first). */
export const RECORDS_SINCE = query<
  { series: readonly string[]; since: string | null },
  { series: string; newest: GapRecordRow[]; previous: GapRecordRow[]; held: GapRecordRow[]; first: GapRecordRow[] }
>(
  'gapRecordsSince',
  `UNWIND $series AS series
   RETURN series,
     COLLECT { MATCH (r:GapRecord {series: series}) RETURN r {.*} ORDER BY r.number DESC LIMIT 1 } AS newest,
     COLLECT { MATCH (r:GapRecord {series: series}) RETURN r {.*} ORDER BY r.number DESC SKIP 1 LIMIT 1 } AS previous,
     COLLECT { MATCH (r:GapRecord {series: series}) WHERE r.computedAt <= $since
       RETURN r {.*} ORDER BY r.number DESC LIMIT 1 } AS held,
     COLLECT { MATCH (r:GapRecord {series: series}) RETURN r {.*} ORDER BY r.number LIMIT 1 } AS first`,
);
