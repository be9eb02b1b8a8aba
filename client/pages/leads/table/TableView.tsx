import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { figureText } from '../../../components/Figure.tsx';
import { Name } from '../../../components/Name.tsx';
import { EmptyPanel } from '../../../components/Panels.tsx';
import { StateMark } from '../../../components/StateMark.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { nameIn } from '../../../i18n/name.ts';
import { LeadMenu } from '../LeadMenu.tsx';
import styles from '../leads.module.css';
import { byUrgency, firmOf, furthest, LEAD_STAGES, MILESTONES } from '../leads.ts';
import type { LeadRow } from '../leads.query.ts';
import { SegmentOf } from '../SegmentOf.tsx';
import { Stay } from '../Stay.tsx';
import { useLeadsSearch, useLeadsView } from '../useLeads.ts';

/** The same leads as rows, to be sorted and read through. */
export function TableView() {
  const { t } = useTranslation();
  const format = useFormat();
  const { park, search, set } = useLeadsSearch();
  const { shown, mayWrite, ask } = useLeadsView();
  const { language } = format;
  if (shown.length === 0)
    return (
      <EmptyPanel kind="none">{t(search.status === 'CLOSED' ? 'leads.empty.closed' : 'leads.empty.open')}</EmptyPanel>
    );
  const columns: Column<LeadRow>[] = [
    {
      key: 'name',
      head: t('leads.field.enterprise'),
      cell: (lead) => (
        <Link to="." search={(old) => ({ ...old, lead: lead.code })} resetScroll={false}>
          <Name of={firmOf(lead)} />
        </Link>
      ),
      sort: (lead) => nameIn(firmOf(lead), language).text,
    },
    {
      key: 'segment',
      head: t('leads.field.segment'),
      cell: (lead) => (
        <>
          {lead.gapNow !== null && <StateMark state={lead.gapNow} />} <SegmentOf lead={lead} park={park} />
        </>
      ),
      sort: (lead) => lead.segment && nameIn(lead.segment, language).text,
    },
    {
      key: 'stage',
      head: t('leads.filter.stage'),
      cell: (lead) => t(`leads.stage.${lead.stage}`),
      sort: (lead) => LEAD_STAGES.indexOf(lead.stage),
    },
    {
      key: 'milestone',
      head: t('leads.sheet.milestone'),
      cell: (lead) => {
        const reached = furthest(lead);
        return reached === null ? t('leads.table.notSigned') : t(`common.stages.${reached}`);
      },
      sort: (lead) => {
        const reached = furthest(lead);
        return reached === null ? -1 : MILESTONES.indexOf(reached);
      },
    },
    {
      key: 'amount',
      head: t('leads.field.amount'),
      numeric: true,
      cell: (lead) => lead.amount && figureText(lead.amount, format, t),
      // Of one currency they can be compared; a reader sees which it is.
      sort: (lead) => lead.amount?.normalised ?? null,
    },
    { key: 'owner', head: t('leads.field.owner'), cell: (lead) => lead.owner, sort: (lead) => lead.owner },
    {
      key: 'next',
      head: t('leads.field.nextStep'),
      cell: (lead) => lead.nextStep ?? <span className={styles.quiet}>{t('leads.card.noNextStep')}</span>,
    },
    {
      key: 'due',
      head: t('leads.field.due'),
      cell: (lead) => lead.nextStepDue && format.period(lead.nextStepDue),
      sort: (lead) => lead.nextStepDue,
    },
    {
      key: 'days',
      head: t('leads.sheet.days'),
      cell: (lead) => <Stay lead={lead} />,
      sort: (lead) => lead.lateness.daysInStage,
    },
    {
      key: 'menu',
      head: t('leads.table.actions'),
      cell: (lead) => <LeadMenu lead={lead} mayWrite={mayWrite} ask={ask} />,
    },
  ];
  return (
    <div className={styles.table}>
      <DataTable
        stacked
        caption={t('leads.table.caption')}
        columns={columns}
        rows={byUrgency(shown)}
        rowKey={(lead) => lead.id}
        sort={search.sort}
        onSort={(sort) => set({ sort })}
        isCurrent={(lead) => lead.code === search.lead}
      />
    </div>
  );
}
