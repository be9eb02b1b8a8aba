import type { EntityRow } from '../entity/entity.type.ts';
import { memberOf, type FactRow } from '../evidence/fact.ts';
import { hasPassed } from '../evidence/period.ts';
import { ProjectStage, type ProjectFilter, type ProjectKind } from './project.type.ts';

/** A project as the graph keeps it. */
export interface ProjectRow extends EntityRow {
  projectKind: string | null;
}

/** A stage event as the graph keeps it. */
export interface StageRow extends FactRow {
  stage: string;
  on: string | null;
}

/** A stage event as the schema shows it. */
export interface StageMoment extends FactRow {
  stage: ProjectStage;
  on: string | null;
  overdue: boolean;
}

/** A filter as the query takes it: absent is null. */
export interface ProjectSearch {
  park: string | null;
  kind: ProjectKind | null;
  segment: string | null;
  /** The stage in the graph's spelling, and all that come after it. */
  stage: string | null;
  later: string[];
  /** The condition to start from, the one that leaves fewest. */
  by: 'segment' | 'park' | 'all';
}

const ORDER = Object.values(ProjectStage);
/** The graph’s spelling of a stage. */
export const wordOf = (stage: ProjectStage): string => stage.toLowerCase().replaceAll('_', '-');

/** The furthest stage among those reached, whatever their dates; null where none is told. */
export function furthestStage(reached: readonly Pick<StageRow, 'stage'>[]): ProjectStage | null {
  const stages = new Set(reached.map(({ stage }) => memberOf(ProjectStage, stage)));
  return ORDER.findLast((stage) => stages.has(stage)) ?? null;
}

/** Stages reached, in the order of the rows. */
export const reachedStages = (rows: readonly StageRow[]): StageMoment[] =>
  rows.flatMap((row) => eventOf(row, () => false));

/**
 * Stages expected, in the order of the rows. One is overdue where its period has passed
 * and neither it nor a later stage is told to be reached: 逾期未证实, never assumed done.
 */
export function expectedStages(rows: readonly StageRow[], reached: readonly StageRow[], now: Date): StageMoment[] {
  const furthest = furthestStage(reached);
  const done = furthest === null ? -1 : ORDER.indexOf(furthest);
  return rows.flatMap((row) => eventOf(row, (stage) => ORDER.indexOf(stage) > done && hasPassed(row.on, now)));
}

/** One event, or none where its stage is not in the vocabulary. */
function eventOf({ stage: word, on, evidence }: StageRow, isOverdue: (stage: ProjectStage) => boolean): StageMoment[] {
  const stage = memberOf(ProjectStage, word);
  return stage === null ? [] : [{ stage, on, overdue: isOverdue(stage), evidence }];
}

/** Reads a filter. */
export function toSearch(filter: ProjectFilter | null | undefined): ProjectSearch {
  const { park = null, stage = null, kind = null, segment = null } = filter ?? {};
  return {
    park,
    kind,
    segment,
    stage: stage ? wordOf(stage) : null,
    later: stage ? ORDER.slice(ORDER.indexOf(stage) + 1).map(wordOf) : [],
    by: segment !== null ? 'segment' : park !== null ? 'park' : 'all',
  };
}
