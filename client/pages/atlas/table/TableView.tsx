import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import type { Gap } from '../atlas.query.ts';
import { useHint } from '../map/useHint.ts';
import { useCommonColumns, useMeasures } from '../rows.tsx';
import { slugOf, useAtlas, useAtlasSearch } from '../useAtlas.ts';
import styles from './table.module.css';

/** The same segments under the same filters as a list. */
export function TableView() {
  const { t } = useTranslation();
  const { shown } = useAtlas();
  const { search, set } = useAtlasSearch();
  const common = useCommonColumns();
  const columns: readonly Column<Gap>[] = [
    common.segment,
    common.state,
    common.targets,
    common.stage,
    {
      key: 'makers',
      head: t('atlas.table.makers'),
      cell: (gap) => <Makers gap={gap} />,
      sort: (gap) => gap.makers.reduce((sum, maker) => sum + maker.count, 0) || null,
    },
    ...useMeasures(),
  ];
  return (
    <section>
      <h2 className={styles.head}>
        {t('atlas.table.caption')}{' '}
        <span>
          {t('common.table.rows', { count: shown.length })}
          {search.sort === undefined && ` · ${t('atlas.table.order')}`}
        </span>
      </h2>
      <DataTable
        caption={t('atlas.table.caption')}
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

function Makers({ gap }: { readonly gap: Gap }) {
  return <>{useHint(gap)}</>;
}
