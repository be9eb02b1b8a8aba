import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BasisTag } from '../../components/BasisTag.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Choice, Filters, TypedText } from '../../components/Filters.tsx';
import { Listed, ParkLink, PolicyLink } from '../../components/links.tsx';
import { Text } from '../../components/Name.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel, ErrorPanel } from '../../components/Panels.tsx';
import { countryOptions } from '../../components/policy/countries.ts';
import { FAMILIES } from '../../components/policy/matches.ts';
import { validText } from '../../components/policy/words.ts';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useAllPages } from '../../graphql/useAllPages.ts';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { oneOf } from '../../routing.ts';
import { usePlace } from '../../shell/place.ts';
import { CatalogueExport } from './CatalogueExport.tsx';
import { ruleKind } from './sheet.ts';
import { DayInput } from './DayInput.tsx';
import styles from './policies.module.css';
import { PoliciesQuery, type PolicyRow } from './policies.query.ts';
import { day } from './search.ts';
import { usePoliciesSearch } from './useMatch.ts';

/** All policies with what is known of each: whose, what it gives, from when until when, and whether it can be told who qualifies. */
export function Catalogue({ tabs }: { readonly tabs: ReactNode }) {
  const { t } = useTranslation();
  const { search } = usePoliciesSearch();
  const { park, family, chain, country, on, q, rule } = search;
  const filter = {
    park: park ?? null,
    family: family ?? null,
    chain: chain ?? null,
    country: country ?? null,
    on: on ?? null,
    text: q ?? null,
    executable: rule === undefined ? null : rule === 'true',
  };
  const pages = useAllPages(PoliciesQuery, { filter, on: on ?? null }, (data) => data.policies);
  const judged = pages.nodes.filter((one) => ruleKind(one) === 'true').length;
  const clear = useClear();
  return (
    <Page
      title={t('policies.title')}
      answer={
        pages.complete && (
          <>
            {t('policies.catalogue.answer', { count: pages.totalCount })}
            {pages.totalCount > 0 && t('policies.catalogue.executable', { count: judged })}
          </>
        )
      }
    >
      {tabs}
      <CatalogueFilters found={pages.complete ? pages.totalCount : undefined} onClear={clear} />
      {pages.complete && pages.nodes.length > 0 && (
        <div className={styles.export}>
          <CatalogueExport rows={pages.nodes} />
        </div>
      )}
      {pages.error && <ErrorPanel what={t('policies.what')} error={pages.error} onRetry={pages.retry} />}
      {!pages.complete && !pages.error && pages.nodes.length === 0 && <Skeleton rows={10} height={48} />}
      {pages.complete && pages.nodes.length === 0 && (
        <EmptyPanel kind={clear ? 'filtered' : 'unchecked'} {...(clear ? { onClear: clear } : {})}>
          {clear ? undefined : t('policies.catalogue.empty')}
        </EmptyPanel>
      )}
      {pages.nodes.length > 0 && <PolicyTable rows={pages.nodes} />}
    </Page>
  );
}

const FILTERS = ['park', 'family', 'chain', 'country', 'on', 'q', 'rule'] as const;

/** Puts every filter back; undefined where nothing is filtered. */
function useClear(): (() => void) | undefined {
  const { search, set } = usePoliciesSearch();
  if (FILTERS.every((key) => search[key] === undefined)) return undefined;
  return () => set(Object.fromEntries(FILTERS.map((key) => [key, undefined])));
}

interface CatalogueFiltersProps {
  readonly found: number | undefined;
  readonly onClear: (() => void) | undefined;
}

