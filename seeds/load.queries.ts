import { query } from '../api/graph/query.ts';

type Nothing = Record<string, never>;

/** Reads of the whole graph, which nobody waits for at a screen. */
const WHOLE_GRAPH_MS = 60_000;

/** What stands in the graph from an earlier load. */
export const LOADED_NODES = query<Nothing, { key: string; hash: string }>(
  'seedLoadedNodes',
  `MATCH (n:Record) WHERE n.origin = 'seeds' RETURN n.key AS key, n.hash AS hash`,
  WHOLE_GRAPH_MS,
);

export const LOADED_RELATIONSHIPS = query<Nothing, { key: string; hash: string; from: string }>(
  'seedLoadedRelationships',
  `MATCH (n:Record)-[r]->() WHERE r.origin = 'seeds' RETURN r.key AS key, r.hash AS hash, n.key AS from`,
  WHOLE_GRAPH_MS,
);

export const MERGE_NODES = query<{ rows: { key: string; labels: string[]; props: object }[] }, Nothing>(
  'seedMergeNodes',
  `UNWIND $rows AS row
   MERGE (n:Record {key: row.key})
   SET n = row.props, n:$(row.labels)`,
);

export const MERGE_RELATIONSHIPS = query<
  { rows: { key: string; type: string; from: string; to: string; props: object }[] },
  { written: number }
>(
  'seedMergeRelationships',
  `UNWIND $rows AS row
   MATCH (a:Record {key: row.from})
   MATCH (b:Record {key: row.to})
   MERGE (a)-[r:$(row.type) {key: row.key}]->(b)
   SET r = row.props
   RETURN count(r) AS written`,
);

export const REMOVE_RELATIONSHIPS = query<{ rows: { key: string; from: string }[] }, Nothing>(
  'seedRemoveRelationships',
  `UNWIND $rows AS row
   MATCH (n:Record {key: row.from})-[r]->()
   WHERE r.key = row.key AND r.origin = 'seeds'
   DELETE r`,
);

// A node on which something stands that did not come from the files (a user's edit) is kept.
export const REMOVE_NODES = query<{ keys: string[] }, { removed: number }>(
  'seedRemoveNodes',
  `UNWIND $keys AS key
   MATCH (n:Record {key: key})
   WHERE n.origin = 'seeds' AND NOT EXISTS { (n)-[r]-() WHERE coalesce(r.origin, '') <> 'seeds' }
   DETACH DELETE n
   RETURN count(*) AS removed`,
);

/** Marks a load as begun: until it is finished the version does not vouch for what stands in the graph. */
export const BEGIN_LOAD = query<{ version: string }, Nothing>(
  'datasetBeginLoad',
  `MERGE (d:Dataset {key: 'dataset'}) SET d.loading = $version`,
);

export const FINISH_LOAD = query<{ version: string; dataAsOf: string; changed: number; removed: number }, Nothing>(
  'datasetFinishLoad',
  `MATCH (d:Dataset {key: 'dataset'})
   SET d.version = $version, d.dataAsOf = $dataAsOf, d.loadedAt = datetime()
   REMOVE d.loading
   MERGE (b:ImportBatch {version: $version})
   SET b.finishedAt = datetime(), b.changed = $changed, b.removed = $removed`,
);

export const COUNT_NODES = query<Nothing, { label: string; count: number }>(
  'seedCountNodes',
  `MATCH (n:Record) WHERE n.origin = 'seeds'
   UNWIND [l IN labels(n) WHERE NOT l IN ['Record', 'Entity']] AS label
   RETURN label, count(*) AS count ORDER BY label`,
  WHOLE_GRAPH_MS,
);

export const COUNT_RELATIONSHIPS = query<Nothing, { type: string; count: number }>(
  'seedCountRelationships',
  `MATCH (:Record)-[r]->() WHERE r.origin = 'seeds' RETURN type(r) AS type, count(*) AS count ORDER BY type`,
  WHOLE_GRAPH_MS,
);

/** Nodes and relationships that name no evidence, or evidence that does not exist. Sources are what evidence rests on. */
export const WITHOUT_EVIDENCE = query<Nothing, { key: string }>(
  'seedWithoutEvidence',
  `MATCH (e:Evidence) WITH collect(e.code) AS known
   CALL (known) {
     MATCH (n:Record) WHERE n.origin = 'seeds' AND NOT n:Source
       AND (size(coalesce(n.evidence, [])) = 0 OR any(code IN n.evidence WHERE NOT code IN known))
     RETURN n.key AS key
     UNION ALL
     MATCH (:Record)-[r]->() WHERE r.origin = 'seeds'
       AND (size(coalesce(r.evidence, [])) = 0 OR any(code IN r.evidence WHERE NOT code IN known))
     RETURN r.key AS key
   }
   RETURN key ORDER BY key LIMIT 20`,
  WHOLE_GRAPH_MS,
);

export const STATED_SUPPLIES = query<Nothing, { count: number }>(
  'seedStatedSupplies',
  `MATCH (:Enterprise)-[r:SUPPLIES]->() WHERE r.basis = 'STATED' RETURN count(r) AS count`,
  WHOLE_GRAPH_MS,
);
