/** The tests whose figures are shown, in the order of the page. */
export const TESTS = ['E2', 'E1', 'E3', 'E4', 'E6', 'E7'] as const;
export type TestName = (typeof TESTS)[number];

/** What `npm run eval` wrote for one test. */
export interface TestResult {
  readonly [figure: string]: unknown;
  readonly rows?: readonly Row[];
}

export type Row = Readonly<Record<string, unknown>>;

// A build without the files of the evaluation is a build without figures, not a broken one.
const files = import.meta.glob<TestResult>('../../../bench/results/*.json', { import: 'default' });

/** Reads the result of each test that has been run. */
export async function loadResults(): Promise<ReadonlyMap<TestName, TestResult>> {
  const read = await Promise.all(
    TESTS.map(async (test) => {
      const load = Object.entries(files).find(([path]) => path.endsWith(`/${test.toLowerCase()}.json`))?.[1];
      return load === undefined ? null : ([test, await load()] as const);
    }),
  );
  return new Map(read.filter((one) => one !== null));
}

/** A share with its 95 % interval. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** A figure written as `{value, low, high}`; null where it is not there. */
export function figureOf(row: Row | undefined, key: string): Figure | null {
  const found = row?.[key];
  if (typeof found !== 'object' || found === null) return null;
  const { value, low, high } = found as Record<string, unknown>;
  return isNumber(value) && isNumber(low) && isNumber(high) ? { value, low, high } : null;
}

/** The same written as three numbers of the row. */
export function flatFigure(row: Row | undefined, value: string, low: string, high: string): Figure | null {
  const [v, l, h] = [row?.[value], row?.[low], row?.[high]];
  return isNumber(v) && isNumber(l) && isNumber(h) ? { value: v, low: l, high: h } : null;
}

export function numberOf(row: Row | undefined, key: string): number | null {
  const found = row?.[key];
  return isNumber(found) ? found : null;
}
