import { useTranslation } from 'react-i18next';
import { textIn } from '../../i18n/name.ts';
import { useLanguage } from '../../i18n/format.ts';
import styles from './leads.module.css';
import { MILESTONES } from './leads.ts';
import type { LeadRow } from './leads.query.ts';

/** How long it has stood where it stands, and in words and sign whether that is long or too long. */
export function Stay({ lead }: { readonly lead: LeadRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { level, step, daysInStage, reasons } = lead.lateness;
  // Once something is signed its stay counts from the last milestone.
  const milestone = MILESTONES.find((one) => one === step);
  const why = reasons.flatMap(({ text, textEn }) => textIn(text, textEn, language)?.text ?? []).join(' ');
  return (
    <p className={styles.cardLine}>
      <span className={level === 'NONE' ? styles.quiet : styles.late} title={why === '' ? undefined : why}>
        {level !== 'NONE' && (
          <b aria-hidden="true" className={level === 'RED' ? styles.red : styles.yellow}>
            {level === 'RED' ? '!!' : '!'}
          </b>
        )}{' '}
        {milestone && `${t('leads.since', { step: t(`common.stages.${milestone}`) })} `}
        {t(`leads.stay.${level}`, { days: daysInStage })}
      </span>
    </p>
  );
}
