import type { Words } from '../words.ts';
import type { settle as zh } from '../zh/settle.ts';

export const settle: Words<typeof zh> = {
  carriers: 'Where it could settle',
  carriersLead:
    'Carriers by the focus a source states and by whether they stand. No source says how much room is free: ask the carrier.',
  supports: 'Support on offer',
  supportsLead:
    'Funds, talent programmes, platforms and mechanisms of the park. Whether a firm qualifies has to be asked.',
  noCarriers: 'No carrier of this park is recorded, which is not to say that there is none.',
  noSupports: 'No support is recorded, which is not to say that there is none.',
  focus: {
    SEGMENT: 'focus on this segment',
    CHAIN: 'focus on this chain',
    NEIGHBOUR: 'focus on a segment next to it',
    UNKNOWN: 'focus unknown',
    OTHER: 'focus elsewhere',
  },
  status: { STANDING: 'in the park', UNKNOWN: 'not known to stand', PLANNED: 'planned' },
  fit: {
    STATED_SCOPE: 'says for whom, to be compared',
    PARK_WIDE: 'for the park’s firms',
    SCOPE_UNKNOWN: 'scope not stated, to be asked',
  },
  area: 'area {{area}}',
  but: 'but: {{reason}}',
  semicolon: '; ',
  unknown: 'To be asked',
  more_one: '{{count}} more, see the page',
  more_other: '{{count}} more, see the page',
};
