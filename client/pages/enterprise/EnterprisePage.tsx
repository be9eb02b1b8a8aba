import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { PageTabs, TAB_ACTIVE } from '../../components/PageTabs.tsx';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { AddLead } from './AddLead.tsx';
import { EnterpriseQuery, type EnterpriseDetails } from './enterprise.query.ts';
import { EvidenceTab } from './EvidenceTab.tsx';
import { FirmHeader } from './FirmHeader.tsx';
import { PoliciesTab } from './PoliciesTab.tsx';
import { ProfileTab } from './ProfileTab.tsx';
import { ProjectsTab } from './ProjectsTab.tsx';
import { SegmentsTab } from './SegmentsTab.tsx';
import { SupplyTab } from './SupplyTab.tsx';
import { ENTERPRISE_TABS, type EnterpriseTab } from './tabs.ts';

const route = getRouteApi('/enterprises/$code');

export function EnterprisePage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { code } = route.useParams();
  const { tab = 'supply' } = route.useSearch();
  const [result, retry] = useQuery({ query: EnterpriseQuery, variables: { code } });
  const firm = result.data?.enterprise;
  return (
    <Page
      title={firm ? t('enterprise.title', { name: nameIn(firm, language).text }) : t('enterprise.titlePlain')}
      answer={firm ? <Answer firm={firm} /> : undefined}
    >
      <Loaded of={result} what={t('enterprise.what')} retry={retry}>
        {() =>
          firm ? (
            <>
              <FirmHeader firm={firm} />
              <AddLead firm={firm} />
              <TabLinks code={code} />
              <TabBody firm={firm} tab={tab} />
            </>
          ) : (
            <EmptyPanel kind="none">
              {t('enterprise.notFound', { code })}{' '}
              <Link to="/enterprises" search={{}}>
                {t('enterprise.toList')}
              </Link>
            </EmptyPanel>
          )
        }
      </Loaded>
    </Page>
  );
}

/** What it does and where, in one sentence. */
function Answer({ firm }: { readonly firm: EnterpriseDetails }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const separator = t('figure.list.separator');
  const parks = firm.parks.map((park) => nameIn(park, language).text).join(separator);
  const segments = [
    ...new Set(firm.worksIn.flatMap((work) => (work.segment ? [nameIn(work.segment, language).text] : []))),
  ].join(separator);
  return (
    <>
      {parks === '' ? t('enterprise.outside') : t('enterprise.inPark', { parks })}
      {segments === '' ? t('enterprise.segmentsUnknown') : t('enterprise.makes', { segments })}
    </>
  );
}

function TabLinks({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  return (
    <PageTabs label={t('enterprise.tabs.label')}>
      {ENTERPRISE_TABS.map((one) => (
        <Link
          key={one}
          to="/enterprises/$code"
          params={{ code }}
          search={{ tab: one === 'supply' ? undefined : one }}
          activeOptions={TAB_ACTIVE}
          resetScroll={false}
        >
          {t(`enterprise.tabs.${one}`)}
        </Link>
      ))}
    </PageTabs>
  );
}

function TabBody({ firm, tab }: { readonly firm: EnterpriseDetails; readonly tab: EnterpriseTab }) {
  switch (tab) {
    case 'profile':
      return <ProfileTab firm={firm} />;
    case 'segments':
      return <SegmentsTab firm={firm} />;
    case 'policies':
      return <PoliciesTab firm={firm} />;
    case 'projects':
      return <ProjectsTab code={firm.code} />;
    case 'evidence':
      return <EvidenceTab facts={firm.facts} />;
    case 'supply':
      return <SupplyTab firm={firm} />;
  }
}
