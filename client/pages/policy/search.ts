import { VERDICTS } from '../../components/policy/matches.ts';
import { given, oneOf, text, type Search } from '../../routing.ts';
import { day } from '../policies/search.ts';

/** The first is the default and stays out of the URL. */
export const POLICY_TABS = ['rule', 'firms', 'facts'] as const;

export function policySearch(search: Search) {
  return given({
    tab: oneOf(search['tab'], POLICY_TABS.slice(1)),
    on: day(search['on']),
    park: text(search['park']),
    country: text(search['country']),
    chain: text(search['chain']),
    verdict: oneOf(search['verdict'], VERDICTS),
    after: text(search['after']),
  });
}
