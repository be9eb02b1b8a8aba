import type { EntityRow } from '../entity/entity.type.ts';
import type { Keyed, Keys } from '../graph/batch.ts';
import { query } from '../graph/query.ts';
import type { Slice } from '../relay/listing.ts';
import type { InstitutionRow, OfficeRow } from './institution.ts';

export const INSTITUTIONS_PAGE = query<Slice, { value: InstitutionRow }>(
  'institutionsPage',
  `MATCH (n:Institution) WHERE n.code > $after
   WITH n ORDER BY n.code LIMIT $limit
   RETURN n {.*, label: 'Institution'} AS value`,
);

export const INSTITUTIONS_COUNT = query<Record<string, never>, { count: number }>(
  'institutionsCount',
  `MATCH (n:Institution) RETURN count(n) AS count`,
);

export const INSTITUTIONS_OF_PARK = query<Keys, Keyed<InstitutionRow>>(
  'institutionsOfPark',
  `MATCH (p:Park) WHERE p.code IN $keys
   MATCH (p)-[:OF_PARK|HAS|LOCATED_IN]-(n:Institution)
   WITH DISTINCT p, n ORDER BY n.code
   RETURN p.code AS key, n {.*, label: 'Institution'} AS value`,
);

export const FUNDS_PAGE = query<Slice, { value: EntityRow }>(
  'fundsPage',
  `MATCH (n:Fund) WHERE n.code > $after
   WITH n ORDER BY n.code LIMIT $limit
   RETURN n {.*, label: 'Fund'} AS value`,
);

export const FUNDS_COUNT = query<Record<string, never>, { count: number }>(
  'fundsCount',
  `MATCH (n:Fund) RETURN count(n) AS count`,
);

export const FUNDS_OF_PARK = query<Keys, Keyed<EntityRow>>(
  'fundsOfPark',
  `MATCH (p:Park) WHERE p.code IN $keys
   MATCH (p)-[:OF_PARK|OFFERS]-(n:Fund)
   WITH DISTINCT p, n ORDER BY n.code
   RETURN p.code AS key, n {.*, label: 'Fund'} AS value`,
);

export const TALENT_PROGRAMMES_PAGE = query<Slice, { value: EntityRow }>(
  'talentProgrammesPage',
  `MATCH (n:TalentProgramme) WHERE n.code > $after
   WITH n ORDER BY n.code LIMIT $limit
   RETURN n {.*, label: 'TalentProgramme'} AS value`,
);

export const TALENT_PROGRAMMES_COUNT = query<Record<string, never>, { count: number }>(
  'talentProgrammesCount',
  `MATCH (n:TalentProgramme) RETURN count(n) AS count`,
);

export const TALENT_PROGRAMMES_OF_PARK = query<Keys, Keyed<EntityRow>>(
  'talentProgrammesOfPark',
  `MATCH (p:Park) WHERE p.code IN $keys
   MATCH (p)-[:OF_PARK|OFFERS]-(n:TalentProgramme)
   WITH DISTINCT p, n ORDER BY n.code
   RETURN p.code AS key, n {.*, label: 'TalentProgramme'} AS value`,
);

export const TEAMS_PAGE = query<Slice, { value: EntityRow }>(
  'teamsPage',
  `MATCH (n:Team) WHERE n.code > $after
   WITH n ORDER BY n.code LIMIT $limit
   RETURN n {.*, label: 'Team'} AS value`,
);

export const TEAMS_COUNT = query<Record<string, never>, { count: number }>(
  'teamsCount',
  `MATCH (n:Team) RETURN count(n) AS count`,
);

export const TEAMS_OF_PARK = query<Keys, Keyed<EntityRow>>(
  'teamsOfPark',
  `MATCH (p:Park) WHERE p.code IN $keys
   MATCH (p)-[:OF_PARK|HAS]-(n:Team)
   WITH DISTINCT p, n ORDER BY n.code
   RETURN p.code AS key, n {.*, label: 'Team'} AS value`,
);

export const ROLES_OF_PARK = query<Keys, Keyed<EntityRow>>(
  'rolesOfPark',
  `MATCH (p:Park) WHERE p.code IN $keys
   MATCH (p)<-[:OF_PARK|HOLDS_OFFICE]-(n:Role)
   WITH DISTINCT p, n ORDER BY n.code
   RETURN p.code AS key, n {.*, label: 'Role'} AS value`,
);

export const ROLES_OF_INSTITUTION = query<Keys, Keyed<EntityRow>>(
  'rolesOfInstitution',
  `MATCH (i:Institution) WHERE i.code IN $keys
   MATCH (i)<-[:HOLDS_OFFICE]-(n:Role)
   WITH DISTINCT i, n ORDER BY n.code
   RETURN i.code AS key, n {.*, label: 'Role'} AS value`,
);

/** Newest first; undated ones last. */
export const OFFICES_OF_ROLE = query<Keys, Keyed<OfficeRow>>(
  'officesOfRole',
  `MATCH (n:Role) WHERE n.code IN $keys
   MATCH (n)-[r:HOLDS_OFFICE]->(place:Entity)
   WITH n, r, place ORDER BY coalesce(r.period, '') DESC, place.key
   RETURN n.code AS key, r {.period, .evidence, place: place.key} AS value`,
);

export const REGIONS_OF_TEAM = query<Keys, Keyed<EntityRow>>(
  'regionsOfTeam',
  `MATCH (t:Team) WHERE t.code IN $keys
   MATCH (t)-[:COVERS]->(region:Region)
   WITH DISTINCT t, region ORDER BY region.code
   RETURN t.code AS key, region {.*, label: 'Region'} AS value`,
);
