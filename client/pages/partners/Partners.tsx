import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice, Filters } from '../../components/Filters.tsx';
import { Listed, PartnerLink } from '../../components/links.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel, ErrorPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useAllPages } from '../../graphql/useAllPages.ts';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { usePlace } from '../../shell/place.ts';
import { CountryTiles } from './CountryTiles.tsx';
import { byCountry, kindsOf, selectPartners } from './list.ts';
import { PartnerCard } from './PartnerCard.tsx';
import { PartnerExport } from './PartnerExport.tsx';
import { PartnersQuery } from './partners.query.ts';
import styles from './partners.module.css';
import { PartnerTabs } from './PartnerTabs.tsx';
import { PARTNER_LINKS } from './words.ts';

const route = getRouteApi('/partners');

export function Partners() {
  const { t } = useTranslation();
  const language = useLanguage();
  const search = route.useSearch();
  const { country, segment, chain, kind, link } = search;
  const navigate = useNavigate({ from: '/partners' });
  const { chains } = usePlace();
  const pages = useAllPages(PartnersQuery, { country: null, segment: segment ?? null }, (data) => data.partners);
  const shown = selectPartners(pages.nodes, search);
  const introduced = new Set(shown.flatMap(({ brought }) => brought.map(({ project }) => project.id))).size;
  const filtered = [country, segment, chain, kind, link].some((one) => one !== undefined);
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const clear = () =>
    set({ country: undefined, segment: undefined, chain: undefined, kind: undefined, link: undefined });
  const clusters = pages.nodes.filter((one) => one.kind === 'CLUSTER' && (!country || one.country?.code === country));
  return (
    <Page
      title={t('partners.title')}
      answer={pages.complete ? t('partners.answer', { count: shown.length, introduced }) : undefined}
    >
      <PartnerTabs />
      <Filters
        label={t('partners.filter')}
        said={pages.complete ? t('figure.filter.found', { count: shown.length }) : undefined}
        onClear={filtered ? clear : undefined}
      >
        <Choice
          label={t('partners.kindOf')}
          value={kind}
          options={kindsOf(pages.nodes).map((one) => ({ value: one, label: t(`partners.kind.${one}`) }))}
          onChange={(value) => set({ kind: value })}
        />
        <Choice
          label={t('partners.chain')}
          value={chain}
          options={chains.map((one) => ({ value: one.code, label: nameIn(one, language).text }))}
          onChange={(value) => set({ chain: value })}
        />
        <Choice
          label={t('partners.link')}
          value={link}
          options={PARTNER_LINKS.map((one) => ({ value: one, label: t(`partners.links.${one}`) }))}
          onChange={(value) => set({ link: value as (typeof PARTNER_LINKS)[number] | undefined })}
        />
      </Filters>
      {pages.nodes.length > 0 && <CountryTiles partners={pages.nodes} country={country} />}
      {pages.complete && shown.length > 0 && <PartnerExport partners={shown} />}
      {pages.error && <ErrorPanel what={t('partners.what')} error={pages.error} onRetry={pages.retry} />}
      {!pages.complete && !pages.error && <Skeleton rows={3} columns={3} height={120} />}
      {pages.complete && shown.length === 0 && (
        <EmptyPanel kind={filtered ? 'filtered' : 'unchecked'} {...(filtered ? { onClear: clear } : {})}>
          {segment ? t('partners.emptySegment') : t('partners.empty')}{' '}
          {clusters.length > 0 && (
            <>
              {t('partners.emptyCluster')} <Listed items={clusters}>{(one) => <PartnerLink of={one} />}</Listed>
            </>
          )}
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
