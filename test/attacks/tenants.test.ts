import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openGraph } from '../../api/graph/graph.ts';
import { claim } from '../suites/claims.ts';
import { probe } from '../suites/probe.ts';
import { scaled } from '../suites/scale.ts';
import { openWorld, PATHS, type World } from '../suites/tenants.ts';

const PROBES = scaled(10_000);
const SEED = 20_261_121;

const graph = openGraph(inject('database'));
let world: World;
beforeAll(async () => {
  world = await openWorld(graph);
});
afterAll(async () => {
  await world.close();
  await graph.close();
});

it('shows nobody what is somebody else’s, and answers for it as for what there is not', async (context) => {
  const { probes, leaks, differences, tried } = await probe(world, PROBES, SEED);
  for (const line of [...leaks, ...differences].slice(0, 10)) console.error(line);
  // Every way was tried, or its silence would mean nothing.
  expect(PATHS.filter(({ name }) => (tried.get(name) ?? 0) < PROBES / 500).map(({ name }) => name)).toEqual([]);
  claim(context, {
    id: 'S8',
    goal: `${PROBES} random probes: 0 foreign rows, foreign = missing byte for byte`,
    reached: `${probes} probes, ${leaks.length} leaks, ${differences.length} differences`,
    unit: '',
    ok: probes === PROBES && leaks.length === 0 && differences.length === 0,
  });
});
