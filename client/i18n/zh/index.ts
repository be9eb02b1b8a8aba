import { core } from './core.ts';
import { rest } from './rest.ts';

export const zh = { ...core, ...rest };
