import { useTranslation } from 'react-i18next';
import { Listed, ParkLink } from '../../components/links.tsx';
import { Name } from '../../components/Name.tsx';
import { Term, Terms } from '../../components/Terms.tsx';
import { useFormat } from '../../i18n/format.ts';
import type { Named } from '../../i18n/name.ts';
import type { EnterpriseDetails } from './enterprise.query.ts';

const CODES = ['stockCode', 'creditCode', 'lei', 'uen', 'firmenbuch'] as const;

/** What identifies the firm; only codes that a source gives. */
export function FirmHeader({ firm }: { readonly firm: EnterpriseDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  const other = format.language === 'zh' ? firm.nameEn : firm.name;
  const newest = firm.facts.nodes
    .flatMap((fact) => fact.source?.publishedOn ?? [])
    .reduce((latest, date) => (date > latest ? date : latest), '');
  const codes = CODES.flatMap((key) => (firm[key] ? [`${t(`enterprise.code.${key}`)} ${firm[key]}`] : []));
  return (
    <Terms>
      <Term name={t('enterprise.otherName')}>
        {other ? <span lang={format.language === 'zh' ? 'en' : 'zh-CN'}>{other}</span> : t('enterprise.noOtherName')}
      </Term>
      <Term name={t('enterprise.park')}>
        {firm.parks.length === 0 ? (
          t('enterprise.noPark')
        ) : (
          <Listed items={firm.parks}>{(park) => <ParkLink of={park} />}</Listed>
        )}
      </Term>
      <Term name={t('enterprise.place')}>
        {firm.country ? <Place country={firm.country} city={firm.city} /> : t('common.value.unknown')}
      </Term>
      {firm.sites.length > 0 && (
        <Term name={t('enterprise.sites')}>
          <Listed items={firm.sites}>{(site) => <Name of={site} />}</Listed>
        </Term>
      )}
      {firm.standing && firm.standing !== 'ACTIVE' && (
        <Term name={t('enterprise.standingHead')}>
          <strong>{t(`enterprise.standing.${firm.standing}`)}</strong>{' '}
          {format.language === 'zh' ? firm.note : firm.noteEn}
        </Term>
      )}
      <Term name={t('enterprise.kindHead')}>{t(`enterprise.kind.${firm.kind}`)}</Term>
      <Term name={t('enterprise.codes')}>{codes.length > 0 ? codes.join(' · ') : t('enterprise.noCodes')}</Term>
      <Term name={t('enterprise.newest')}>{newest === '' ? t('common.evidence.noDate') : format.period(newest)}</Term>
    </Terms>
  );
}

function Place({ country, city }: { readonly country: Named; readonly city: Named | null }) {
  return (
    <>
      <Name of={country} />
      {city && (
        <>
          {' · '}
          <Name of={city} />
        </>
      )}
    </>
  );
}
