import { useTranslation } from 'react-i18next';
import { ProvenanceChip } from '../../../components/Evidence.tsx';
import { useFormat } from '../../../i18n/format.ts';
import styles from '../leads.module.css';
import type { LeadDetails } from '../leads.query.ts';

/** What came of it so far, as those who were there wrote it down. */
export function Outcomes({ lead }: { readonly lead: LeadDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (lead.contacts.length === 0) return <p className={styles.quiet}>{t('leads.drawer.noOutcomes')}</p>;
  return (
    <ul className={styles.events}>
      {lead.contacts.map((one, index) => (
        <li key={`${one.on}-${index}`}>
          <b>{t(`leads.outcomeKind.${one.kind}`)}</b> {format.period(one.on)}
          <p>{one.note}</p>
          <p className={styles.quiet}>
            {one.author} {one.evidence.length > 0 && <ProvenanceChip evidence={one.evidence} />}
          </p>
        </li>
      ))}
    </ul>
  );
}
