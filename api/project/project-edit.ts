import { checkInput } from '../access/user-error.ts';
import type { Context } from '../context.ts';
import { signed, userEvidence } from '../dataset/user-record.ts';
import { assertVersion, refuse, writeOnce, type WriteOutcome, type Writing } from '../dataset/write-once.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import { AppError } from '../errors.ts';
import { keepVerification } from '../gap/gap-edit.ts';
import { recordAfterWrite } from '../gap/record-history.ts';
import { PROJECT_AIMS, PROJECT_EDITS, WRITE_STAGE } from './project-edit.queries.ts';
import { STAGES_REACHED } from './project.queries.ts';
import { wordOf } from './project.ts';
import type { ProjectStage } from './project.type.ts';

interface StageInput {
  project: string;
  stage: ProjectStage;
  on: string;
  evidence: string;
  expectedVersion: number;
  key: string;
}

interface ProjectEdit extends Omit<WriteOutcome, 'code'> {
  project: EntityRow | null;
}

/**
 * Keeps a stage somebody saw, as a record beside those of the sources and as evidence.
 * Production also confirms a maker in every gap the project aims at.
 */
export async function recordStage(input: StageInput, context: Context): Promise<ProjectEdit> {
  const { key, ...rest } = input;
  const { project, stage, on, expectedVersion } = rest;
  const check = checkInput();
  const note = check.text('evidence', rest.evidence);
  check.past('on', on, context.now);
  const request = { right: 'project:write', action: 'projectRecordStage', key, input: rest } as const;
  let places: { park: string; chain: string }[] = [];
  const { code, ...outcome } = await writeOnce(context, request, async (writing) => {
    const { tx, revision } = writing;
    const edits = (await tx.run(PROJECT_EDITS, { keys: [project] }))[0]?.value;
    check.known('project', project, edits !== undefined);
    refuse(check.faults);
    if (!edits) throw new AppError('INTERNAL', 'unreachable');
    assertVersion(expectedVersion, edits);
    const evidence = userEvidence(context, revision, { relation: 'reached', note, on });
    const record = signed(context, revision, 'user-stage');
    const event = {
      ...record,
      key: `stage:${record.code}`,
      stage: wordOf(stage),
      on,
      evidence: [evidence.code],
    };
    const [written] = await tx.run(WRITE_STAGE, { project, stage: event, evidence });
    if (written?.written !== 1) throw new AppError('INTERNAL', 'the project is no longer there; try again');
    places = stage === 'PRODUCING' ? await confirmMakers(writing, context, { project, on, note }) : [];
    const { version } = edits;
    const after = { ...event, version: version + 1 };
    return { code: project, subject: `project:${project}`, before: { version }, after };
  });
  for (const place of places) await recordAfterWrite(context, place, 'USER_WRITE');
  const shown = code ?? (outcome.conflict === null ? null : project);
  if (shown === null) return { ...outcome, project: null };
  context.one(PROJECT_EDITS).clear(shown);
  context.many(STAGES_REACHED).clear(shown);
  return { ...outcome, project: await context.one(ENTITY_BY_KEY).load(`project:${shown}`) };
}

/** @returns the chains whose gaps have changed by it, each once */
async function confirmMakers(
  writing: Writing,
  context: Context,
  { project, on, note }: { project: string; on: string; note: string },
): Promise<{ park: string; chain: string }[]> {
  const [aims] = await writing.tx.run(PROJECT_AIMS, { project });
  if (!aims || aims.park === null) return [];
  const { park, investors, segments } = aims;
  // Of several investors nobody has said which one makes it.
  const enterprise = investors.length === 1 ? (investors[0] ?? null) : null;
  for (const [index, { code: segment }] of segments.entries()) {
    const seen = { park, segment, outcome: 'CONFIRMED', enterprise, on, note } as const;
    await keepVerification(writing, seen, context, `-${index + 1}`);
  }
  return [...new Set(segments.map(({ chain }) => chain))].map((chain) => ({ park, chain }));
}
