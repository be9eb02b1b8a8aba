import { AppError } from '../api/errors.ts';

/** One thing wrong with the seed files, said so that an editor finds it. */
export interface Problem {
  file: string;
  /** Line in the file, 1-based; null where the file as a whole is meant. */
  row: number | null;
  field: string | null;
  reason: string;
}

/** `facts/001.csv:14 unit: unknown unit "亿" (known: …)` */
function describe(problem: Problem): string {
  const place = problem.row === null ? problem.file : `${problem.file}:${problem.row}`;
  return problem.field === null ? `${place} ${problem.reason}` : `${place} ${problem.field}: ${problem.reason}`;
}

/** Thrown before anything is written when a seed file has a bad row. */
export class SeedError extends AppError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const shown = problems.slice(0, 20).map(describe);
    const rest = problems.length > shown.length ? [`… and ${problems.length - shown.length} more`] : [];
    super(
      'SEED_INVALID',
      `${problems.length} bad ${problems.length === 1 ? 'row' : 'rows'} in the seed files; nothing was written\n` +
        [...shown, ...rest].map((line) => `  ${line}`).join('\n'),
    );
    this.problems = problems;
  }
}
