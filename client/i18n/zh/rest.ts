import { park } from './park.ts';
import { entry } from './entry.ts';
import { atlas } from './atlas.ts';
import { enterprise } from './enterprise.ts';
import { enterprises } from './enterprises.ts';
import { partners } from './partners.ts';
import { policies } from './policies.ts';
import { projects } from './projects.ts';
import { source } from './source.ts';
import { targets } from './targets.ts';
import { whatif } from './whatif.ts';
import { edit } from './edit.ts';
import { leads } from './leads.ts';
import { compare } from './compare.ts';
import { api } from './api.ts';
import { accuracy } from './accuracy.ts';
import { brief } from './brief.ts';
import { settle } from './settle.ts';

/** What every other screen says: a chunk of its own, loaded with the first of them. */
export const rest = {
  park,
  entry,
  atlas,
  enterprise,
  enterprises,
  partners,
  policies,
  projects,
  source,
  targets,
  whatif,
  edit,
  leads,
  compare,
  accuracy,
  api,
  brief,
  settle,
};
