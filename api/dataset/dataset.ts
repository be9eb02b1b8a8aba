import { assertMayWrite } from '../access/access.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { NEXT_REVISION, type DatasetRow } from './dataset.queries.ts';

/** What answers are computed from: the loaded data, and after `+` how often users have written since. */
export const versionOf = ({ version, revision }: Pick<DatasetRow, 'version' | 'revision'>): string | null =>
  revision > 0 ? `${version ?? ''}+${revision}` : version;

type Transaction = Parameters<Parameters<Graph['write']>[0]>[0];

/**
 * The one way for users to write: in one transaction with the revision, so that no answer computed before
 * passes for one computed after.
 *
 * @param work repeatable, because a transaction may be tried again; given the new revision, which no other write has
 * @throws AppError FORBIDDEN where this viewer may not write
 */
export async function writeAsUser<Result>(
  context: Context,
  work: (tx: Transaction, revision: number) => Promise<Result>,
): Promise<Result> {
  assertMayWrite(context);
  const result = await context.graph.write(async (tx) => {
    const [row] = await tx.run(NEXT_REVISION, {});
    if (!row) throw new AppError('INTERNAL', 'the revision was not counted');
    return work(tx, row.revision);
  });
  context.dataChanged();
  return result;
}
