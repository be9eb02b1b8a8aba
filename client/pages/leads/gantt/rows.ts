import { MILESTONES } from '../leads.ts';
import type { LeadRow } from '../leads.query.ts';
import { spanOf, type Span } from './gantt.ts';
import type { ProjectTimes } from './gantt.query.ts';

type Step = ProjectTimes['reached'][number]['stage'];

/** One step of a row: planned or reached, and when. */
export interface Bar {
  readonly step: Step;
  readonly kind: 'planned' | 'actual';
  readonly on: string;
  readonly span: Span;
  /** Planned, its day has passed, and nothing says it was reached. */
  readonly late: boolean;
}

export interface GanttRow {
  readonly key: string;
  readonly of: { readonly lead: LeadRow } | { readonly project: ProjectTimes };
  readonly bars: readonly Bar[];
  /** Steps that are told without a date that can be drawn. */
  readonly undated: readonly Step[];
}

const bar = (step: Step, kind: Bar['kind'], on: string | null, late: boolean): Bar | Step => {
  const span = on === null ? null : spanOf(on);
  return on === null || span === null ? step : { step, kind, on, span, late };
};

function row(key: string, of: GanttRow['of'], parts: readonly (Bar | Step)[]): GanttRow {
  return {
    key,
    of,
    bars: parts.filter((part) => typeof part !== 'string'),
    undated: parts.filter((part) => typeof part === 'string'),
  };
}

export function leadRow(lead: LeadRow): GanttRow {
  const parts = MILESTONES.flatMap((step) => {
    const found = lead.milestones.find(({ milestone }) => milestone === step);
    if (!found) return [];
    return [
      ...(found.planned === null
        ? []
        : [bar(step, 'planned', found.planned, found.actual === null && found.late !== 'NONE')]),
      ...(found.actual === null ? [] : [bar(step, 'actual', found.actual, false)]),
    ];
  });
  return row(`lead-${lead.code}`, { lead }, parts);
}

export function projectRow(project: ProjectTimes): GanttRow {
  return row(`project-${project.code}`, { project }, [
    ...project.reached.map(({ stage, on }) => bar(stage, 'actual', on, false)),
    ...project.expected.map(({ stage, on, overdue }) => bar(stage, 'planned', on, overdue)),
  ]);
}
