import { describe, expect, it } from 'vitest';
import { expectedStages, furthestStage, reachedStages, toSearch, type StageRow } from './project.ts';
import { ProjectKind, ProjectStage } from './project.type.ts';

const at = (stage: string, on: string | null = null): StageRow => ({ stage, on, evidence: ['001-001-a'] });
const now = new Date('2025-01-15T00:00:00Z');

describe('furthestStage', () => {
  it('goes by the order of stages, not by dates or rows', () => {
    expect(furthestStage([at('producing', '2019'), at('signed', '2024'), at('under-construction')])).toBe('PRODUCING');
    expect(furthestStage([at('signed'), at('registered')])).toBe('REGISTERED');
  });

  it('is null where nothing is told, and ignores words it does not know', () => {
    expect(furthestStage([])).toBeNull();
    expect(furthestStage([at('dreamt-of')])).toBeNull();
    expect(furthestStage([at('dreamt-of'), at('settled')])).toBe('SETTLED');
  });
});

describe('reachedStages', () => {
  it('is never overdue and leaves unknown words out', () => {
    expect(reachedStages([at('topped-out', '2019'), at('dreamt-of')])).toEqual([
      { stage: 'TOPPED_OUT', on: '2019', overdue: false, evidence: ['001-001-a'] },
    ]);
  });
});

describe('expectedStages', () => {
  const overdue = (expected: StageRow, reached: StageRow[]) => expectedStages([expected], reached, now)[0]?.overdue;

  it('is overdue where the period has passed and the stage is not reached', () => {
    expect(overdue(at('trial', '2023-H1'), [])).toBe(true);
    expect(overdue(at('trial', '2023-H1'), [at('under-construction', '2022-10')])).toBe(true);
  });

  it('is not overdue once this stage or a later one is reached', () => {
    expect(overdue(at('trial', '2023-H1'), [at('trial', '2024')])).toBe(false);
    expect(overdue(at('trial', '2023-H1'), [at('operating', '2024')])).toBe(false);
  });

  it('is not overdue while the period lasts, or where it is undated', () => {
    expect(overdue(at('trial', '2025'), [])).toBe(false);
    expect(overdue(at('trial', '2025-01-15'), [])).toBe(false);
    expect(overdue(at('trial'), [])).toBe(false);
  });
});

describe('toSearch', () => {
  it('starts from the condition that leaves fewest', () => {
    expect(toSearch(null).by).toBe('all');
    expect(toSearch({ park: 'sxt' }).by).toBe('park');
    expect(toSearch({ park: 'sxt', segment: 'auto-parts/die-casting', kind: ProjectKind.CIVIC })).toMatchObject({
      by: 'segment',
      kind: 'CIVIC',
      stage: null,
      later: [],
    });
  });

  it('names the stage and all after it', () => {
    expect(toSearch({ stage: ProjectStage.TOPPED_OUT })).toMatchObject({
      stage: 'topped-out',
      later: ['completed', 'trial', 'producing', 'operating'],
    });
  });
});
