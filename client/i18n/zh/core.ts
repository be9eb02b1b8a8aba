import { common } from './common.ts';
import { figure } from './figure.ts';
import { overview } from './overview.ts';
import { search } from './search.ts';
import { corrections } from './corrections.ts';

/** What the shell and the first screen say: in the first bytes of the client. */
export const core = { common, figure, overview, search, corrections };
