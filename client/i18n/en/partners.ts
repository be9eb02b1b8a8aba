import type { Words } from '../words.ts';
import type { partners as zh } from '../zh/partners.ts';

export const partners: Words<typeof zh> = {
  title: 'Who can introduce us?',
  what: 'the partners',
  answer_one:
    '{{count}} partner; by the sources {{introduced}} introduced projects. Cooperating is not introducing, and introducing is not investing.',
  answer_other:
    '{{count}} partners; projects introduced according to the sources: {{introduced}}. Cooperating is not introducing, and introducing is not investing.',
  filter: 'Filter partners',
  country: 'Country',
  noCountry: 'Country not stated',
  empty: 'No partner is registered; that does not mean there is none.',
  emptySegment: 'No source links a partner to this segment; that does not mean there is none.',
  facts_one: '{{count}} fact',
  facts_other: '{{count}} facts',
  noForm: 'No source says how it cooperates with the park.',
  introduced: 'Introduced',
  kindOther: 'other body',
  kind: {
    CHAMBER: 'chamber',
    CLUSTER: 'cluster',
    CONSULATE: 'consular body',
    DEVELOPER: 'developer',
    MEDIA: 'media',
    AGENCY: 'promotion agency',
    ASSOCIATION: 'association',
    COMPANY: 'company',
    UNIVERSITY: 'university',
    BANK: 'bank',
  },
  form: {
    INVESTMENT_PROMOTION: 'investment promotion',
    INTRODUCTION: 'introduction',
    JOINT_DEVELOPMENT: 'joint development',
    CLUSTER_EXCHANGE: 'cluster exchange',
    REFORM_LINKAGE: 'reform linkage',
    EDUCATION: 'education',
    LISTING: 'listing support',
    OTHER: 'other cooperation',
  },
};
