import { useTranslation } from 'react-i18next';
import { EmptyPanel } from '../../../components/Panels.tsx';
import styles from '../leads.module.css';
import { LEAD_STAGES } from '../leads.ts';
import { useLeadsSearch, useLeadsView } from '../useLeads.ts';
import { Column } from './Column.tsx';
import { Milestones } from './Milestones.tsx';

/** Two axes kept apart: where a lead stands in the library, and how far what was signed has come. */
export function Board() {
  const { t } = useTranslation();
  const { search } = useLeadsSearch();
  const { leads, shown } = useLeadsView();
  const stages = LEAD_STAGES.filter((one) => search.stage === undefined || one === search.stage);
  return (
    <>
      {leads.length === 0 && (
        <EmptyPanel kind="none">{t(search.status === 'CLOSED' ? 'leads.empty.closed' : 'leads.empty.open')}</EmptyPanel>
      )}
      <h2 className={styles.axis}>{t('leads.axis.library')}</h2>
      <div className={styles.columns}>
        {stages.map((stage) => (
          <Column key={stage} stage={stage} leads={shown.filter((lead) => lead.stage === stage)} />
        ))}
      </div>
      <h2 className={styles.axis}>{t('leads.axis.milestones')}</h2>
      <Milestones leads={shown} />
    </>
  );
}
