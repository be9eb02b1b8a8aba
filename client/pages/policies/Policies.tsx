import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page.tsx';
import { PageTabs, TAB_ACTIVE } from '../../components/PageTabs.tsx';
import { countOutcomes, divide, openQuestions } from '../../components/policy/matches.ts';
import { nameText } from '../../components/policy/words.ts';
import { useFormat } from '../../i18n/format.ts';
import { usePlace } from '../../shell/place.ts';
import { Catalogue } from './Catalogue.tsx';
import { ChooseFirm, Match } from './Match.tsx';
import { viewOf, VIEWS } from './search.ts';
import { useMatch, usePoliciesSearch, type Matching } from './useMatch.ts';

/** Policies held against a firm, or all of them. */
export function Policies() {
  const { search } = usePoliciesSearch();
  if (viewOf(search) === 'catalogue') return <Catalogue tabs={<ViewLinks />} />;
  return search.enterprise === undefined ? <WithoutFirm /> : <WithFirm enterprise={search.enterprise} />;
}

/** The two views; the one that is the default for this address stays out of it. */
function ViewLinks() {
  const { t } = useTranslation();
  const { search } = usePoliciesSearch();
  const usual = viewOf({ view: undefined, enterprise: search.enterprise });
  return (
    <PageTabs label={t('policies.view.label')}>
      {VIEWS.map((view) => (
        <Link
          key={view}
          to="/policies"
          search={(old) => ({ ...old, view: view === usual ? undefined : view })}
          activeOptions={TAB_ACTIVE}
          resetScroll={false}
        >
          {t(`policies.view.${view}`)}
        </Link>
      ))}
    </PageTabs>
  );
}

function WithoutFirm() {
  const { t } = useTranslation();
  return (
    <Page title={t('policies.match.titlePlain')}>
      <ViewLinks />
      <ChooseFirm />
    </Page>
  );
}

function WithFirm({ enterprise }: { readonly enterprise: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const matching = useMatch(enterprise);
  const firm = matching.result.data?.enterprise;
  return (
    <Page
      title={firm ? t('policies.match.title', { name: nameText(firm, format) }) : t('policies.match.titlePlain')}
      answer={firm ? <Answer matching={matching} /> : undefined}
    >
      <ViewLinks />
      <Match enterprise={enterprise} matching={matching} />
    </Page>
  );
}

/** What it gets and what is short in one sentence, and what to ask first. */
function Answer({ matching }: { readonly matching: Matching }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = usePoliciesSearch();
  const { parks } = usePlace();
  const park = parks.find(({ code }) => code === search.park);
  const { here } = divide(matching.result.data?.policyMatches ?? []);
  const counts = countOutcomes(here);
  const [first] = openQuestions(here);
  const asked = first && matching.facts.get(first.fact);
  return (
    <>
      {t('policies.match.answer', {
        // The code stands in until the parks have names.
        place:
          search.park === undefined
            ? t('policies.match.here')
            : t('policies.match.atPark', { park: park ? nameText(park, format) : search.park }),
        eligible: counts.ELIGIBLE,
        near: counts.ONE_CONDITION_SHORT,
        unknown: counts.UNKNOWN,
        unpublished: counts.UNPUBLISHED,
      })}
      {asked && t('policies.match.firstAsk', { fact: nameText(asked, format), count: first.waiting.length })}
    </>
  );
}
