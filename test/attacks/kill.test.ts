import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, inject, it } from 'vitest';
import { openGraph } from '../../api/graph/graph.ts';
import { startProgram } from '../faults/program.ts';
import { assertRecorded } from '../suites/audit.ts';
import { claim } from '../suites/claims.ts';
import { randomOperations, type MutationAnswer } from '../suites/operations.ts';
import { numbers } from '../suites/probe.ts';
import { scaled } from '../suites/scale.ts';

const POINTS = scaled(50);
const AT_ONCE = 8;
/** The program is killed so long after the first answer of its life at the latest, in milliseconds. */
const LATEST_MS = 1_500;

const next = numbers(21);
const graph = openGraph(inject('database'));
const data = mkdtempSync(join(tmpdir(), 'chainatlas-kill-'));
afterAll(async () => {
  await graph.close();
  rmSync(data, { recursive: true, force: true });
});

it('keeps records and effects together wherever the program is killed', async (context) => {
  const operations = randomOperations(next, 'kill-key');
  let answered = 0;
  let cut = 0;
  let effects = 0;
  for (let point = 0; point < POINTS; point++) {
    const program = await startProgram({ DATA_DIR: data });
    let first: () => void = () => {};
    const begun = new Promise<void>((done) => (first = done));
    const worker = async (): Promise<void> => {
      for (;;) {
        try {
          const response = await fetch(`${program.address}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query: operations.next() }),
          });
          operations.learn((await response.json()) as MutationAnswer);
          answered++;
          first();
        } catch {
          // Nobody told whether it was done.
          cut++;
          return;
        }
      }
    };
    const workers = Array.from({ length: AT_ONCE }, worker);
    await begun;
    await wait(next() % LATEST_MS);
    program.child.kill('SIGKILL');
    await Promise.all([...workers, program.exit]);
    // What was sent and not committed is rolled back as soon as the database sees that the line is gone.
    effects = (await assertRecorded(graph)).effects;
  }
  expect(answered).toBeGreaterThan(POINTS * 5);
  claim(context, {
    id: 'S12',
    goal: `kill -9 at ${POINTS} points of a burst of writes: no effect without a record, no record without an effect`,
    reached: `${effects} effects, each with its record; ${answered} answered, ${cut} cut off`,
    unit: '',
    ok: effects > POINTS && cut > 0,
  });
});
