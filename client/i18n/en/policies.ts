import type { Words } from '../words.ts';
import type { policies as zh } from '../zh/policies.ts';

export const policies: Words<typeof zh> = {
  title: 'Which policies are there?',
  what: 'the policies',
  answer_one: 'The sources mention {{count}} policy or programme.',
  answer_other: 'The sources mention {{count}} policies and programmes.',
  stated:
    'Only what the sources state is listed. Conditions, amounts and validity are mostly not stated, so this does not tell whether a firm qualifies; check the policy itself.',
  filter: 'Filter policies',
  noPark: 'park not stated',
  facts_one: '{{count}} fact with evidence',
  facts_other: '{{count}} facts with evidence',
  empty: 'No policy is registered; that does not mean there is none.',
};
