import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startManagedDatabase } from '../database/managed.ts';
import { openGraph, type GraphAddress } from '../api/graph/graph.ts';
import { applySchema } from '../schema/apply.ts';
import { loadSeeds } from './load.ts';

/** A database for one run, and how to get rid of it. */
export interface LoadedDatabase {
  address: Required<Pick<GraphAddress, 'uri' | 'user' | 'password'>>;
  end(): Promise<void>;
}

/** Starts a database with the schema and the seeds in a folder that is deleted at its end. */
export async function startLoadedDatabase(): Promise<LoadedDatabase> {
  const home = mkdtempSync(join(tmpdir(), 'chainatlas-loaded-'));
  const database = await startManagedDatabase({ home });
  const { uri, user, password } = database;
  const end = async (): Promise<void> => {
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  };
  const graph = openGraph({ uri, user, password });
  try {
    await applySchema(graph);
    await loadSeeds(graph, import.meta.dirname);
  } catch (error) {
    await end();
    throw error;
  } finally {
    await graph.close();
  }
  return { address: { uri, user, password }, end };
}
