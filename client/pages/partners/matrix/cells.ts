import type { GapState } from '../../../chain/state.ts';
import type { Named } from '../../../i18n/name.ts';
import type { GapRow, PartnerGapRow } from './matrix.query.ts';

/** A body as a column of the matrix. */
export interface MatrixColumn extends Named {
  readonly code: string;
  readonly linked: boolean;
}

/** A gap as a row, with what each body could do for it by code. */
export interface MatrixRow {
  readonly key: string;
  readonly segment: Named & { readonly id: string; readonly code: string };
  readonly state: GapState;
  readonly strength: ReadonlyMap<string, number>;
}

export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  /** Bodies that meet some gap, those beyond the columns included. */
  readonly bodies: number;
}

/** Columns a screen can show: the weightiest over all rows. */
export const MOST_COLUMNS = 12;

/** Turns gaps with their bodies into rows and columns; gaps nobody meets stay, for they are the news. */
export function matrixOf(gaps: readonly GapRow[], country: string | undefined, most = MOST_COLUMNS): Matrix {
  const sums = new Map<string, { column: MatrixColumn; sum: number }>();
  const rows = gaps.map(({ id, segment, state, partners }): MatrixRow => {
    const fitting = partners.filter(({ partner }) => country === undefined || partner.country?.code === country);
    for (const { partner, linked, strength } of fitting) {
      const known = sums.get(partner.code)?.sum ?? 0;
      sums.set(partner.code, { column: { ...partner, linked }, sum: known + strength });
    }
    return {
      key: id,
      segment,
      state,
      strength: new Map(fitting.map(({ partner, strength }) => [partner.code, strength])),
    };
  });
  const columns = [...sums.values()]
    .sort(
      (a, b) =>
        Number(b.column.linked) - Number(a.column.linked) || b.sum - a.sum || (a.column.code < b.column.code ? -1 : 1),
    )
    .map(({ column }) => column);
  return { rows, columns: columns.slice(0, most), bodies: columns.length };
}

/** The same matrix of one body: a row a gap it meets. */
export const matrixOfPartner = (partner: MatrixColumn, gaps: readonly PartnerGapRow[]): Matrix => ({
  rows: gaps.map(({ gap, strength }) => ({
    key: gap.id,
    segment: gap.segment,
    state: gap.state,
    strength: new Map([[partner.code, strength]]),
  })),
  columns: [partner],
  bodies: 1,
});

/** Rows somebody could be asked for. */
export const metRows = ({ rows }: Matrix): number => rows.filter(({ strength }) => strength.size > 0).length;

/** Three steps the eye can tell apart. */
export const levelOf = (strength: number): 'high' | 'middle' | 'low' =>
  strength >= 0.5 ? 'high' : strength >= 0.25 ? 'middle' : 'low';
