import { isDeepStrictEqual } from 'node:util';
import { chainGaps } from '../api/gap/gap.ts';
import type { GapInput, GapResult, MakerInput } from '../api/gap/model.ts';
import { bestNext, firmGain, simulate, type DraftFirm } from '../api/simulation/simulation.ts';
import { needOf, needs, type Line } from './e7/by-hand.ts';
import { mulberry32 } from './random.ts';

/** How many cases of each kind there were and how many came out right. */
interface Row {
  check: string;
  cases: number;
  right: number;
}

/** E7: what-if against a second, independent writing of its formulas, and its promises on random chains. */
export interface E7Result {
  test: 'E7';
  cases: number;
  right: number;
  /** Right over all, 1 where nothing failed. */
  share: number;
  rows: readonly Row[];
}

const CODES = ['a', 'b', 'c'] as const;
const RANDOM_CHAINS = 20_000;
const TOLERANCE = 1e-9;

/** Needs no data. */
export async function runE7({ log }: { log: (line: string) => void }): Promise<E7Result> {
  const rows = [gainsByHand(), ...promises()];
  const cases = rows.reduce((sum, row) => sum + row.cases, 0);
  const right = rows.reduce((sum, row) => sum + row.right, 0);
  for (const row of rows) log(`E7 ${row.check}: ${row.right} of ${row.cases}`);
  return { test: 'E7', cases, right, share: right / cases, rows };
}

/** Every chain a → b → c over a grid: needs before and the gain of each draft, by the product and by hand. */
function gainsByHand(): Row {
  const row: Row = { check: 'needs and gains equal those worked a second time', cases: 0, right: 0 };
  const counts = [0, 1, 2, 3];
  for (const ab of [0.2, 0.6, 1])
    for (const bc of [0.3, 1])
      for (const chance of [0.01, 0.1])
        for (const kappa of [1, 0.5, 0.1])
          for (const a of counts)
            for (const b of counts)
              for (const c of counts) {
                const firms = a + b + c;
                if (firms === 0) continue;
                const line: Line = { ab, bc, makers: [a, b, c], unlisted: (firms * (1 - kappa)) / kappa, chance };
                row.cases++;
                if (agrees(line, inputOf(line, kappa))) row.right++;
              }
  return row;
}

function agrees(line: Line, input: GapInput): boolean {
  const before = chainGaps(input);
  const bySegment = new Map(before.map((gap) => [gap.segment, gap]));
  const expected = needs(line);
  for (const [i, code] of CODES.entries()) {
    const gap = bySegment.get(code);
    const [low, high] = expected[i] ?? [NaN, NaN];
    if (!gap || !near(gap.need.low, low) || !near(gap.need.high, high)) return false;
    // One more maker, all else frozen.
    const after = needOf(gap.pull.percentile, gap.dependence, line.makers[i] ?? 0, line.unlisted, line.chance);
    const with1 = needOf(gap.pull.percentile, gap.dependence, (line.makers[i] ?? 0) + 1, line.unlisted, line.chance);
    const ends = [after[0] - with1[0], after[1] - with1[1]].sort((x, y) => x - y);
    const { total } = firmGain(input, bySegment, { enterprise: null, segments: [code], capacity: null });
    if (!near(total.low, ends[0] ?? NaN) || !near(total.high, ends[1] ?? NaN)) return false;
  }
  return true;
}

/** What is promised of every chain and draft, on random ones. */
function promises(): Row[] {
  const random = mulberry32(7);
  const restores: Row = { check: 'an emptied draft gives the old answer exactly', cases: 0, right: 0 };
  const covers: Row = { check: 'adding a maker never lowers the coverage of its segment', cases: 0, right: 0 };
  const gains: Row = { check: 'no gain is negative, and the whole is the sum of the segments', cases: 0, right: 0 };
  const greedy: Row = { check: 'the first of the best next is the best of all', cases: 0, right: 0 };
  for (let i = 0; i < RANDOM_CHAINS; i++) {
    const line: Line = {
      ab: random(),
      bc: random(),
      makers: [Math.floor(random() * 3), Math.floor(random() * 3), 1 + Math.floor(random() * 2)],
      unlisted: 0,
      chance: random() < 0.5 ? 0.01 : 0.3,
    };
    const input = inputOf(line, 0.05 + 0.95 * random());
    const before = chainGaps(input);
    const draft = CODES.filter(() => random() < 0.5).map((code) => firm([code], random() < 0.5 ? null : random()));
    const { changes, gain } = simulate(input, before, draft);
    tally(restores, isDeepStrictEqual(chainGaps(input), before) && same(simulate(input, before, []), before));
    for (const { before: old, after, gain: own } of changes) {
      if (!draft.some(({ segments }) => segments.includes(old.segment))) continue;
      tally(covers, after.coverage.low >= old.coverage.low && after.coverage.high >= old.coverage.high - TOLERANCE);
      tally(gains, own.low >= 0 && own.high >= own.low);
    }
    tally(
      gains,
      near(
        gain.high,
        changes.reduce((sum, change) => sum + change.gain.high, 0),
      ),
    );
    const candidates = [firm(['a']), firm(['b']), firm(['a', 'c']), firm(['c'])];
    const [first] = bestNext(input, before, [], candidates, 1);
    const frozen = new Map(before.map((gap) => [gap.segment, gap]));
    const best = Math.max(...candidates.map((one) => middleOf(firmGain(input, frozen, one).total)));
    tally(greedy, best < TOLERANCE ? true : first !== undefined && near(middleOf(first.gain), best));
  }
  return [restores, covers, gains, greedy];
}

const same = ({ changes }: ReturnType<typeof simulate>, before: readonly GapResult[]): boolean =>
  isDeepStrictEqual(
    changes.map(({ after }) => after),
    before,
  );

function tally(row: Row, right: boolean): void {
  row.cases++;
  if (right) row.right++;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;
const middleOf = ({ low, high }: { low: number; high: number }): number => (low + high) / 2;

const firm = (segments: readonly string[], capacity: number | null = null): DraftFirm => ({
  enterprise: segments.join(),
  segments,
  capacity,
});

function inputOf({ ab, bc, makers, chance }: Line, kappa: number): GapInput {
  const maker: MakerInput = {
    enterprise: null,
    count: 1,
    confidence: 1,
    confirmed: true,
    capacity: null,
    seen: '2020',
    evidence: [],
  };
  return {
    segments: CODES.map((code) => ({ code, baseShare: chance, locality: 0.5 })),
    edges: [
      { from: 'a', to: 'b', essential: true, weight: ab, return: false },
      { from: 'b', to: 'c', essential: true, weight: bc, return: false },
    ],
    makers: new Map(
      CODES.flatMap((code, i) => {
        const count = makers[i] ?? 0;
        return count === 0 ? [] : [[code, Array.from({ length: count }, () => maker)] as const];
      }),
    ),
    wants: new Map(),
    coming: new Set(),
    firms: makers[0] + makers[1] + makers[2],
    kappa,
    density: new Map(),
  };
}
