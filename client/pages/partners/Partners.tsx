import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice, Filters } from '../../components/Filters.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel, ErrorPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useAllPages } from '../../graphql/useAllPages.ts';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { PartnerCard } from './PartnerCard.tsx';
import { PartnersQuery, type PartnerRow } from './partners.query.ts';
import styles from './partners.module.css';

const route = getRouteApi('/partners');

export function Partners() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { country, segment } = route.useSearch();
  const navigate = useNavigate({ from: '/partners' });
  const pages = useAllPages(PartnersQuery, { country: null, segment: segment ?? null }, (data) => data.partners);
  const countries = [
    ...new Map(
      pages.nodes.flatMap((partner) => (partner.country ? [[partner.country.code, partner.country] as const] : [])),
    ).values(),
  ];
  const shown = country ? pages.nodes.filter((partner) => partner.country?.code === country) : pages.nodes;
  const introduced = new Set(shown.flatMap((partner) => partner.introduced.map((project) => project.id))).size;
  const filtered = country !== undefined || segment !== undefined;
  const clear = () =>
    void navigate({ search: (old) => ({ ...old, country: undefined, segment: undefined }), replace: true });
  return (
    <Page
      title={t('partners.title')}
      answer={pages.complete ? t('partners.answer', { count: shown.length, introduced }) : undefined}
    >
      <Filters
        label={t('partners.filter')}
        said={pages.complete ? t('figure.filter.found', { count: shown.length }) : undefined}
        onClear={filtered ? clear : undefined}
      >
        <Choice
          label={t('partners.country')}
          value={country}
          options={countries.map((one) => ({ value: one.code, label: nameIn(one, language).text }))}
          onChange={(value) =>
            void navigate({ search: (old) => ({ ...old, country: value }), replace: true, resetScroll: false })
          }
        />
      </Filters>
      {pages.error && <ErrorPanel what={t('partners.what')} error={pages.error} onRetry={pages.retry} />}
      {!pages.complete && !pages.error && <Skeleton rows={3} columns={3} height={120} />}
      {pages.complete && shown.length === 0 && (
        <EmptyPanel kind={filtered ? 'filtered' : 'unchecked'} {...(filtered ? { onClear: clear } : {})}>
          {segment ? t('partners.emptySegment') : t('partners.empty')}
        </EmptyPanel>
      )}
      {byCountry(shown).map(([code, partners]) => {
        const place = partners[0]?.country;
        return (
          <Section key={code} title={place ? nameIn(place, language).text : t('partners.noCountry')}>
            <ul className={styles.cards}>
              {partners.map((partner) => (
                <PartnerCard key={partner.id} partner={partner} />
              ))}
            </ul>
          </Section>
        );
      })}
    </Page>
  );
}

/** Countries with most partners first; those whose country no source states last. */
function byCountry(partners: readonly PartnerRow[]): [string, PartnerRow[]][] {
  const codes = [...new Set(partners.map((partner) => partner.country?.code ?? ''))];
  const groups = codes.map((code): [string, PartnerRow[]] => [
    code,
    partners.filter((partner) => (partner.country?.code ?? '') === code),
  ]);
  return groups.sort(([a, one], [b, other]) => Number(a === '') - Number(b === '') || other.length - one.length);
}
