import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Name } from '../../../components/Name.tsx';
import { useFormat } from '../../../i18n/format.ts';
import styles from '../leads.module.css';
import { firmOf, furthest, MILESTONES } from '../leads.ts';
import type { LeadRow, Milestone } from '../leads.query.ts';

/** How far each lead has come since its contract: each stands at the last milestone it reached. */
export function Milestones({ leads }: { readonly leads: readonly LeadRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const at = new Map<Milestone, LeadRow[]>(MILESTONES.map((one) => [one, []]));
  for (const lead of leads) {
    const reached = furthest(lead);
    if (reached !== null) at.get(reached)?.push(lead);
  }
  return (
    <ol className={styles.lanes}>
      {MILESTONES.map((milestone) => {
        const here = at.get(milestone) ?? [];
        return (
          <li key={milestone} className={styles.lane}>
            <h3>
              {t(`common.stages.${milestone}`)} <span className={styles.count}>{format.number(here.length)}</span>
            </h3>
            {here.length === 0 && <p className={styles.quiet}>{t('leads.lane.none')}</p>}
            <ul>
              {here.map((lead) => (
                <li key={lead.id}>
                  <Link
                    to="."
                    search={(old) => ({ ...old, lead: lead.code })}
                    resetScroll={false}
                    className={styles.link}
                  >
                    <Name of={firmOf(lead)} />
                  </Link>{' '}
                  <When lead={lead} milestone={milestone} />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

/** When it was reached, and what is late of what comes next. */
function When({ lead, milestone }: { readonly lead: LeadRow; readonly milestone: Milestone }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reached = lead.milestones.find((one) => one.milestone === milestone)?.actual;
  const late = lead.milestones.find((one) => one.actual === null && one.late !== 'NONE');
  return (
    <span className={styles.quiet}>
      {reached != null && format.period(reached)}
      {late && (
        <span className={styles.late}>
          {' '}
          <b aria-hidden="true">!</b> {t('leads.lane.late', { milestone: t(`common.stages.${late.milestone}`) })}
        </span>
      )}
    </span>
  );
}
