import { buildSchema, parse } from 'graphql';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openGraph, type Graph } from '../../api/graph/graph.ts';
import { judgeOf } from '../../api/limits/guard.ts';
import { listSizes } from '../../api/limits/list-sizes.ts';
import { createSchema } from '../../api/schema.ts';
import { claim } from '../suites/claims.ts';
import { runDeclaredNodes } from '../suites/declared-nodes.ts';

/** Queries that are run; each is another one, and each run of the suite has others. */
const RUNS = 10_000;

let graph: Graph;
beforeAll(() => {
  graph = openGraph(inject('database'));
});
afterAll(() => graph.close());

it('no answer holds more than was declared for it before anything was read', async (context) => {
  const seed = Date.now() % 2 ** 31;
  const { run, refused, unanswered, underestimated, longer, most, share } = await runDeclaredNodes(
    graph,
    await createSchema(),
    RUNS,
    seed,
  );
  console.log(
    `seed ${seed}: ${run} run, ${refused} refused, ${unanswered} unanswered, most things ${most}, held of declared ${share.toFixed(4)}`,
  );
  expect([...longer]).toEqual([]);
  expect(underestimated.slice(0, 3)).toEqual([]);
  claim(context, {
    id: 'S4',
    goal: `0 of ${RUNS} generated queries return more than their declared nodes`,
    reached: underestimated.length,
    unit: `of ${run}`,
    ok: underestimated.length === 0,
  });
});

it('a fragment that unfolds over two hundred levels is judged in 5 ms', (context) => {
  const schema = buildSchema('type Query { a: Int }');
  const judge = judgeOf(schema, listSizes());
  const levels = 200;
  const text = [
    'query { ...F0 }',
    ...Array.from({ length: levels }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`),
    `fragment F${levels} on Query { a }`,
  ].join('\n');
  const document = parse(text, { noLocation: true });
  const times = Array.from({ length: 21 }, () => {
    const from = performance.now();
    judge({ document });
    return performance.now() - from;
  }).sort((a, b) => a - b);
  const median = times[10] ?? Infinity;
  claim(context, {
    id: 'S4',
    goal: '200 levels of fragment fan-out judged in at most 5 ms (median of 21)',
    reached: Number(median.toFixed(2)),
    unit: 'ms',
    ok: median <= 5,
  });
});
