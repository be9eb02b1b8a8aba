import { park } from './park.ts';
import { figure } from './figure.ts';
import { entry } from './entry.ts';
import { atlas } from './atlas.ts';
import { common } from './common.ts';
import { enterprise } from './enterprise.ts';
import { enterprises } from './enterprises.ts';
import { overview } from './overview.ts';
import { partners } from './partners.ts';
import { policies } from './policies.ts';
import { projects } from './projects.ts';
import { search } from './search.ts';
import { source } from './source.ts';
import { api } from './api.ts';
import { accuracy } from './accuracy.ts';
import { compare } from './compare.ts';
import { edit } from './edit.ts';
import { targets } from './targets.ts';
import { corrections } from './corrections.ts';
import { leads } from './leads.ts';
import { whatif } from './whatif.ts';
import { brief } from './brief.ts';
import { settle } from './settle.ts';
import type { zh } from '../zh/index.ts';
import type { Words } from '../words.ts';

export const en: Words<typeof zh> = {
  common,
  park,
  figure,
  entry,
  atlas,
  enterprise,
  enterprises,
  overview,
  partners,
  policies,
  projects,
  search,
  source,
  targets,
  whatif,
  edit,
  leads,
  corrections,
  compare,
  accuracy,
  api,
  brief,
  settle,
};
