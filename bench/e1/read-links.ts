import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Link } from '../../api/target/network/links.ts';

/** `2019_06_30.csv.gz`: the half-year’s last day. */
const FILE = /^(\d{4}_\d{2}_\d{2})\.csv(?:\.gz)?$/;
const DATE = /^(\d{4})[-/._](\d{1,2})(?:[-/._]\d{1,2})?$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** The half-yearly files of a directory, oldest first; `period` counts half-years. */
export function readHalfYears(directory: string): Link[] {
  const files = readdirSync(directory)
    .filter((name) => FILE.test(name))
    .sort();
  if (files.length === 0) throw new Error(`${directory}: no half-yearly files such as 2019_06_30.csv.gz`);
  return files.flatMap((name) => {
    const period = halfYear(FILE.exec(name)?.[1] ?? '') ?? 0;
    return rowsOf(join(directory, name)).rows.map(({ supplier, customer }) => ({ supplier, customer, period }));
  });
}

/**
 * Reads a file with the headers `supplier,customer` and perhaps `period`, plain or gzipped.
 * A period is a number (bigger is later) or a date, which counts half-years; the same form in the whole file.
 * Without the column all links count as equally old.
 *
 * @throws Error with file and line where a header is missing, a cell is empty or a period cannot be read
 */
export function readLinks(file: string): Link[] {
  const { rows, timed } = rowsOf(file);
  if (!timed) return rows.map(({ supplier, customer }) => ({ supplier, customer, period: 0 }));
  const dated = DATE.test(rows[0]?.period ?? '');
  return rows.map(({ supplier, customer, period, line }) => {
    const number = dated ? halfYear(period) : NUMBER.test(period) ? Number(period) : null;
    if (number === null)
      throw new Error(
        `${file} line ${line}: period "${period}" is not a ${dated ? 'date such as 2019-06-30' : 'number or a date such as 2019-06-30'}`,
      );
    return { supplier, customer, period: number };
  });
}

interface Row {
  supplier: string;
  customer: string;
  period: string;
  line: number;
}

function rowsOf(file: string): { rows: Row[]; timed: boolean } {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  let records: { record: string[]; info: { lines: number } }[];
  try {
    // The declared type does not follow `info`, which wraps each record.
    records = parse(text, { bom: true, trim: true, skip_empty_lines: true, info: true }) as unknown as typeof records;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const [header, ...body] = records;
  const names = (header?.record ?? []).map((name) => name.toLowerCase());
  const column = (name: string): number => {
    const at = names.indexOf(name);
    if (at < 0) throw new Error(`${file} line 1: no column "${name}", expected supplier,customer,period`);
    return at;
  };
  const [supplier, customer, period] = [column('supplier'), column('customer'), names.indexOf('period')];
  if (body.length === 0) throw new Error(`${file}: no links below the header`);
  const rows = body.map(({ record, info: { lines } }) => {
    const row = {
      supplier: record[supplier] ?? '',
      customer: record[customer] ?? '',
      period: record[period] ?? '',
      line: lines,
    };
    if (row.supplier === '' || row.customer === '') throw new Error(`${file} line ${lines}: a firm is missing`);
    return row;
  });
  return { rows, timed: period >= 0 };
}

function halfYear(date: string): number | null {
  const [, year, month] = DATE.exec(date) ?? [];
  const number = Number(month);
  if (year === undefined || number < 1 || number > 12) return null;
  return Number(year) * 2 + (number > 6 ? 1 : 0);
}
