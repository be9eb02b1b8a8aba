import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from './problem.ts';
import { textFault } from './text.ts';

/** One data row of a CSV file with the line it starts on. */
export interface Row {
  line: number;
  cells: Readonly<Record<string, string>>;
}

/**
 * Decodes a file as UTF-8 and refuses it whole where it is not:
 * a half-decoded name would be a wrong name.
 */
export function readText(root: string, file: string, problems: Problem[]): string | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'the file is missing' : `the file cannot be read (${code})`;
    problems.push({ file, row: null, field: null, reason });
    return null;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.push({ file, row: lineOfBadByte(bytes), field: null, reason: 'not valid UTF-8; save the file as UTF-8' });
    return null;
  }
}

/** Reads a CSV file whose header must be exactly `columns`. */
export function readTable(root: string, file: string, columns: readonly string[], problems: Problem[]): Row[] {
  const text = readText(root, file, problems);
  if (text === null) return [];
  // Said before parsing: the parser stumbles over quotes first and would name those.
  const [first = ''] = text.split('\n', 1);
  const separator = first.includes(',') ? undefined : /[\t;]/.exec(first)?.[0];
  if (separator !== undefined) {
    const by = separator === '\t' ? 'tabs' : 'semicolons';
    const reason = `the header is separated by ${by}; save the file as CSV with commas: ${columns.join(',')}`;
    problems.push({ file, row: 1, field: null, reason });
    return [];
  }
  let records: { info: { lines: number }; record: string[] }[];
  try {
    // The typings do not know what `info` does to the result.
    const options = { info: true, bom: true, skip_empty_lines: true, relax_column_count: true };
    records = parse(text, options) as unknown as typeof records;
  } catch (error) {
    const row = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : null;
    problems.push({ file, row, field: null, reason: `not readable as CSV: ${(error as Error).message}` });
    return [];
  }
  const [header, ...data] = records;
  if (!header || header.record.join(',') !== columns.join(',')) {
    problems.push({ file, row: 1, field: null, reason: `the header must be ${columns.join(',')}` });
    return [];
  }
  const rows: Row[] = [];
  for (const { info, record } of data) {
    // info.lines is the line a record ends on; a quoted cell may span several.
    const line = info.lines - record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    if (record.length !== columns.length) {
      problems.push({
        file,
        row: line,
        field: null,
        reason: `${record.length} cells where the header has ${columns.length}; quote a cell that holds a comma`,
      });
      continue;
    }
    const cells = columns.map((column, i) => [column, record[i]?.trim() ?? ''] as const);
    for (const [field, cell] of cells) {
      const reason = textFault(field, cell);
      if (reason !== null) problems.push({ file, row: line, field, reason });
    }
    rows.push({ line, cells: Object.fromEntries(cells) });
  }
  return rows;
}

/** The cells of a `|`-separated list, without empty ones. */
export const listCell = (cell: string): string[] =>
  cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');

function lineOfBadByte(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i !== bytes.length && bytes[i] !== 0x0a) continue;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, i));
    } catch {
      return line;
    }
    line++;
    start = i + 1;
  }
  return line;
}

/** Reports a problem of one row. */
export type Say = (field: string, reason: string) => void;

/** Reports problems of the row at a place. */
export const sayer =
  (file: string, row: number, problems: Problem[]): Say =>
  (field, reason) => {
    problems.push({ file, row, field, reason });
  };

/** The cell of a confidence of something we put together: never nothing, never certain. */
export function shareCell(cell: string, say: Say): number {
  const share = Number(cell);
  if (cell === '' || !(share > 0 && share < 1)) say('confidence', 'must be a number above 0 and below 1');
  return share;
}
