import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { Choice, Filters } from '../../../components/Filters.tsx';
import { EntityLink } from '../../../components/links.tsx';
import { Text } from '../../../components/Name.tsx';
import { Page } from '../../../components/Page.tsx';
import { EmptyPanel, ErrorPanel } from '../../../components/Panels.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { useAllPages } from '../../../graphql/useAllPages.ts';
import { useFormat } from '../../../i18n/format.ts';
import { usePlace } from '../../../shell/place.ts';
import styles from '../partners.module.css';
import { PartnerTabs } from '../PartnerTabs.tsx';
import { DuplicatesQuery, type DuplicateRow } from './duplicates.query.ts';

const route = getRouteApi('/partners/duplicates');
const KINDS = ['enterprise', 'partner'] as const;

/** Pairs of rows that may be one, side by side with the reason. Nothing is merged here. */
export function Duplicates() {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind } = route.useSearch();
  const navigate = useNavigate({ from: '/partners/duplicates' });
  const { parkCode } = usePlace();
  const pages = useAllPages(DuplicatesQuery, { kind: kind ?? null }, (data) => data.duplicates);
  const set = (value: string | undefined) =>
    void navigate({
      search: (old) => ({ ...old, kind: KINDS.find((one) => one === value) }),
      replace: true,
      resetScroll: false,
    });
  const side = (key: 'a' | 'b', head: string): Column<DuplicateRow> => ({
    key,
    head,
    cell: (row) => (
      <>
        <EntityLink of={row[key]} park={parkCode} />
        <br />
        <small>{[row[key].code, ...row[key].aliases].join(' · ')}</small>
      </>
    ),
  });
  const columns: Column<DuplicateRow>[] = [
    side('a', t('partners.duplicates.one')),
    side('b', t('partners.duplicates.other')),
    {
      key: 'score',
      head: t('partners.duplicates.score'),
      numeric: true,
      cell: ({ score }) => format.number(score),
    },
    {
      key: 'reasons',
      head: t('partners.duplicates.reasons'),
      cell: ({ reasons }) => (
        <ul>
          {reasons.map((reason) => (
            <li key={reason.textEn}>
              <Text zh={reason.text} en={reason.textEn} />
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <Page
      title={t('partners.duplicates.title')}
      answer={pages.complete ? t('partners.duplicates.answer', { count: pages.totalCount }) : undefined}
    >
      <PartnerTabs />
      <p className={styles.lead}>{t('partners.duplicates.rule')}</p>
      <Filters
        label={t('partners.duplicates.kind')}
        said={pages.complete ? t('figure.filter.found', { count: pages.totalCount }) : undefined}
        onClear={kind ? () => set(undefined) : undefined}
      >
        <Choice
          label={t('partners.duplicates.kind')}
          value={kind}
          options={KINDS.map((one) => ({ value: one, label: t(`partners.duplicates.kinds.${one}`) }))}
          onChange={set}
        />
      </Filters>
      {pages.error && <ErrorPanel what={t('partners.duplicates.what')} error={pages.error} onRetry={pages.retry} />}
      {!pages.complete && !pages.error && <Skeleton rows={4} height={56} />}
      {pages.complete && pages.nodes.length === 0 && (
        <EmptyPanel kind={kind ? 'filtered' : 'none'} {...(kind ? { onClear: () => set(undefined) } : {})}>
          {t('partners.duplicates.none')}
        </EmptyPanel>
      )}
      {pages.nodes.length > 0 && (
        <DataTable
          caption={t('partners.duplicates.title')}
          columns={columns}
          rows={pages.nodes}
          rowKey={({ a, b }) => `${a.id} ${b.id}`}
          stacked
        />
      )}
    </Page>
  );
}
