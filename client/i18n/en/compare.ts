import type { Words } from '../words.ts';
import type { compare as zh } from '../zh/compare.ts';

export const compare: Words<typeof zh> = {
  link: 'Compare parks',
  title: 'Where do parks differ in {{chain}}?',
  titlePlain: 'Where do parks differ in the same chain?',
  what: 'the comparison',
  answer: 'Of {{segments}} segments, {{count}} are in different states.',
  answerNone:
    'Of {{parks}} parks only {{count}} has known firms of this chain: who has what cannot be told yet, only who has not registered any.',
  note: 'Needs compare within one park only and are left out; states and coverage compare. “Unknown” is not “missing”: neither side is worse for it.',
  filters: 'Choose parks and filter',
  parks: 'Parks (2 – 4)',
  state: 'At least one park is',
  differs: 'Differences only',
  differsTag: 'differs',
  differsHint: 'The parks are not all in the same state',
  caption: 'States of the segments by park',
  notAssessable: 'The register has no firm of this chain yet: no segment can be judged.',
  onePark: 'There is one park only, nothing to compare.',
};
