import { useTranslation } from 'react-i18next';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { EntryLink, Listed, ParkLink } from '../../components/links.tsx';
import { Text } from '../../components/Name.tsx';
import { useFormat } from '../../i18n/format.ts';
import type { PartnerRow } from './partners.query.ts';
import styles from './partners.module.css';

const KINDS = [
  'CHAMBER',
  'CLUSTER',
  'CONSULATE',
  'DEVELOPER',
  'MEDIA',
  'AGENCY',
  'ASSOCIATION',
  'COMPANY',
  'UNIVERSITY',
  'BANK',
] as const;

/** A body that cooperates or introduces: what it is, how it works with the park, what it brought. */
export function PartnerCard({ partner }: { readonly partner: PartnerRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kind = KINDS.find((one) => one === partner.kind);
  return (
    <li className={styles.card}>
      <h3>
        <EntryLink of={partner} />
      </h3>
      <p className={styles.kind}>
        {kind ? t(`partners.kind.${kind}`) : t('partners.kindOther')} ·{' '}
        {t('partners.facts', { count: partner.facts.totalCount })}
      </p>
      {(partner.note ?? partner.noteEn) !== null && (
        <p className={styles.note}>
          <Text zh={partner.note} en={partner.noteEn} />
        </p>
      )}
      {partner.cooperations.length === 0 ? (
        <p className={styles.none}>{t('partners.noForm')}</p>
      ) : (
        <ul className={styles.forms}>
          {partner.cooperations.map((one) => (
            <li key={`${one.form} ${one.park?.id ?? one.carrier?.id ?? ''}`}>
              <p>
                {t(`partners.form.${one.form}`)} {one.park && <ParkLink of={one.park} />}{' '}
                {one.carrier && <EntryLink of={one.carrier} />} {one.period && format.period(one.period)}
              </p>
              <ProvenanceChip evidence={one.evidence} />
            </li>
          ))}
        </ul>
      )}
      {partner.introduced.length > 0 && (
        <p>
          {t('partners.introduced')}{' '}
          <Listed items={partner.introduced}>{(project) => <EntryLink of={project} />}</Listed>
        </p>
      )}
    </li>
  );
}
