import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { GAP_STATES } from '../../../chain/state.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { EvidenceList } from '../../../components/Evidence.tsx';
import { Choice, Filters } from '../../../components/Filters.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Name, Text } from '../../../components/Name.tsx';
import { Page } from '../../../components/Page.tsx';
import { EmptyPanel } from '../../../components/Panels.tsx';
import { Section } from '../../../components/Section.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { nameIn } from '../../../i18n/name.ts';
import { Website } from '../Website.tsx';
import { FacingQuery, type FacingBody, type FacingPark } from './facing.query.ts';
import styles from './facing.module.css';
import { Needs } from './Needs.tsx';

const route = getRouteApi('/partner');
const FIRST_PARK = 'sxt';
const HOME = 'cn';

/** For bodies abroad: what a park lacks, who of theirs is in touch with it, and how to read the same by API. */
export function PartnerFacing() {
  const { t } = useTranslation();
  const format = useFormat();
  const { park: code = FIRST_PARK, country } = route.useSearch();
  const navigate = useNavigate({ from: '/partner' });
  const [result, retry] = useQuery({ query: FacingQuery, variables: { park: code } });
  const park = result.data?.park ?? null;
  const bodies = result.data?.partners.nodes ?? [];
  const named = (of: { name: string; nameEn: string | null }) => nameIn(of, format.language).text;
  const countries = [
    ...new Map(
      bodies.flatMap((one) =>
        one.country && one.country.code !== HOME ? [[one.country.code, one.country] as const] : [],
      ),
    ).values(),
  ];
  const place = countries.find((one) => one.code === country);
  const asOf = result.data?.datasetVersion.dataAsOf;
  const title = place
    ? t('partners.facing.titleFor', { park: park ? named(park) : code, country: named(place) })
    : t('partners.facing.title', { park: park ? named(park) : code });
  return (
    <Page
      title={title}
      answer={
        result.data
          ? t('partners.facing.lead', { date: asOf ? format.period(asOf) : t('partners.facing.noDate') })
          : undefined
      }
    >
      <Filters label={t('partners.facing.country')}>
        <Choice
          label={t('partners.facing.country')}
          value={country}
          options={countries.map((one) => ({ value: one.code, label: named(one) }))}
          onChange={(value) =>
            void navigate({ search: (old) => ({ ...old, country: value }), replace: true, resetScroll: false })
          }
        />
      </Filters>
      <Loaded of={result} what={t('partners.facing.what')} retry={retry}>
        {() =>
          park ? (
            <>
              <Picture park={park} />
              <Section title={t('partners.facing.needs')} lead={t('partners.facing.needsLead')}>
                {park.chains
                  .filter(({ assessable }) => assessable)
                  .map((row) => (
                    <Needs key={row.chain.id} park={park.code} row={row} country={place?.code} />
                  ))}
              </Section>
              <Bodies bodies={place ? bodies.filter((one) => one.country?.code === place.code) : bodies} />
              <Section title={t('partners.facing.contact')}>
                <p className={styles.text}>{t('partners.facing.contactText')}</p>
              </Section>
              <Section title={t('partners.facing.not')}>
                <p className={styles.text}>{t('partners.facing.notText')}</p>
              </Section>
              <Section title={t('partners.facing.api')}>
                <p className={styles.text}>{t('partners.facing.apiText')}</p>
                <pre className={styles.code} tabIndex={0}>
                  {exampleOf(park.code)}
                </pre>
              </Section>
            </>
          ) : (
            <EmptyPanel kind="none" />
          )
        }
      </Loaded>
    </Page>
  );
}

/** A request that can be sent as it stands. */
const exampleOf = (park: string): string =>
  [
    `curl ${location.origin}/graphql -H 'content-type: application/json' \\`,
    `  -d '{"query":"{ chainGaps(park: \\"${park}\\", chain: \\"auto-parts\\", states: [MISSING]) { nodes { segment { code nameEn } reasons { textEn } partners { partner { code } strength } } } }"}'`,
  ].join('\n');

function Picture({ park }: { readonly park: FacingPark }) {
  const { t } = useTranslation();
  const columns = [
    {
      key: 'chain',
      head: t('partners.matrix.chain'),
      cell: ({ chain }: FacingPark['chains'][number]) => <Name of={chain} />,
    },
    {
      key: 'segments',
      head: t('partners.facing.segments'),
      numeric: true,
      cell: ({ segments }: FacingPark['chains'][number]) => segments,
    },
    ...GAP_STATES.map((state) => ({
      key: state,
      head: t(`common.state.${state}`),
      numeric: true,
      cell: ({ counts }: FacingPark['chains'][number]) => counts.find((one) => one.state === state)?.count ?? 0,
    })),
  ];
  return (
    <Section title={t('partners.facing.picture')}>
      <DataTable
        caption={t('partners.facing.picture')}
        columns={columns}
        rows={park.chains}
        rowKey={({ chain }) => chain.id}
        stacked
      />
    </Section>
  );
}

function Bodies({ bodies }: { readonly bodies: readonly FacingBody[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const linked = bodies.filter(({ cooperations }) => cooperations.length > 0);
  const others = bodies.filter(({ cooperations }) => cooperations.length === 0);
  return (
    <Section title={t('partners.facing.bodies')}>
      <h3>{t('partners.facing.linked')}</h3>
      {linked.length === 0 && <p>{t('partners.facing.linkedNone')}</p>}
      <ul className={styles.bodies}>
        {linked.map((one) => (
          <li key={one.id}>
            <b>
              <Name of={one} />
            </b>{' '}
            <Website of={one} />
            {one.cooperations.map(({ form, period, park, carrier, evidence }) => {
              const place = park ?? carrier;
              return (
                <div key={`${form} ${period} ${place?.id ?? ''}`}>
                  <p>
                    {t(`partners.form.${form}`)} {place && <Name of={place} />} {period && format.period(period)}
                  </p>
                  <EvidenceList items={evidence} />
                </div>
              );
            })}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h3>{t('partners.facing.unlinked')}</h3>
          <ul className={styles.bodies}>
            {others.map((one) => (
              <li key={one.id}>
                <b>
                  <Name of={one} />
                </b>{' '}
                <Website of={one} />
                <p className={styles.soft}>
                  <Text zh={one.task} en={one.taskEn} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
