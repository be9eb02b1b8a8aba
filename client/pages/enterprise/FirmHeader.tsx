import { useTranslation } from 'react-i18next';
import { Listed, ParkLink } from '../../components/links.tsx';
import { Name } from '../../components/Name.tsx';
import { Terms } from '../../components/Terms.tsx';
import { useFormat } from '../../i18n/format.ts';
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
    <Terms
      rows={[
        [
          t('enterprise.otherName'),
          other ? <span lang={format.language === 'zh' ? 'en' : 'zh-CN'}>{other}</span> : t('enterprise.noOtherName'),
        ],
        [
          t('enterprise.park'),
          firm.parks.length === 0 ? (
            t('enterprise.noPark')
          ) : (
            <Listed items={firm.parks}>{(park) => <ParkLink of={park} />}</Listed>
          ),
        ],
        [
          t('enterprise.place'),
          firm.country ? (
            <>
              <Name of={firm.country} />
              {firm.city && (
                <>
                  {' '}
                  · <Name of={firm.city} />
                </>
              )}
            </>
          ) : (
            t('common.value.unknown')
          ),
        ],
        [t('enterprise.kindHead'), t(`enterprise.kind.${firm.kind}`)],
        [t('enterprise.codes'), codes.length > 0 ? codes.join(' · ') : t('enterprise.noCodes')],
        [t('enterprise.newest'), newest === '' ? t('common.evidence.noDate') : format.period(newest)],
      ]}
    />
  );
}
