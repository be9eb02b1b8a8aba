import { given, oneOf, text, type Search } from '../../routing.ts';
import { PAPERS } from './fit.ts';

/** Search parameters of the brief: which gap, for which firm, on which paper; A4 is the default and is dropped. */
export function briefSearch(search: Search) {
  return given({
    park: text(search['park']),
    segment: text(search['segment']),
    enterprise: text(search['enterprise']),
    paper: oneOf(search['paper'], PAPERS.slice(1)),
  });
}
