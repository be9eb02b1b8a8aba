import type { Words } from '../words.ts';
import type { projects as zh } from '../zh/projects.ts';

export const projects: Words<typeof zh> = {
  title: 'How far have the projects come?',
  what: 'the projects',
  answer_one: '{{count}} project; {{late}} overdue and unconfirmed.',
  answer_other: '{{count}} projects; {{late}} overdue and unconfirmed.',
  filter: 'Filter projects',
  stage: 'Furthest stage',
  kind: 'Kind',
  name: 'Project',
  furthest: 'Confirmed up to',
  expected: 'Expected',
  amounts: 'Figures as stated',
  investors: 'Investors',
  targets: 'Segments',
  record: {
    head: 'Record',
    open: 'Record a stage',
    stage: 'It was seen to have reached',
    lead: 'What was seen is kept beside what documents say; those stay as they are.',
    evidence: 'What was seen, and where',
    now: 'Confirmed so far: {{stage}}.',
    done: 'Recorded: {{name}} has reached {{stage}}.',
  },
  caption: 'Projects',
  notStated: 'not stated',
  empty: 'No project fits; not registered does not mean there is none.',
};
