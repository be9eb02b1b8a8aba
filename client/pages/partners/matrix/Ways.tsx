import { useTranslation } from 'react-i18next';
import { ProvenanceChip } from '../../../components/Evidence.tsx';
import { EnterpriseLink, Listed } from '../../../components/links.tsx';
import { Text } from '../../../components/Name.tsx';
import { useFormat } from '../../../i18n/format.ts';
import styles from './matrix.module.css';
import type { PartnerWayRow } from './matrix.query.ts';

/** How a body could help with a gap, way by way, with what each rests on. */
export function Ways({ ways }: { readonly ways: readonly PartnerWayRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={styles.ways}>
      {ways.map((way) => (
        <li key={way.kind}>
          <p>
            <b>{t(`partners.matrix.way.${way.kind}`)}</b>{' '}
            <small>{t('partners.matrix.strength', { value: format.number(way.weight) })}</small>
          </p>
          <p>
            <Text zh={way.text.text} en={way.text.textEn} />
          </p>
          {way.makers.length > 0 && (
            <p>
              {t('partners.matrix.makers')} <Listed items={way.makers}>{(firm) => <EnterpriseLink of={firm} />}</Listed>
            </p>
          )}
          <ProvenanceChip evidence={way.evidence} />
        </li>
      ))}
    </ul>
  );
}
