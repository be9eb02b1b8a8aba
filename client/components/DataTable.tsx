import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './DataTable.module.css';
import { parseSort, sortRows, type SortValue } from './sort.ts';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  /** Explains the column on hover and to screen readers. */
  readonly hint?: string;
  readonly cell: (row: Row) => ReactNode;
  /** Makes the column sortable; null = no data, always last and hatched. */
  readonly sort?: (row: Row) => SortValue;
  readonly numeric?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** `key` or `-key`; kept in the URL by the page. */
  readonly sort?: string | undefined;
  readonly onSort?: (sort: string | undefined) => void;
  readonly isCurrent?: (row: Row) => boolean;
  /** On a phone each row becomes a card with the heads beside the values; for tables of few columns. */
  readonly stacked?: boolean;
}

/** A plain table: the first column is the row's header, columns sort by a button, missing data are hatched. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  isCurrent,
  stacked,
}: DataTableProps<Row>) {
  const { t, i18n } = useTranslation();
  const order = parseSort(sort);
  const sorted = useMemo(() => {
    const order = parseSort(sort);
    const by = columns.find((column) => column.key === order?.key)?.sort;
    return by && order ? sortRows(rows, by, order.descending, i18n.language) : rows;
  }, [rows, columns, sort, i18n.language]);

  const next = (key: string) => (order?.key !== key ? `-${key}` : order.descending ? key : undefined);
  return (
    <div className={styles.scroll} role="group" aria-label={caption} tabIndex={0}>
      <table className={stacked ? `${styles.table} ${styles.stacked}` : styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.numeric ? styles.numeric : undefined}
                aria-sort={order?.key === column.key ? (order.descending ? 'descending' : 'ascending') : undefined}
              >
                {column.sort && onSort ? (
                  <button
                    type="button"
                    title={column.hint}
                    onClick={() => onSort(next(column.key))}
                    aria-label={t('common.table.sortBy', { column: column.head })}
                  >
                    {column.head}
                    <span aria-hidden="true">{order?.key === column.key ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                ) : (
                  <span title={column.hint}>{column.head}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)} aria-current={isCurrent?.(row) ? 'true' : undefined}>
              {columns.map((column, index) => {
                const noData = column.sort !== undefined && column.sort(row) === null;
                const className = [column.numeric && styles.numeric, noData && styles.noData].filter(Boolean).join(' ');
                return index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={className || undefined} data-head={column.head}>
                    {noData ? (
                      <span title={t('common.table.noData')}>
                        {t('common.value.none')}
                        <span className="visually-hidden">{t('common.table.noData')}</span>
                      </span>
                    ) : stacked ? (
                      <div>{column.cell(row)}</div>
                    ) : (
                      column.cell(row)
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
