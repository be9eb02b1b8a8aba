import { query } from '../graph/query.ts';
import type { HeadRow } from './identity-models.ts';

/** Every firm and body with its names, numbers, countries and ties; read once a version of the data. */
export const IDENTITY_HEADS = query<{ after: string }, HeadRow>(
  'identityHeads',
  `CALL () {
     MATCH (n:Enterprise) WHERE n.code > $after
     RETURN n
     UNION
     MATCH (n:Partner) WHERE n.code > $after
     RETURN n
   }
   RETURN n {.*} AS node,
     [(n)-[:OF_COUNTRY|ORIGINATES_IN]->(c:Country) | c.code] AS countries,
     [(n)-[:AFFILIATED_WITH]-(other:Enterprise) | other.key] AS affiliates`,
  10_000,
);
