import { useTranslation } from 'react-i18next';
import { SegmentLink } from '../../components/links.tsx';
import styles from './leads.module.css';
import type { LeadRow } from './leads.query.ts';

/** The segment a lead is for, on its map. */
export function SegmentOf({ lead, park }: { readonly lead: LeadRow; readonly park: string }) {
  const { t } = useTranslation();
  return lead.segment ? (
    <SegmentLink of={lead.segment} park={park} />
  ) : (
    <span className={styles.quiet}>{t('leads.card.noSegment')}</span>
  );
}
