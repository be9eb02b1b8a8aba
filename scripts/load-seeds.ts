/** Loads the seed files (or the folder given) into the database of NEO4J_URI. */
import { resolve } from 'node:path';
import { readConfig } from '../api/config.ts';
import { AppError } from '../api/errors.ts';
import { openGraph } from '../api/graph/graph.ts';
import { applySchema } from '../schema/apply.ts';
import { loadSeeds } from '../seeds/load.ts';

const folder = process.argv[2] ?? resolve(import.meta.dirname, '../seeds');
try {
  const { database } = readConfig(process.env);
  if (database === null)
    throw new AppError(
      'CONFIG_INVALID',
      'set NEO4J_URI and NEO4J_PASSWORD; `npm start` loads the managed database by itself',
    );
  const graph = openGraph(database);
  try {
    await applySchema(graph);
    console.log(JSON.stringify(await loadSeeds(graph, folder, console.log), null, 2));
  } finally {
    await graph.close();
  }
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
