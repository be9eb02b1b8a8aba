import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EvidenceList } from '../../components/Evidence.tsx';
import { Choice, Filters } from '../../components/Filters.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Name, Text } from '../../components/Name.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { Term, Terms } from '../../components/Terms.tsx';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { usePlace } from '../../shell/place.ts';
import { matrixOfPartner } from './matrix/cells.ts';
import { GapMatrix } from './matrix/GapMatrix.tsx';
import { PartnerGapsQuery } from './matrix/matrix.query.ts';
import { Ways } from './matrix/Ways.tsx';
import { PartnerQuery } from './partner.query.ts';
import { Brought, Capabilities, Cooperations } from './PartnerParts.tsx';
import type { PartnerRow } from './partners.query.ts';
import styles from './partners.module.css';
import { PartnerTabs } from './PartnerTabs.tsx';
import { Website } from './Website.tsx';
import { kindOf, languagesOf } from './words.ts';

const route = getRouteApi('/partners/$code');

/** One body: what it is, how it stands to the parks, what it brought, which gaps it could help to fill. */
export function PartnerPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { code } = route.useParams();
  const [result, retry] = useQuery({ query: PartnerQuery, variables: { code } });
  const partner = result.data?.partner;
  return (
    <Page
      title={partner ? t('partners.page', { name: nameIn(partner, language).text }) : t('partners.what')}
      answer={partner?.task ? <Text zh={partner.task} en={partner.taskEn} /> : undefined}
    >
      <PartnerTabs />
      <Loaded of={result} what={t('partners.what')} retry={retry}>
        {() =>
          partner ? (
            <>
              <Head partner={partner} />
              <Section title={t('partners.cooperations')}>
                <Cooperations partner={partner} />
              </Section>
              <Section title={t('partners.brought')} lead={t('partners.broughtNote')}>
                {partner.brought.length === 0 ? (
                  <p className={styles.none}>{t('partners.broughtNone')}</p>
                ) : (
                  <Brought partner={partner} />
                )}
              </Section>
              <Gaps partner={partner} />
              <Section title={t('partners.identities')}>
                {partner.identities.length === 0 ? (
                  <EmptyPanel kind="unchecked">{t('partners.identitiesNone')}</EmptyPanel>
                ) : (
                  <ul>
                    {partner.identities.map(({ scheme, value, evidence }) => (
                      <li key={scheme}>
                        {scheme} {value} <EvidenceList items={evidence} />
                      </li>
                    ))}
                  </ul>
                )}
              </Section>
              <Section title={t('partners.allFacts')}>
                <EvidenceList items={partner.told.nodes} />
              </Section>
            </>
          ) : (
            <EmptyPanel kind="none">
              {t('partners.notFound', { code })}{' '}
              <Link to="/partners" search={{}}>
                {t('partners.tabs.list')}
              </Link>
            </EmptyPanel>
          )
        }
      </Loaded>
    </Page>
  );
}

function Head({ partner }: { readonly partner: PartnerRow }) {
  const { t } = useTranslation();
  const kind = kindOf(partner.kind);
  const languages = languagesOf(partner.languages).map((one) => t(`partners.language.${one}`));
  return (
    <Terms>
      <Term name={t('partners.kindOf')}>{kind ? t(`partners.kind.${kind}`) : t('partners.kindOther')}</Term>
      <Term name={t('partners.country')}>
        {partner.country ? <Name of={partner.country} /> : t('partners.noCountry')}
      </Term>
      <Term name={t('partners.seat')}>{partner.region && <Name of={partner.region} />}</Term>
      <Term name={t('partners.website')}>{partner.website && <Website of={partner} />}</Term>
      <Term name={t('partners.languages')}>{languages.join(t('figure.list.separator'))}</Term>
      <Term name={t('partners.capabilities')}>
        <Capabilities partner={partner} />
      </Term>
    </Terms>
  );
}

function Gaps({ partner }: { readonly partner: PartnerRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { chain } = route.useSearch();
  const navigate = useNavigate({ from: '/partners/$code' });
  const { parks, parkCode, chains } = usePlace();
  const variables = { code: partner.code, park: parkCode, chain: chain ?? null };
  const [result, retry] = useQuery({ query: PartnerGapsQuery, variables });
  const gaps = result.data?.partner?.gaps ?? [];
  const ways = new Map(gaps.map((one) => [one.gap.id, one.ways]));
  const set = (change: { park?: string | undefined; chain?: string | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const options = (list: readonly { code: string; name: string; nameEn: string | null }[]) =>
    list.map((one) => ({ value: one.code, label: nameIn(one, language).text }));
  const linked = partner.cooperations.some(({ park }) => park?.code === parkCode);
  return (
    <div id="gaps">
      <Section title={t('partners.canFill')} lead={t('partners.canFillNote')}>
        <Filters
          label={t('partners.canFill')}
          said={result.data ? t('figure.filter.found', { count: gaps.length }) : undefined}
          onClear={chain === undefined ? undefined : () => set({ chain: undefined })}
        >
          <Choice
            label={t('partners.matrix.park')}
            value={parkCode}
            none={false}
            options={options(parks)}
            onChange={(park) => set({ park })}
          />
          <Choice
            label={t('partners.matrix.chain')}
            value={chain}
            options={options(chains)}
            onChange={(value) => set({ chain: value })}
          />
        </Filters>
        <Loaded of={result} what={t('partners.matrix.what')} retry={retry}>
          {() =>
            gaps.length === 0 ? (
              <EmptyPanel kind={chain === undefined ? 'none' : 'filtered'}>{t('partners.canFillNone')}</EmptyPanel>
            ) : (
              <GapMatrix
                matrix={matrixOfPartner({ ...partner, linked }, gaps)}
                park={parkCode}
                cell={(row) => <Ways ways={ways.get(row.key) ?? []} />}
              />
            )
          }
        </Loaded>
      </Section>
    </div>
  );
}
