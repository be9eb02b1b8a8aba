import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { GAP_STATES, STAGES } from '../../chain/state.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { IntervalBar } from '../../components/IntervalBar.tsx';
import { segmentTarget } from '../../components/links.tsx';
import { Name } from '../../components/Name.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useFormat, useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import styles from './compare.module.css';
import type { Comparison, ComparisonRow } from './compare.query.ts';

interface CompareTableProps {
  readonly of: Comparison;
  readonly rows: readonly ComparisonRow[];
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
}

/** A row a segment, a column a park: state, coverage and who makes it, each a way into that park's atlas. */
export function CompareTable({ of, rows, sort, onSort }: CompareTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns: Column<ComparisonRow>[] = [
    {
      key: 'segment',
      head: t('atlas.table.segment'),
      cell: (row) => (
        <>
          <Name of={row.segment} />
          {row.differs && (
            <span className={styles.tag} title={t('compare.differsHint')}>
              <span aria-hidden="true">≠ </span>
              {t('compare.differsTag')}
            </span>
          )}
        </>
      ),
      sort: (row) => nameIn(row.segment, language).text,
    },
    {
      key: 'stage',
      head: t('atlas.table.stage'),
      cell: ({ segment }) =>
        [t(`common.stage.${segment.stage}`), ...(segment.layer ? [nameIn(segment.layer, language).text] : [])].join(
          ' · ',
        ),
      sort: ({ segment }) => STAGES.indexOf(segment.stage) * 100 + (segment.layer?.order ?? 0),
    },
    ...of.parks.flatMap(({ park }, index): Column<ComparisonRow>[] =>
      park
        ? [
            {
              key: park.code,
              head: nameIn(park, language).text,
              cell: (row) => <Cell row={row} index={index} park={park.code} />,
              sort: (row) => -GAP_STATES.indexOf(row.gaps[index]?.state ?? 'UNKNOWN'),
            },
          ]
        : [],
    ),
  ];
  return (
    <DataTable
      caption={t('compare.caption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.segment.id}
      sort={sort}
      onSort={onSort}
      stacked
    />
  );
}

function Cell({ row, index, park }: { readonly row: ComparisonRow; readonly index: number; readonly park: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const gap = row.gaps[index];
  if (!gap) return null;
  const makers = gap.makers.filter((maker) => maker.certainty === 'CONFIRMED');
  const named = makers.flatMap((maker) => (maker.enterprise ? [nameIn(maker.enterprise, format.language).text] : []));
  return (
    <div className={styles.cell}>
      <Link {...segmentTarget(row.segment.code, park)} className={styles.open}>
        <StateMark state={gap.state} />
        {gap.stated && <span className={styles.tag}>{t('atlas.card.stated')}</span>}
      </Link>
      {gap.assessable ? (
        <>
          <IntervalBar {...gap.coverage} label={t('atlas.card.coverage')} tone={gap.state} />
          <span className={styles.small}>
            {format.interval(gap.coverage, 'percent')}
            {named.length > 0
              ? ` · ${named.slice(0, 2).join(t('common.value.separator'))}${named.length > 2 ? ` ${t('atlas.card.more', { count: named.length })}` : ''}`
              : gap.chanceUnlisted !== null &&
                ` · ${t('atlas.card.chance', { value: format.percent(gap.chanceUnlisted) })}`}
          </span>
        </>
      ) : (
        <span className={styles.small}>{t('atlas.card.notAssessable')}</span>
      )}
      {gap.override && (
        <span className={styles.small}>
          {t('edit.override.card', { state: t(`common.state.${gap.override.state}`) })}
        </span>
      )}
    </div>
  );
}
