import type { Words } from '../words.ts';
import type { enterprises as zh } from '../zh/enterprises.ts';

export const enterprises: Words<typeof zh> = {
  title: 'Which enterprises are there, and what does each do?',
  what: 'the register of enterprises',
  answer_one: '{{count}} enterprise is on the register.',
  answer_other: '{{count}} enterprises are on the register.',
  answerPark_one: '{{count}} enterprise of {{park}} is on the register.',
  answerPark_other: '{{count}} enterprises of {{park}} are on the register.',
  incomplete: ' The register is not complete: not listed does not mean there is none.',
  filter: 'Filter enterprises',
  caption: 'Register of enterprises',
  name: 'Enterprise',
  country: 'Country',
  segment: 'Segment',
  segments: 'Works in',
  outside: 'outside the parks',
  notAttached: 'not recorded',
  empty: 'No enterprise on the register fits; the register is not complete, so not listed does not mean there is none.',
};
