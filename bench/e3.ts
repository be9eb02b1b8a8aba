import { resolve } from 'node:path';
import { mean } from './statistics.ts';
import { readChainKg } from './e3/chainkg.ts';
import { closedParks, type ClosedRow } from './e3/closed.ts';
import { fixtureRows, type FixtureRow } from './e3/fixture-park.ts';
import { loseRows, type LosingRow } from './e3/losing.ts';
import { maskParks, type MaskingRow } from './e3/masking.ts';
import { readParks, readUniverse } from './e3/parks.ts';
import { statedRows, type StatedRow } from './e3/stated.ts';

const FIXTURES = resolve(import.meta.dirname, 'fixtures');
const SEEDS = resolve(import.meta.dirname, '../seeds');
const LOSSES = [0.1, 0.3, 0.5];
const DRAWS = 20;

/** Gaps by masking: what the gap engine finds, what it invents, and how often it says that it cannot tell. */
export interface E3Result {
  test: 'E3';
  /** (a) closed synthetic parks, the engine's order. */
  closedRecallAt10: number;
  /** (b) masked nodes among covered ones in province parks, the engine's order; null without the data set. */
  recallAt10: number | null;
  ciLow: number | null;
  ciHigh: number | null;
  /** (b) the same among all needed nodes, natural gaps included. */
  recallAt10WithNaturalGaps: number | null;
  /** (c) statements of the articles that came out right. */
  statedRight: number;
  statedTotal: number;
  /** (c) segments of the made-up park that came out as worked by hand; recall of its real gaps; false among MISSING. */
  fixtureRight: number;
  fixtureTotal: number;
  fixtureRecall: number;
  fixtureFalseGaps: number;
  /** (d) province parks, 30 % of the rows lost, κ stated as 0.7. */
  falseGapsAt30: number | null;
  falseGapsOfCoveredAt30: number | null;
  unknownShareAt30: number | null;
  rows: (ClosedRow | MaskingRow | LosingRow | StatedRow | FixtureRow)[];
}

/**
 * @param options.data the shared data directory; null leaves out what needs it, parts (b) and (d)
 */
export async function runE3(options: { data: string | null; log: (line: string) => void }): Promise<E3Result> {
  const { data, log } = options;
  log('E3 (a): closed synthetic parks');
  const closed = closedParks();
  log('E3 (c): the articles’ parks and a made-up park');
  const stated = statedRows(SEEDS, FIXTURES);
  const fixture = fixtureRows(FIXTURES);
  const measured = data === null ? null : measure(data, log);
  if (measured === null) log('E3 (b) and (d) are left out: they need the data set (--data)');

  const headline = measured?.masking.find(
    ({ parks, kappa, among, method }) =>
      parks === 'provinces' && kappa === 1 && among === 'covered' && method === 'engine',
  );
  const withNatural = measured?.masking.find(
    ({ parks, kappa, among, method }) =>
      parks === 'provinces' && kappa === 1 && among === 'needed' && method === 'engine',
  );
  const at30 = measured?.losing.find(({ parks, lost, kappa }) => parks === 'provinces' && lost === 0.3 && kappa < 1);
  const realGaps = fixture.filter(({ realGap }) => realGap);
  const called = fixture.filter(({ state }) => state === 'MISSING');
  return {
    test: 'E3',
    closedRecallAt10: closed.find(({ method }) => method === 'engine')?.recallAt10.value ?? 0,
    recallAt10: headline?.recallAt10.value ?? null,
    ciLow: headline?.recallAt10.low ?? null,
    ciHigh: headline?.recallAt10.high ?? null,
    recallAt10WithNaturalGaps: withNatural?.recallAt10.value ?? null,
    statedRight: stated.filter(({ right }) => right).length,
    statedTotal: stated.length,
    fixtureRight: fixture.filter(({ right }) => right).length,
    fixtureTotal: fixture.length,
    fixtureRecall: mean(realGaps.map(({ state, rank }) => (state === 'MISSING' && rank <= 10 ? 1 : 0))),
    fixtureFalseGaps: mean(called.map(({ realGap }) => (realGap ? 0 : 1))),
    falseGapsAt30: at30?.falseGaps.value ?? null,
    falseGapsOfCoveredAt30: at30?.falseGapsOfCovered.value ?? null,
    unknownShareAt30: at30?.unknownShare.value ?? null,
    rows: [...closed, ...(measured?.masking ?? []), ...(measured?.losing ?? []), ...stated, ...fixture],
  };
}

function measure(data: string, log: (line: string) => void): { masking: MaskingRow[]; losing: LosingRow[] } {
  const kg = readChainKg(data);
  const universe = readUniverse(kg);
  const { all, provinces, located } = readParks(kg);
  log(`E3 (b): ${universe.edges.length} edges, ${located} firms with a province`);
  const masking = [
    ...[1, 0.9, 0.7].flatMap((kappa) => maskParks(universe, provinces, 'provinces', kappa)),
    ...maskParks(universe, [all], 'all firms', 1),
  ];
  log('E3 (d): rows lost');
  const losing = LOSSES.flatMap((lost) =>
    (['stated', 'complete'] as const).flatMap((belief) => [
      loseRows(universe, provinces, 'provinces', lost, belief, DRAWS),
      loseRows(universe, [all], 'all firms', lost, belief, DRAWS / 4),
    ]),
  );
  return { masking, losing };
}
