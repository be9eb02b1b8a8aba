import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Name, Text } from '../../../components/Name.tsx';
import { StateMark } from '../../../components/StateMark.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { NeedsQuery, type FacingPark, type NeedRow } from './facing.query.ts';
import { isNear, isNeed, makersOf } from './makers.ts';
import styles from './facing.module.css';

const PLAIN = ['MISSING', 'SINGLE_SOURCE', 'WEAK'] as const;

/** What one chain needs, in plain words, with the reason and the date of what we know. */
export function Needs({
  park,
  row,
  country,
}: {
  readonly park: string;
  readonly row: FacingPark['chains'][number];
  readonly country: string | undefined;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [result, retry] = useQuery({ query: NeedsQuery, variables: { park, chain: row.chain.code } });
  const unknown = row.counts.find(({ state }) => state === 'UNKNOWN')?.count ?? 0;
  const columns: Column<NeedRow>[] = [
    { key: 'segment', head: t('partners.matrix.gap'), cell: ({ segment }) => <Name of={segment} /> },
    {
      key: 'state',
      head: t('partners.matrix.state'),
      cell: ({ state }) => {
        const plain = PLAIN.find((one) => one === state);
        return (
          <>
            <StateMark state={state} />
            {plain && <small> {t(`partners.facing.plain.${plain}`)}</small>}
          </>
        );
      },
    },
    {
      key: 'why',
      head: t('partners.facing.why'),
      // What a source states comes before what was computed.
      cell: ({ reasons }) => {
        const reason = reasons.find(({ kind }) => kind === 'STATED') ?? reasons[0];
        return reason ? <Text zh={reason.text} en={reason.textEn} /> : t('common.value.none');
      },
    },
    {
      key: 'since',
      head: t('partners.facing.since'),
      cell: ({ newestEvidence }) => (newestEvidence ? format.period(newestEvidence) : t('partners.facing.noDate')),
    },
    ...(country === undefined
      ? []
      : [
          {
            key: 'yours',
            head: t('partners.facing.yours'),
            cell: (one: NeedRow) => makersOf(one, country) || t('partners.facing.yoursNone'),
          },
        ]),
  ];
  const table = (rows: readonly NeedRow[]) => (
    <DataTable
      caption={`${t('partners.facing.needs')}: ${row.chain.code}`}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      stacked
    />
  );
  return (
    <div className={styles.chain}>
      <h3>
        <Name of={row.chain} />
      </h3>
      <Loaded of={result} what={t('partners.facing.what')} retry={retry}>
        {({ chainGaps }) => {
          const needs = chainGaps.nodes.filter(isNeed);
          const unneeded = chainGaps.nodes.length - needs.length;
          const near = needs.filter((need) => isNear(need, country));
          const far = needs.filter((need) => !isNear(need, country));
          return (
            <>
              {needs.length === 0 && <p>{t('partners.facing.needsNone')}</p>}
              {near.length > 0 && table(near)}
              {far.length > 0 && (
                <details className={styles.more}>
                  <summary>
                    {t(country === undefined ? 'partners.facing.moreNeeds' : 'partners.facing.farNeeds', {
                      count: far.length,
                    })}
                  </summary>
                  {table(far)}
                </details>
              )}
              {unneeded > 0 && <p className={styles.soft}>{t('partners.facing.unneeded', { count: unneeded })}</p>}
            </>
          );
        }}
      </Loaded>
      {unknown > 0 && <p className={styles.soft}>{t('partners.facing.unknown', { count: unknown })}</p>}
    </div>
  );
}
