import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The tests there are, in the order they run. */
const TESTS = ['E1', 'E2', 'E3', 'E4', 'E6', 'E7'] as const;
export type TestName = (typeof TESTS)[number];

const NEED_DATA: ReadonlySet<TestName> = new Set(['E1', 'E2']);
const USAGE =
  'npm run eval -- --data DIR [--only E1,E2,E3,E4,E6,E7] [--links TRAIN.csv --test TEST.csv] [--pairs FILE] [--out DIR]';

/** Something the caller has to put right. */
export class UsageError extends Error {}

/** What was asked for, checked. */
export interface Request {
  /** Folder that holds `chainkg` and `links`; null where none was named. */
  data: string | null;
  tests: TestName[];
  links: string | null;
  testLinks: string | null;
  pairs: string | null;
  out: string | null;
  /** Tests whose results belong beside the code: those run on the whole data set. */
  keep: ReadonlySet<TestName>;
  /** What was left out for want of data, one line each. */
  missing: string[];
}

/**
 * Reads the command line. `CHAINATLAS_DATA` stands for `--data`.
 *
 * @throws UsageError in one line: an unknown option or test, a missing file or folder
 */
export function readRequest(args: readonly string[], environment: NodeJS.ProcessEnv): Request {
  const values = readOptions(args);
  const data = readData(values.data ?? (environment['CHAINATLAS_DATA'] || undefined));
  if ((values.links === undefined) !== (values.test === undefined))
    throw new UsageError('--links and --test belong together: links to learn from, and later ones to find');
  const links = fileOf('--links', values.links);
  const testLinks = fileOf('--test', values.test);
  const pairs = fileOf('--pairs', values.pairs);

  const given: TestName[] = [
    ...(links === null ? [] : (['E1'] as const)),
    ...(pairs === null ? [] : (['E4'] as const)),
  ];
  const asked = values.only === undefined ? (given.length > 0 ? given : [...TESTS]) : readTests(values.only);
  for (const test of given) {
    if (!asked.includes(test)) throw new UsageError(`--only leaves out ${test}, for which files are given`);
  }
  const impossible = asked.filter((test) => data === null && NEED_DATA.has(test) && !given.includes(test));
  if (impossible.length === asked.length) throw new UsageError(noData(impossible));
  return {
    data,
    tests: asked.filter((test) => !impossible.includes(test)),
    links,
    testLinks,
    pairs,
    out: values.out === undefined ? null : resolve(values.out),
    keep: new Set(data !== null && isWhole(data) ? asked.filter((test) => !given.includes(test)) : []),
    missing: impossible.length > 0 ? [noData(impossible)] : [],
  };
}

interface Options {
  data?: string | undefined;
  only?: string | undefined;
  links?: string | undefined;
  test?: string | undefined;
  pairs?: string | undefined;
  out?: string | undefined;
}

function readOptions(args: readonly string[]): Options {
  const option = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { data: option, only: option, links: option, test: option, pairs: option, out: option },
    }).values;
  } catch (error) {
    // Node's own text goes on about positional arguments.
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. Usage: ${USAGE}`);
  }
}

function readTests(only: string): TestName[] {
  const names = only.split(',').map((name) => name.trim().toUpperCase());
  const isTest = (name: string): name is TestName => (TESTS as readonly string[]).includes(name);
  for (const name of names) {
    if (!isTest(name)) throw new UsageError(`--only: unknown test "${name}"; there are ${TESTS.join(', ')}`);
  }
  return TESTS.filter((test) => names.includes(test));
}

function readData(folder: string | undefined): string | null {
  if (folder === undefined) return null;
  for (const part of ['chainkg', 'links']) {
    if (!existsSync(join(folder, part)))
      throw new UsageError(`--data ${folder}: no folder "${part}" in it; it must hold chainkg and links`);
  }
  return resolve(folder);
}

function fileOf(option: string, file: string | undefined): string | null {
  if (file === undefined) return null;
  if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(`${option} ${file}: there is no such file`);
  return resolve(file);
}

const noData = (tests: readonly TestName[]): string =>
  `${tests.join(' and ')} cannot run: the data set is not shipped. Give its folder (with chainkg and links) by --data DIR or CHAINATLAS_DATA.`;

/** Files of the whole data set; a folder with fewer holds a part of it. */
const WHOLE = { links: 11, chainkg: 7 } as const;
const isWhole = (data: string): boolean =>
  Object.entries(WHOLE).every(
    ([folder, count]) => readdirSync(join(data, folder)).filter((name) => name.endsWith('.gz')).length === count,
  );
