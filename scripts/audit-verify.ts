/**
 * Checks that the log of what users wrote, in the database of NEO4J_URI, is as it was written, and prints its end.
 * `--head SEQUENCE:HASH`, noted at an earlier check, must still be in it.
 */
import { checkAudit } from '../api/audit/audit-check.ts';
import { AUDIT_SLICE } from '../api/audit/audit.queries.ts';
import { readConfig } from '../api/config.ts';
import { AppError } from '../api/errors.ts';
import { openGraph, type Graph } from '../api/graph/graph.ts';

try {
  const { database } = readConfig(process.env);
  if (database === null)
    throw new AppError('CONFIG_INVALID', 'set NEO4J_URI and NEO4J_PASSWORD of the database whose log is to be checked');
  const graph = openGraph(database);
  try {
    const { records, intact, firstBroken, head } = await checkAudit(graph);
    const noted = await isNoted(graph, process.argv);
    if (!intact) console.error(`${records} records; broken at number ${firstBroken}`);
    else if (!noted) console.error(`${records} records that fit each other, but not the end noted earlier`);
    else console.log(`${records} records, intact; the end to note: ${head.sequence}:${head.hash}`);
    process.exitCode = intact && noted ? 0 : 1;
  } finally {
    await graph.close();
  }
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Whether the record noted earlier is as it was; true where none was given. */
async function isNoted(graph: Graph, given: readonly string[]): Promise<boolean> {
  const place = given.indexOf('--head');
  if (place < 0) return true;
  const [, number = '', hash] = /^(\d+):([0-9a-f]{64})$/.exec(given[place + 1] ?? '') ?? [];
  if (hash === undefined) throw new AppError('BAD_INPUT', '--head takes what an earlier check printed: NUMBER:HASH');
  const sequence = Number(number);
  const [row] = await graph.read(AUDIT_SLICE, { after: sequence - 1, until: sequence, limit: 1 });
  return sequence === 0 || row?.record['hash'] === hash;
}
