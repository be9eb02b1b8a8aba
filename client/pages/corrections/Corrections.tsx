import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectionsQuery, type CorrectionRow } from '../../components/correction.query.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { EvidencePlace } from '../../components/Evidence.tsx';
import { Choice, Filters } from '../../components/Filters.tsx';
import { Text } from '../../components/Name.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel, ErrorPanel } from '../../components/Panels.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useAllPages } from '../../graphql/useAllPages.ts';
import { LEAST_ROLE, useViewer } from '../../graphql/viewer.ts';
import { useFormat } from '../../i18n/format.ts';
import styles from './corrections.module.css';
import { Review, type Decision } from './Review.tsx';

const route = getRouteApi('/corrections');
const STATUSES = ['OPEN', 'ACCEPTED', 'REJECTED'] as const;

/** What readers hold against statements, and what became of it. */
export function Corrections() {
  const { t } = useTranslation();
  const { may } = useViewer();
  const title = t('corrections.page.title');
  if (may('correction:read') === undefined)
    return (
      <Page title={title} answer="">
        <Skeleton rows={5} height={44} />
      </Page>
    );
  if (!may('correction:read'))
    return (
      <Page title={title}>
        <EmptyPanel kind="forbidden">
          {t('common.needs', { role: t(`common.roles.${LEAST_ROLE['correction:read']}`) })}
        </EmptyPanel>
      </Page>
    );
  return <List title={title} />;
}

function List({ title }: { readonly title: string }) {
  const { t } = useTranslation();
  const { status, sort } = route.useSearch();
  const navigate = useNavigate({ from: '/corrections' });
  const { may } = useViewer();
  const pages = useAllPages(CorrectionsQuery, { status: status ?? null }, (data) => data.corrections);
  const [asked, ask] = useState<{ correction: CorrectionRow; decision: Decision } | null>(null);
  const [said, setSaid] = useState('');
  const columns = useColumns(may('correction:review') ? ask : undefined);
  const open = pages.nodes.filter((one) => one.status === 'OPEN').length;
  const set = (change: { status?: (typeof STATUSES)[number] | undefined; sort?: string | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  return (
    <Page title={title} answer={pages.complete ? t('corrections.page.answer', { count: pages.totalCount, open }) : ''}>
      <Filters
        label={t('corrections.page.filter')}
        onClear={status === undefined ? undefined : () => set({ status: undefined })}
      >
        <Choice
          label={t('corrections.page.status')}
          value={status}
          options={STATUSES.map((one) => ({ value: one, label: t(`corrections.status.${one}`) }))}
          onChange={(value) => set({ status: STATUSES.find((one) => one === value) })}
        />
      </Filters>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {pages.error && <ErrorPanel what={t('corrections.page.what')} error={pages.error} onRetry={pages.retry} />}
      {!pages.complete && !pages.error && pages.nodes.length === 0 && <Skeleton rows={5} height={44} />}
      {pages.complete &&
        pages.nodes.length === 0 &&
        (status === undefined ? (
          <EmptyPanel kind="none">{t('corrections.page.empty')}</EmptyPanel>
        ) : (
          <EmptyPanel kind="filtered" onClear={() => set({ status: undefined })} />
        ))}
      {pages.nodes.length > 0 && (
        <DataTable
          stacked
          caption={t('corrections.page.caption')}
          columns={columns}
          rows={pages.nodes}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={(value) => set({ sort: value })}
        />
      )}
      {asked && (
        <Review
          key={asked.correction.code}
          {...asked}
          onDone={() => {
            setSaid(t('corrections.page.done'));
            ask(null);
            pages.retry();
          }}
          onReload={pages.retry}
          onClose={() => ask(null)}
        />
      )}
    </Page>
  );
}

type Ask = (question: { correction: CorrectionRow; decision: Decision }) => void;

function useColumns(ask: Ask | undefined): Column<CorrectionRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const needs = t('common.needs', { role: t(`common.roles.${LEAST_ROLE['correction:review']}`) });
  return [
    {
      key: 'fact',
      head: t('corrections.page.fact'),
      cell: ({ fact }) =>
        fact ? (
          <span className={styles.fact}>
            <Text zh={fact.note} en={fact.noteEn} /> <EvidencePlace of={fact} />
          </span>
        ) : (
          t('corrections.page.gone')
        ),
    },
    { key: 'problem', head: t('corrections.problem'), cell: ({ problem }) => problem },
    {
      key: 'proposal',
      head: t('corrections.page.proposal'),
      cell: ({ proposal }) => proposal ?? t('common.value.unknown'),
    },
    { key: 'source', head: t('corrections.source'), cell: ({ source }) => source },
    {
      key: 'by',
      head: t('corrections.page.by'),
      cell: ({ author, createdAt }) => `${author} · ${format.moment(createdAt)}`,
      sort: ({ createdAt }) => createdAt,
    },
    {
      key: 'status',
      head: t('corrections.page.status'),
      cell: ({ status, review }) => (
        <>
          <b>{t(`corrections.status.${status}`)}</b>
          {review && (
            <span className={styles.quiet}>
              {t('corrections.page.decided', {
                author: review.author ?? t('common.who.unnamed'),
                when: format.moment(review.at),
                reason: review.reason,
              })}
            </span>
          )}
        </>
      ),
      sort: ({ status }) => STATUSES.indexOf(status),
    },
    {
      key: 'review',
      head: t('corrections.page.review'),
      cell: (correction) =>
        correction.status === 'OPEN' ? (
          <span className={styles.buttons}>
            {(['ACCEPTED', 'REJECTED'] as const).map((decision) => (
              <button
                key={decision}
                type="button"
                disabled={!ask}
                title={ask ? undefined : needs}
                onClick={() => ask?.({ correction, decision })}
              >
                {t(decision === 'ACCEPTED' ? 'corrections.page.accept' : 'corrections.page.reject')}
              </button>
            ))}
          </span>
        ) : (
          t('common.value.none')
        ),
    },
  ];
}
