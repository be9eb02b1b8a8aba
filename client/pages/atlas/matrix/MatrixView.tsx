import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { IntervalBar } from '../../../components/IntervalBar.tsx';
import type { Gap } from '../atlas.query.ts';
import { useCommonColumns, useMeasures } from '../rows.tsx';
import { slugOf, useAtlas, useAtlasSearch } from '../useAtlas.ts';
import styles from './matrix.module.css';

/** Segments against measures: a bar in each cell, so that columns can be compared at a glance; no data is hatched. */
export function MatrixView() {
  const { t } = useTranslation();
  const { shown } = useAtlas();
  const { search, set } = useAtlasSearch();
  const common = useCommonColumns();
  const measures = useMeasures().map((measure): Column<Gap> => ({
    ...measure,
    cell: (gap) => (
      <Level range={measure.range(gap)} label={measure.head}>
        {measure.cell(gap)}
      </Level>
    ),
  }));
  const columns: readonly Column<Gap>[] = [
    common.segment,
    common.state,
    common.targets,
    {
      key: 'makers',
      head: t('atlas.matrix.makersHead'),
      cell: (gap) => <Makers gap={gap} />,
      sort: (gap) => makersOf(gap, 'CONFIRMED') + makersOf(gap, 'PROBABLE') / 100 || null,
    },
    ...measures,
  ];
  return (
    <section>
      <h2 className={styles.head}>
        {t('atlas.matrix.caption')}{' '}
        <span>
          {t('common.table.rows', { count: shown.length })} · {t('atlas.matrix.note')}
        </span>
      </h2>
      <DataTable
        caption={t('atlas.matrix.caption')}
        columns={columns}
        rows={shown}
        rowKey={(gap) => gap.id}
        sort={search.sort}
        onSort={(sort) => set({ sort }, true)}
        isCurrent={(gap) => slugOf(gap.segment.code) === search.segment}
      />
    </section>
  );
}

function makersOf(gap: Gap, certainty: Gap['makers'][number]['certainty']): number {
  return gap.makers.filter((maker) => maker.certainty === certainty).reduce((sum, maker) => sum + maker.count, 0);
}

/** A dot a maker: filled = confirmed, open = probable. */
function Makers({ gap }: { readonly gap: Gap }) {
  const { t } = useTranslation();
  const [confirmed, probable] = [makersOf(gap, 'CONFIRMED'), makersOf(gap, 'PROBABLE')];
  return (
    <>
      <span className={styles.dots} aria-hidden="true">
        {'●'.repeat(Math.min(confirmed, 8))}
        {'○'.repeat(Math.min(probable, 8))}
      </span>
      <span className="visually-hidden">
        {confirmed > 0 && `${t('atlas.matrix.makes')} ${confirmed} `}
        {probable > 0 && `${t('atlas.matrix.mayMake')} ${probable}`}
      </span>
    </>
  );
}

function Level({
  range,
  label,
  children,
}: {
  readonly range: { low: number; high: number } | null;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <span className={styles.level}>
      <span>{children}</span>
      {range && (
        <span aria-hidden="true">
          <IntervalBar {...range} label={label} tone="accent" />
        </span>
      )}
    </span>
  );
}
