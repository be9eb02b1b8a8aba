import { chainGaps } from '../../api/gap/gap.ts';
import { takeSnapshot } from '../../api/gap/snapshot.ts';
import type { GapResult } from '../../api/gap/model.ts';
import { readTable } from '../../seeds/table.ts';
import type { Problem } from '../../seeds/problem.ts';
import { readSeedGraph, type SeedGraph } from './seed-rows.ts';

const COLUMNS = ['park', 'segment', 'expect', 'source', 'line', 'about'] as const;

/** What a statement of an article has to look like in the gaps. */
const EXPECTATIONS = {
  WANTED: 'missing because it is stated, before everything not stated',
  PRESENT: 'stated to be there: neither missing nor unknown',
  NAMED: 'a firm named as being there, its product concluded: neither missing nor unknown',
  COMING: 'only planned or being built: no coverage, shown as coming',
  WISHED: 'more of a kind is wished for: not called missing for that reason',
  NOT_HERE: 'stated of the other park: no statement and no certain coverage here',
} as const;
type Expectation = keyof typeof EXPECTATIONS;

/** One labelled statement and what came out. */
export interface StatedRow {
  part: 'stated';
  park: string;
  segment: string;
  expect: string;
  /** Document and line. */
  source: string;
  state: string;
  stated: boolean;
  coverageLow: number;
  right: boolean;
}

/**
 * Compares the gaps of the article's parks with what was labelled by hand, one row a statement.
 * A want or presence the seed files state that is not in the list counts as a wrong row: the list must be complete.
 *
 * @param seeds folder of the seed files
 * @throws Error naming the rows of the list that cannot be read
 */
export function statedRows(seeds: string, fixtures: string): StatedRow[] {
  const problems: Problem[] = [];
  const labels = readTable(fixtures, 'stated.csv', COLUMNS, problems);
  for (const { line, cells } of labels) {
    if (!((cells['expect'] ?? '') in EXPECTATIONS))
      problems.push({ file: 'stated.csv', row: line, field: 'expect', reason: `"${cells['expect']}" is not known` });
  }
  if (problems.length > 0)
    throw new Error(problems.map(({ file, row, reason }) => `${file}, line ${row ?? '–'}: ${reason}`).join('\n'));
  const graph = readSeedGraph(seeds);
  const cache = new Map<string, ReturnType<typeof gapsOf>>();
  const listed = new Set<string>();
  const rows = labels.map(({ cells }): StatedRow => {
    const { park = '', segment = '', expect = '', source = '', line = '' } = cells;
    listed.add(`${park} ${segment}`);
    const [chain = ''] = segment.split('/', 1);
    const known = cache.get(`${park} ${chain}`) ?? gapsOf(graph, park, chain);
    cache.set(`${park} ${chain}`, known);
    const gap = known.gaps.find((one) => one.segment === segment);
    const right = gap !== undefined && isRight(expect as Expectation, gap, known);
    return rowOf(park, segment, expect, `${source} ${line}`, gap, right);
  });
  return [...rows, ...unlisted(graph, listed)];
}

interface Known {
  gaps: readonly GapResult[];
  coming: ReadonlySet<string>;
}

function gapsOf(graph: SeedGraph, park: string, chain: string): Known {
  const { input } = takeSnapshot(graph.rows(park, chain), 'PARK', false);
  return { gaps: chainGaps(input), coming: input.coming };
}

function isRight(expect: Expectation, gap: GapResult, { gaps, coming }: Known): boolean {
  const isThere = gap.state !== 'MISSING' && gap.state !== 'UNKNOWN';
  switch (expect) {
    case 'WANTED': {
      const firstUnstated = gaps.findIndex((other) => !other.stated);
      return gap.state === 'MISSING' && gap.stated && gaps.indexOf(gap) < firstUnstated;
    }
    case 'PRESENT':
    case 'NAMED':
      return isThere;
    case 'COMING':
      return !isThere && gap.coverage.low === 0 && coming.has(gap.segment);
    case 'WISHED':
      return !gap.stated;
    case 'NOT_HERE':
      return !gap.stated && gap.coverage.low === 0;
  }
}

/** Stated wants and presences of the seed files that nobody has labelled. */
function unlisted(graph: SeedGraph, listed: ReadonlySet<string>): StatedRow[] {
  return graph.parks.flatMap((park) =>
    graph.chains.flatMap((chain) => {
      const { wants, presences } = graph.rows(park, chain);
      return [...wants, ...presences]
        .filter(({ basis, segment }) => basis === 'STATED' && !listed.has(`${park} ${segment}`))
        .map(({ segment, evidence }) => rowOf(park, segment, 'not in the list', evidence.join(' '), undefined, false));
    }),
  );
}

const rowOf = (
  park: string,
  segment: string,
  expect: string,
  source: string,
  gap: GapResult | undefined,
  right: boolean,
): StatedRow => ({
  part: 'stated',
  park,
  segment,
  expect,
  source,
  state: gap?.state ?? 'no such segment',
  stated: gap?.stated ?? false,
  coverageLow: gap?.coverage.low ?? 0,
  right,
});
