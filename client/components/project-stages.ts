/** Stages of a project in the order they are passed. */
export const PROJECT_STAGES = [
  'SIGNED',
  'REGISTERED',
  'SETTLED',
  'STARTED',
  'UNDER_CONSTRUCTION',
  'TOPPED_OUT',
  'COMPLETED',
  'TRIAL',
  'PRODUCING',
  'OPERATING',
] as const;

export const PROJECT_KINDS = ['INDUSTRIAL', 'SERVICE', 'CIVIC'] as const;
