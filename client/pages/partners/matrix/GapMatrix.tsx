import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { SegmentLink } from '../../../components/links.tsx';
import { StateMark } from '../../../components/StateMark.tsx';
import { useFormat, useLanguage } from '../../../i18n/format.ts';
import { nameIn } from '../../../i18n/name.ts';
import { levelOf, type Matrix, type MatrixColumn, type MatrixRow } from './cells.ts';
import styles from './matrix.module.css';

const GLYPHS = { high: '●', middle: '◐', low: '○' } as const;

interface GapMatrixProps {
  readonly matrix: Matrix;
  readonly park: string;
  /** The cell whose ways are open, as `segment~partner`. */
  readonly open?: string | undefined;
  /** What a cell says in place of a sign that opens the ways. */
  readonly cell?: (row: MatrixRow, column: MatrixColumn) => ReactNode;
}

/** Gaps by bodies, read from either side: a row says who could help, a column what one body could help with. */
export function GapMatrix({ matrix, park, open, cell }: GapMatrixProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns: Column<MatrixRow>[] = [
    {
      key: 'segment',
      head: t('partners.matrix.gap'),
      cell: (row) => (
        <>
          <SegmentLink of={row.segment} park={park} /> <StateMark state={row.state} />
        </>
      ),
    },
    ...matrix.columns.map((column): Column<MatrixRow> => ({
      key: column.code,
      head: `${column.linked ? '★ ' : ''}${nameIn(column, language).text}`,
      ...(column.linked ? { hint: t('partners.matrix.linked') } : {}),
      cell: (row) =>
        cell ? cell(row, column) : <Sign row={row} column={column} open={open} name={nameIn(column, language).text} />,
    })),
  ];
  return (
    <div className={styles.matrix}>
      <DataTable
        caption={t('partners.matrix.caption')}
        columns={columns}
        rows={matrix.rows}
        rowKey={({ key }) => key}
        stacked={cell !== undefined}
      />
    </div>
  );
}

function Sign({
  row,
  column,
  open,
  name,
}: {
  readonly row: MatrixRow;
  readonly column: MatrixColumn;
  readonly open: string | undefined;
  readonly name: string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const strength = row.strength.get(column.code);
  if (strength === undefined) return <span className="visually-hidden">{t('partners.matrix.none')}</span>;
  const level = levelOf(strength);
  const cell = `${row.segment.code}~${column.code}`;
  return (
    <Link
      from="/partners/matrix"
      to="/partners/matrix"
      search={(old) => ({ ...old, cell })}
      replace
      resetScroll={false}
      className={styles.sign}
      aria-current={open === cell ? 'true' : undefined}
      aria-label={[
        nameIn(row.segment, language).text,
        name,
        t(`partners.matrix.level.${level}`),
        t('partners.matrix.strength', { value: format.number(strength) }),
      ].join(' · ')}
    >
      {GLYPHS[level]}
    </Link>
  );
}
