import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat } from '../../../i18n/format.ts';
import styles from '../leads.module.css';
import { funnelOf, LEAD_STAGES } from '../leads.ts';
import { useLeadsView } from '../useLeads.ts';

/** How many got as far as each step; the bars and the table below say the same. */
export function FunnelView() {
  const { t } = useTranslation();
  const format = useFormat();
  const { shown } = useLeadsView();
  const steps = funnelOf(shown).map(({ step, count }, index, all) => ({
    step,
    count,
    label: index < LEAD_STAGES.length ? t(`leads.stage.${step as 'KEY'}`) : t(`common.stages.${step as 'SIGNED'}`),
    /** Of those who got to the step before; null at the first and after nobody. */
    kept: index === 0 || all[index - 1]?.count === 0 ? null : count / (all[index - 1]?.count ?? 1),
  }));
  const most = Math.max(1, ...steps.map(({ count }) => count));
  return (
    <>
      <p className={styles.lead}>{t('leads.funnel.lead')}</p>
      <ul className={styles.funnel} aria-hidden="true">
        {steps.map(({ step, label, count, kept }) => (
          <li key={step}>
            <span>{label}</span>
            <span className={styles.track}>
              <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <b>{format.number(count)}</b>
            <span className={styles.quiet}>{kept === null ? '' : format.percent(kept)}</span>
          </li>
        ))}
      </ul>
      <DataTable
        caption={t('leads.funnel.caption')}
        rows={steps}
        rowKey={({ step }) => step}
        columns={[
          { key: 'step', head: t('leads.funnel.step'), cell: ({ label }) => label },
          { key: 'count', head: t('leads.funnel.count'), numeric: true, cell: ({ count }) => format.number(count) },
          {
            key: 'kept',
            head: t('leads.funnel.kept'),
            numeric: true,
            cell: ({ kept }) => (kept === null ? t('common.value.none') : format.percent(kept)),
          },
        ]}
      />
    </>
  );
}
