import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CsvError, parse } from 'csv-parse/sync';

/** A labelled pair: does this enterprise work in this segment? */
export interface Pair {
  enterprise: string;
  /** `<chain>/<slug>`. */
  segment: string;
  label: boolean;
  /** Of a no: `hard` where the segment is a sibling of one the firm works in; '' where the file does not say. */
  negative: string;
  line: number;
}

const REQUIRED = ['enterprise', 'segment', 'label'] as const;
const YES = new Set(['yes', 'y', '1', 'true', '是']);
const NO = new Set(['no', 'n', '0', 'false', '否']);

/**
 * Reads pairs from a CSV file (also `.gz`): a header with at least `enterprise,segment,label` in any order,
 * labels yes/no, 1/0 or true/false. Further columns are ignored but `negative`.
 *
 * @param segments codes that exist
 * @throws Error naming file and line of the first fault
 */
export function readPairs(file: string, segments: ReadonlySet<string>): Pair[] {
  const fail = (line: number, reason: string): never => {
    throw new Error(`${file}, line ${line}: ${reason}`);
  };
  const [header, ...rows] = records(file);
  const names = (header?.record ?? []).map((name) => name.trim().toLowerCase());
  for (const name of REQUIRED) {
    if (!names.includes(name)) fail(1, `no column "${name}"; the header must hold ${REQUIRED.join(',')}`);
  }
  if (rows.length === 0) fail(1, 'no pairs below the header');
  const seen = new Map<string, number>();
  return rows.map(({ record, info: { lines: line } }) => {
    const cell = (name: string): string => record[names.indexOf(name)]?.trim() ?? '';
    const [enterprise, segment, label] = [cell('enterprise'), cell('segment'), cell('label').toLowerCase()];
    if (record.length !== names.length) fail(line, `${record.length} cells, the header has ${names.length}`);
    if (enterprise === '') fail(line, 'enterprise is empty');
    if (!segments.has(segment))
      fail(line, `unknown segment "${segment}"; codes are <chain>/<segment> of the templates`);
    if (!YES.has(label) && !NO.has(label)) fail(line, `label "${label}" is neither yes nor no (1/0, true/false)`);
    const key = `${enterprise}\n${segment}`;
    if (seen.has(key)) fail(line, `the same pair as in line ${seen.get(key)}`);
    seen.set(key, line);
    return { enterprise, segment, label: YES.has(label), negative: cell('negative'), line };
  });
}

interface CsvRecord {
  info: { lines: number };
  record: string[];
}

function records(file: string): CsvRecord[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
    if (file.endsWith('.gz')) bytes = gunzipSync(bytes);
  } catch (error) {
    throw new Error(`${file}: cannot be read (${(error as Error).message})`, { cause: error });
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // The typings do not know what `info` does to the result.
    const options = { info: true, bom: true, skip_empty_lines: true, relax_column_count: true };
    return parse(text, options) as unknown as CsvRecord[];
  } catch (error) {
    if (error instanceof CsvError)
      throw new Error(`${file}, line ${String(error['lines'] ?? 1)}: not readable as CSV (${error.message})`, {
        cause: error,
      });
    throw new Error(`${basename(file)}: not valid UTF-8; save the file as UTF-8`, { cause: error });
  }
}
