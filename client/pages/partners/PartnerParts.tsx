import { useTranslation } from 'react-i18next';
import { BasisTag } from '../../components/BasisTag.tsx';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { EntryLink, Listed, ParkLink } from '../../components/links.tsx';
import { Name } from '../../components/Name.tsx';
import { useFormat } from '../../i18n/format.ts';
import type { PartnerRow } from './partners.query.ts';
import styles from './partners.module.css';

/** What it does with parks and carriers, each with its source. */
export function Cooperations({ partner }: { readonly partner: PartnerRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (partner.cooperations.length === 0) return <p className={styles.none}>{t('partners.noForm')}</p>;
  return (
    <ul className={styles.forms}>
      {partner.cooperations.map((one) => (
        <li key={`${one.form} ${one.period} ${one.park?.id ?? one.carrier?.id ?? ''}`}>
          <p>
            {t(`partners.form.${one.form}`)} {one.park && <ParkLink of={one.park} />}{' '}
            {one.carrier && <EntryLink of={one.carrier} />} {one.period && format.period(one.period)}
          </p>
          <ProvenanceChip evidence={one.evidence} />
        </li>
      ))}
    </ul>
  );
}

/** Projects it introduced, which is not to say it invested, with the last stage a source states. */
export function Brought({ partner }: { readonly partner: PartnerRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={styles.forms}>
      {partner.brought.map(({ project, on, basis, evidence }) => (
        <li key={project.id}>
          <p>
            {t('partners.introduced')} <EntryLink of={project} /> {on && format.period(on)} · {t('partners.stage')}{' '}
            {project.stage ? t(`common.stages.${project.stage}`) : t('common.value.none')} <BasisTag basis={basis} />
          </p>
          <ProvenanceChip evidence={evidence} />
        </li>
      ))}
    </ul>
  );
}

/** Trades it is good for, by name. */
export function Capabilities({ partner }: { readonly partner: PartnerRow }) {
  const { t } = useTranslation();
  if (partner.capabilities.length === 0) return <>{t('partners.noCapability')}</>;
  return (
    <Listed items={partner.capabilities.map((one) => ({ ...one, id: (one.segment ?? one.chain).id }))}>
      {({ chain, segment }) =>
        segment ? (
          <Name of={segment} />
        ) : (
          <>
            <Name of={chain} />
            {t('partners.wholeChain')}
          </>
        )
      }
    </Listed>
  );
}
