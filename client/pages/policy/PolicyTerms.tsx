import { useTranslation } from 'react-i18next';
import { BasisTag } from '../../components/BasisTag.tsx';
import { EntityLink, Listed, ParkLink } from '../../components/links.tsx';
import { Text } from '../../components/Name.tsx';
import { Term, Terms } from '../../components/Terms.tsx';
import { usePlace } from '../../shell/place.ts';
import type { PolicyDetails } from './policy.query.ts';
import styles from './policy.module.css';

/** Whose it is, for whom, where, and what to look at in the original. */
export function PolicyTerms({ policy }: { readonly policy: PolicyDetails }) {
  const { t } = useTranslation();
  const { parkCode } = usePlace();
  const { issuer, issuerEn, family, beneficiary, url, check, checkEn, note, noteEn, parks, appliesTo, aliases } =
    policy;
  return (
    <>
      <Terms>
        <Term name={t('policies.page.issuer')}>
          {(issuer ?? issuerEn) === null ? null : <Text zh={issuer} en={issuerEn} />}
        </Term>
        <Term name={t('policies.page.family')}>
          {family ? t(`policies.family.${family}`) : t('common.value.unknown')}{' '}
          <BasisTag basis={policy.basis ?? 'STATED'} />
        </Term>
        <Term name={t('policies.page.beneficiary')}>{beneficiary && t(`policies.beneficiary.${beneficiary}`)}</Term>
        <Term name={t('policies.page.parks')}>
          {parks.length === 0 ? null : <Listed items={parks}>{(park) => <ParkLink of={park} />}</Listed>}
        </Term>
        <Term name={t('policies.page.appliesTo')}>
          {appliesTo.length === 0 ? null : (
            <Listed items={appliesTo}>{(one) => <EntityLink of={one} park={parkCode} />}</Listed>
          )}
        </Term>
        <Term name={t('enterprise.aliases')}>
          {aliases.length === 0 ? null : <span lang="zh-CN">{aliases.join(t('figure.list.separator'))}</span>}
        </Term>
        <Term name={t('enterprise.note')}>{(note ?? noteEn) === null ? null : <Text zh={note} en={noteEn} />}</Term>
        <Term name={t('policies.page.url')}>
          {url === null ? null : (
            <a href={url} rel="noopener noreferrer" target="_blank">
              {t('policies.page.openUrl')}
            </a>
          )}
        </Term>
      </Terms>
      {policy.basis === 'CURATED' && (
        <p className={styles.check}>
          <b>{t('policies.curated')}</b>
          {(check ?? checkEn) !== null && (
            <>
              {t('policies.because')}
              <Text zh={check} en={checkEn} />
            </>
          )}
        </p>
      )}
    </>
  );
}
