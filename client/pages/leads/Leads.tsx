import { Link, Outlet } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Filters } from '../../components/Filters.tsx';
import { Page } from '../../components/Page.tsx';
import { PageTabs } from '../../components/PageTabs.tsx';
import { EmptyPanel, ErrorPanel, Notice } from '../../components/Panels.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { LEAST_ROLE, useViewer } from '../../graphql/viewer.ts';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { usePlace } from '../../shell/place.ts';
import { LeadDrawer } from './drawer/LeadDrawer.tsx';
import { Export } from './Export.tsx';
import { Asked } from './forms/Asked.tsx';
import styles from './leads.module.css';
import { furthest, LEAD_STAGES, totalsOf } from './leads.ts';
import type { LeadRow, LeadStage } from './leads.query.ts';
import { useLeadList } from './useLeadList.ts';
import {
  LeadsProvider,
  useLeadsSearch,
  useShown,
  withPending,
  type LeadsView,
  type Pending,
  type Question,
} from './useLeads.ts';

const VIEWS = ['board', 'table', 'funnel', 'gantt'] as const;
const VIEW_PATH = {
  board: '/parks/$park/leads',
  table: '/parks/$park/leads/table',
  funnel: '/parks/$park/leads/funnel',
  gantt: '/parks/$park/leads/gantt',
} as const;

/** How far is recruiting in this park? */
export function Leads() {
  const { t } = useTranslation();
  const format = useFormat();
  const { park: code, search } = useLeadsSearch();
  const { may } = useViewer();
  const { parks } = usePlace();
  const park = parks.find((one) => one.code === code);
  const mayRead = may('lead:read');
  const title = park ? t('leads.title', { park: nameIn(park, format.language).text }) : t('leads.titlePlain');
  if (mayRead === undefined)
    return (
      <Page title={title} answer="">
        <Skeleton rows={3} columns={3} />
      </Page>
    );
  if (!mayRead)
    return (
      <Page title={title}>
        <EmptyPanel kind="forbidden">
          {t('leads.forbidden')} {t('common.needs', { role: t(`common.roles.${LEAST_ROLE['lead:read']}`) })}{' '}
          <Link to="/projects" search={{ park: code }} className={styles.link}>
            {t('leads.toProjects')}
          </Link>
        </EmptyPanel>
      </Page>
    );
  return <Readable key={`${code}-${search.status ?? ''}`} title={title} />;
}

function Readable({ title }: { readonly title: string }) {
  const { t } = useTranslation();
  const { park, search, set, filter, filtered } = useLeadsSearch();
  const { may } = useViewer();
  const mayWrite = may('lead:write') === true;
  const list = useLeadList(park, search.status ?? 'OPEN');
  const [pending, setPending] = useState<Pending>(new Map());
  const [question, ask] = useState<Question | null>(null);
  const leads = useMemo(() => withPending(list.leads, pending), [list.leads, pending]);
  const shown = useShown(leads, filter);
  const view: LeadsView = useMemo(() => ({ park, leads, shown, mayWrite, ask }), [park, leads, shown, mayWrite]);
  const onPending = useCallback(
    (code: string, stage: LeadStage | null) =>
      setPending((old) => {
        const next = new Map(old);
        if (stage === null) next.delete(code);
        else next.set(code, stage);
        return next;
      }),
    [],
  );
  const clear = () => set({ stage: undefined, segment: undefined, owner: undefined, late: undefined });
  return (
    <Page
      title={title}
      answer={list.known ? <Answer leads={list.leads} closed={search.status === 'CLOSED'} /> : ''}
      drawer={search.lead !== undefined && <LeadDrawer code={search.lead} mayWrite={mayWrite} ask={ask} />}
    >
      <div className={styles.head}>
        <PageTabs label={t('leads.views.label')}>
          {VIEWS.map((one) => (
            <Link
              key={one}
              to={VIEW_PATH[one]}
              params={{ park }}
              search={search}
              activeOptions={{ exact: true, includeSearch: false }}
              resetScroll={false}
            >
              {t(`leads.views.${one}`)}
            </Link>
          ))}
        </PageTabs>
        <div className={styles.actions}>
          <button
            type="button"
            className={styles.primary}
            disabled={!mayWrite}
            title={mayWrite ? undefined : t('common.needs', { role: t(`common.roles.${LEAST_ROLE['lead:write']}`) })}
            onClick={() => ask({ form: 'create' })}
          >
            {t('leads.create.open')}
          </button>
          <Export leads={shown} />
          <Link to="/projects" search={{ park }} className={styles.link}>
            {t('leads.toProjects')}
          </Link>
        </div>
      </div>
      <FilterBar
        leads={leads}
        found={list.complete ? shown.length : undefined}
        onClear={filtered ? clear : undefined}
      />
      <PrintHead leads={leads} />
      {!list.known && list.error && <ErrorPanel what={t('leads.what')} error={list.error} onRetry={list.retry} />}
      {!list.known && !list.error && <Skeleton rows={3} columns={3} />}
      {list.known && (
        <>
          {list.error && <Notice>{t('common.panel.stale')}</Notice>}
          {!list.complete && !list.error && (
            <Notice>{t('common.panel.partial', { count: list.totalCount - list.leads.length })}</Notice>
          )}
          {filtered && shown.length === 0 && leads.length > 0 ? (
            <EmptyPanel kind="filtered" onClear={clear} />
          ) : (
            <LeadsProvider value={view}>
              <Outlet />
            </LeadsProvider>
          )}
        </>
      )}
      <Asked question={question} park={park} onPending={onPending} onClose={() => ask(null)} />
    </Page>
  );
}

