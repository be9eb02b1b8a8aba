import { expect, type TestContext } from 'vitest';

/** A figure that a goal is measured by. */
export interface Claim {
  /** Goal, such as S2. */
  id: string;
  /** The goal in words, with its figure. */
  goal: string;
  /** What was reached. */
  reached: number | string;
  /** Unit of what was reached; empty for a bare count. */
  unit: string;
  ok: boolean;
}

declare module 'vitest' {
  interface TaskMeta {
    claims?: Claim[];
  }
}

/** Keeps a figure for the results of the suite, and fails the test where the goal is not met. */
export function claim({ task }: Pick<TestContext, 'task'>, row: Claim): void {
  (task.meta.claims ??= []).push(row);
  expect(row.ok, `${row.id}: ${row.goal}; reached ${row.reached} ${row.unit}`).toBe(true);
}
