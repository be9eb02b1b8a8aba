import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openGraph } from '../api/graph/graph.ts';
import { startManagedDatabase } from '../database/managed.ts';
import { applySchema } from '../schema/apply.ts';
import { loadSeeds } from '../seeds/load.ts';

declare module 'vitest' {
  interface ProvidedContext {
    database: { uri: string; user: string; password: string };
  }
}

/** One real database with the schema and the seeds for all integration tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'chainatlas-test-'));
  const database = await startManagedDatabase({ home });
  const { uri, user, password } = database;
  const end = async (): Promise<void> => {
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  };
  const graph = openGraph({ uri, user, password });
  try {
    await applySchema(graph);
    await loadSeeds(graph, resolve(import.meta.dirname, '../seeds'));
  } catch (error) {
    await end();
    throw error;
  } finally {
    await graph.close();
  }
  project.provide('database', { uri, user, password });
  return end;
}
