/** A cell of a sheet: unknown is an empty cell, never 0. */
export type SheetCell = string | number | null;

/**
 * The writer packs a part of the file in a worker made from a blob once the part reaches 160,000 bytes, and the
 * content security policy lets no such worker start: the file would never come. So parts stay below that.
 */
const MOST_CELLS = 4_000;
const MOST_TEXT = 145_000;

/** A sheet with its name. */
interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Bytes of the texts as the file stores them: each once, UTF-8, with its marks. */
function textBytes(sheets: readonly Sheet[]): number {
  const texts = new Set(
    sheets.flatMap(({ rows }) => rows.flatMap((row) => row.filter((cell) => typeof cell === 'string'))),
  );
  const encoder = new TextEncoder();
  return [...texts].reduce((sum, text) => sum + encoder.encode(text).length + 24, 0);
}

/** Whether a list can be written as XLSX; a longer one is to be filtered or taken as CSV. */
export function fits(sheets: readonly Sheet[]): boolean {
  return textBytes(sheets) <= MOST_TEXT;
}

/** Rows of a list over as many sheets as they need, each with the heads. */
export function paged({ name, rows }: Sheet): Sheet[] {
  const [heads = [], ...rest] = rows;
  const size = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, heads.length)) - 1);
  if (rest.length <= size) return [{ name, rows }];
  return Array.from({ length: Math.ceil(rest.length / size) }, (_, page) => ({
    name: `${name} ${page + 1}`,
    rows: [heads, ...rest.slice(page * size, (page + 1) * size)],
  }));
}

const WIDE = 40;
const widthOf = (rows: readonly (readonly SheetCell[])[], column: number): number => {
  // A Chinese character is as wide as two Latin ones.
  const wide = (cell: SheetCell | undefined) => String(cell ?? '').replaceAll(/[^\0-\u00ff]/g, '..').length;
  return Math.min(WIDE, Math.max(8, ...rows.map((row) => wide(row[column]) + 2)));
};

/** The list and what it is, as an XLSX file with fixed heads. Reads the writer only when asked. */
export async function xlsx(list: Sheet, about: Sheet): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  return writeXlsxFile(
    [...paged(list), about].map(({ name, rows }, index, all) => ({
      sheet: name,
      stickyRowsCount: index < all.length - 1 ? 1 : 0,
      columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
      data: rows.map((row, line) =>
        row.map((cell) =>
          line === 0 && index < all.length - 1 ? { value: cell ?? '', fontWeight: 'bold' as const } : cell,
        ),
      ),
    })),
  ).toBlob();
}