function CatalogueFilters({ found, onClear }: CatalogueFiltersProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { search, set } = usePoliciesSearch();
  const { parks } = usePlace();
  const chains = new Map(parks.flatMap((park) => park.chains.map(({ chain }) => [chain.code, chain])));
  const named = (one: { code: string; name: string; nameEn: string | null }) => ({
    value: one.code,
    label: nameIn(one, language).text,
  });
  return (
    <Filters
      label={t('policies.catalogue.filter')}
      said={found === undefined ? undefined : t('figure.filter.found', { count: found })}
      onClear={onClear}
    >
      <TypedText label={t('figure.filter.text')} value={search.q} onChange={(q) => set({ q })} />
      <Choice
        label={t('policies.catalogue.family')}
        value={search.family}
        options={FAMILIES.map((one) => ({ value: one, label: t(`policies.family.${one}`) }))}
        onChange={(value) => set({ family: oneOf(value, FAMILIES) })}
      />
      <Choice
        label={t('figure.filter.park')}
        value={search.park}
        options={parks.map(named)}
        onChange={(park) => set({ park })}
      />
      <Choice
        label={t('figure.filter.chain')}
        value={search.chain}
        options={[...chains.values()].map(named)}
        onChange={(chain) => set({ chain })}
      />
      <Choice
        label={t('policies.catalogue.country')}
        value={search.country}
        options={countryOptions(t, search.country)}
        onChange={(country) => set({ country })}
      />
      <Choice
        label={t('policies.catalogue.rule')}
        value={search.rule}
        options={(['true', 'false'] as const).map((one) => ({
          value: one,
          label: t(`policies.catalogue.rules.${one}`),
        }))}
        onChange={(value) => set({ rule: oneOf(value, ['true', 'false']) })}
      />
      <DayInput label={t('policies.catalogue.on')} value={search.on} onChange={(on) => set({ on: day(on) })} />
    </Filters>
  );
}

function PolicyTable({ rows }: { readonly rows: readonly PolicyRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.table}>
      <DataTable
        stacked
        caption={t('policies.title')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: t('policies.catalogue.name'),
            cell: (policy) => (
              <div className={styles.name}>
                <PolicyLink of={policy} />
                {(policy.issuer ?? policy.issuerEn) !== null && (
                  <span className={styles.issuer}>
                    <Text zh={policy.issuer} en={policy.issuerEn} />
                  </span>
                )}
              </div>
            ),
          },
          {
            key: 'family',
            head: t('policies.catalogue.family'),
            cell: ({ family }) => (family ? t(`policies.family.${family}`) : t('common.value.unknown')),
          },
          {
            key: 'benefit',
            head: t('policies.catalogue.benefit'),
            cell: ({ version, note, noteEn }) =>
              version ? (
                <Text zh={version.benefit.text} en={version.benefit.textEn} />
              ) : (note ?? noteEn) === null ? (
                <span className={styles.quiet}>{t('policies.noBenefit')}</span>
              ) : (
                <Text zh={note} en={noteEn} />
              ),
          },
          {
            key: 'valid',
            head: t('policies.catalogue.valid'),
            cell: ({ version, executable }) => (
              <span className={version ? undefined : styles.quiet}>
                {version === null && executable ? t('policies.notInForce') : validText(version, t, format)}
              </span>
            ),
          },
          {
            key: 'parks',
            head: t('policies.catalogue.parks'),
            cell: ({ parks }) =>
              parks.length === 0 ? (
                t('common.value.none')
              ) : (
                <Listed items={parks} most={2}>
                  {(park) => <ParkLink of={park} />}
                </Listed>
              ),
          },
          {
            key: 'rule',
            head: t('policies.catalogue.rule'),
            cell: (policy) => {
              const kind = ruleKind(policy);
              return (
                <span className={kind === 'true' ? undefined : styles.quiet}>
                  {kind === 'true' ? '✔ ' : ''}
                  {t(`policies.catalogue.rules.${kind}`)}
                </span>
              );
            },
          },
          {
            key: 'basis',
            head: t('policies.catalogue.basis'),
            cell: ({ basis }) => <BasisTag basis={basis ?? 'STATED'} />,
          },
        ]}
      />
    </div>
  );
}