/** The answer in one sentence: how many stand where, and what is late. */
function Answer({ leads, closed }: { readonly leads: readonly LeadRow[]; readonly closed: boolean }) {
  const { t } = useTranslation();
  if (leads.length === 0) return <>{t(closed ? 'leads.answer.noneClosed' : 'leads.answer.none')}</>;
  const totals = totalsOf(leads);
  if (closed) return <>{t('leads.answer.closed', { count: leads.length })}</>;
  const at = (stage: LeadStage) => leads.filter((lead) => lead.stage === stage).length;
  return (
    <>
      {t('leads.answer.open', {
        count: leads.length,
        reserve: at('RESERVE'),
        intent: at('INTENT'),
        key: at('KEY'),
        signed: leads.filter((lead) => furthest(lead) !== null).length,
      })}
      {totals.late > 0 && t('leads.answer.late', { count: totals.late })}
    </>
  );
}

interface FilterBarProps {
  readonly leads: readonly LeadRow[];
  readonly found: number | undefined;
  readonly onClear: (() => void) | undefined;
}

function FilterBar({ leads, found, onClear }: FilterBarProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { search, set } = useLeadsSearch();
  const owners = [...new Set(leads.flatMap(({ owner }) => owner ?? []))].toSorted();
  const segments = [
    ...new Map(leads.flatMap(({ segment }) => (segment ? [[segment.code, segment] as const] : []))).values(),
  ];
  return (
    <Filters
      label={t('leads.filter.label')}
      said={found === undefined ? undefined : t('figure.filter.found', { count: found })}
      onClear={onClear}
    >
      <Choice
        label={t('leads.filter.status')}
        value={search.status ?? 'OPEN'}
        none={false}
        options={(['OPEN', 'CLOSED'] as const).map((one) => ({ value: one, label: t(`leads.status.${one}`) }))}
        onChange={(value) => set({ status: value === 'CLOSED' ? value : undefined })}
      />
      <Choice
        label={t('leads.filter.stage')}
        value={search.stage}
        options={LEAD_STAGES.map((one) => ({ value: one, label: t(`leads.stage.${one}`) }))}
        onChange={(value) => set({ stage: value })}
      />
      <Choice
        label={t('leads.field.segment')}
        value={search.segment}
        options={segments.map((one) => ({ value: one.code, label: nameIn(one, language).text }))}
        onChange={(value) => set({ segment: value })}
      />
      <Choice
        label={t('leads.field.owner')}
        value={search.owner}
        options={owners.map((one) => ({ value: one, label: one }))}
        onChange={(value) => set({ owner: value })}
      />
      <Choice
        label={t('leads.filter.late')}
        value={search.late}
        options={[{ value: '1', label: t('leads.filter.lateOnly') }]}
        onChange={(value) => set({ late: value })}
      />
    </Filters>
  );
}

/** On paper the filters are gone: what is shown and when is said instead. */
function PrintHead({ leads }: Pick<FilterBarProps, 'leads'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useLeadsSearch();
  const [read] = useState(() => new Date().toISOString());
  const segment = leads.find((lead) => lead.segment?.code === search.segment)?.segment;
  const chosen = [
    t(`leads.status.${search.status ?? 'OPEN'}`),
    search.stage && t(`leads.stage.${search.stage}`),
    segment ? nameIn(segment, format.language).text : search.segment,
    search.owner,
    search.late && t('leads.filter.lateOnly'),
  ].filter((part) => part);
  return (
    <p className={styles.printHead}>
      {t('leads.print.head', {
        date: format.moment(read),
        filters: chosen.join(t('common.value.separator')),
      })}
    </p>
  );
}
