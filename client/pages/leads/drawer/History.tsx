import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import styles from '../leads.module.css';
import { LEAD_STAGES, MILESTONES, OUTCOME_KINDS } from '../leads.ts';
import type { LeadDetails } from '../leads.query.ts';

/** Who did what and when, newest first. */
export function History({ events }: { readonly events: LeadDetails['history'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const place = (word: string | null) => {
    const stage = LEAD_STAGES.find((one) => one === word);
    const milestone = MILESTONES.find((one) => one === word);
    const outcome = OUTCOME_KINDS.find((one) => one === word);
    const status = (['OPEN', 'CLOSED'] as const).find((one) => one === word);
    if (stage) return t(`leads.stage.${stage}`);
    if (outcome) return t(`leads.outcomeKind.${outcome}`);
    if (milestone) return t(`common.stages.${milestone}`);
    if (status) return t(`leads.status.${status}`);
    return word === null ? null : format.period(word);
  };
  return (
    <ol className={styles.events}>
      {events.map((event) => (
        <li key={event.version}>
          <b>{t(`leads.action.${event.action as 'MOVED'}`)}</b>{' '}
          {event.from !== null && (
            <>
              {place(event.from)} <span aria-hidden="true">→</span>{' '}
            </>
          )}
          {place(event.to)}
          {event.note !== null && <p>{event.note}</p>}
          <p className={styles.quiet}>
            {t('leads.drawer.by', { author: event.author, when: format.moment(event.at) })}
            {' · '}
            {t(`common.roles.${event.role}`)}
          </p>
        </li>
      ))}
    </ol>
  );
}
