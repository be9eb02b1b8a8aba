import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ParkLink } from '../../components/links.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel, Notice } from '../../components/Panels.tsx';
import { PageTabs, TAB_ACTIVE } from '../../components/PageTabs.tsx';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { BodiesTab } from './BodiesTab.tsx';
import { CarriersTab } from './CarriersTab.tsx';
import { EventsTab } from './EventsTab.tsx';
import { GoalsTab } from './GoalsTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { IndicatorsTab } from './IndicatorsTab.tsx';
import { ParkQuery, type ParkDetails } from './park.query.ts';
import { PARK_TABS, type ParkTab } from './tabs.ts';

const route = getRouteApi('/parks/$park');

export function ParkPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { park: code } = route.useParams();
  const { tab = 'history' } = route.useSearch();
  const [result, retry] = useQuery({ query: ParkQuery, variables: { code } });
  const park = result.data?.park;
  const name = park ? nameIn(park, language).text : '';
  const answer =
    park &&
    t('park.answer', {
      firms: park.enterprises.totalCount,
      projects: park.projects.totalCount,
      facts: park.facts.totalCount,
    });
  return (
    <Page title={park ? t('park.title', { name }) : t('park.titlePlain')} answer={answer ?? undefined}>
      <Loaded of={result} what={t('park.what')} retry={retry}>
        {() =>
          park ? (
            <>
              {park.mergedInto && (
                <Notice>
                  {t('park.mergedInto')} <ParkLink of={park.mergedInto} />
                </Notice>
              )}
              {park.mergedInto === null && (
                <p>
                  <Link to="/compare" search={{ parks: park.code }}>
                    {t('compare.link')}
                  </Link>
                </p>
              )}
              <TabLinks park={park.code} />
              <TabBody park={park} tab={tab} />
            </>
          ) : (
            <EmptyPanel kind="none">
              {t('park.notFound', { code })}{' '}
              <Link to="/" search={{}}>
                {t('common.panel.home')}
              </Link>
            </EmptyPanel>
          )
        }
      </Loaded>
    </Page>
  );
}

function TabLinks({ park }: { readonly park: string }) {
  const { t } = useTranslation();
  return (
    <PageTabs label={t('park.tabs.label')}>
      {PARK_TABS.map((one) => (
        <Link
          key={one}
          to="/parks/$park"
          params={{ park }}
          search={{ tab: one === 'history' ? undefined : one }}
          activeOptions={TAB_ACTIVE}
          resetScroll={false}
        >
          {t(`park.tabs.${one}`)}
        </Link>
      ))}
    </PageTabs>
  );
}

function TabBody({ park, tab }: { readonly park: ParkDetails; readonly tab: ParkTab }) {
  switch (tab) {
    case 'carriers':
      return <CarriersTab park={park.code} />;
    case 'indicators':
      return <IndicatorsTab park={park.code} />;
    case 'goals':
      return <GoalsTab park={park.code} />;
    case 'bodies':
      return <BodiesTab park={park.code} />;
    case 'events':
      return <EventsTab park={park.code} />;
    case 'history':
      return <HistoryTab park={park} />;
  }
}
