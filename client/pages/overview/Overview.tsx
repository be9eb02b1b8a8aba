import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loaded } from '../../components/Loaded.tsx';
import { Name } from '../../components/Name.tsx';
import { Page } from '../../components/Page.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { PageTabs, TAB_ACTIVE } from '../../components/PageTabs.tsx';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { usePlace } from '../../shell/place.ts';
import { OverviewChainsQuery, type OverviewPark } from './overview.query.ts';
import { Legend } from './Legend.tsx';
import { ParkHealth } from './ParkHealth.tsx';
import { totalsOf } from './totals.ts';

const route = getRouteApi('/');

export function Overview() {
  const { t } = useTranslation();
  const { park } = route.useSearch();
  const [result, retry] = useQuery({ query: OverviewChainsQuery });
  const { parkCode } = usePlace();
  // The reader's own park comes first; parks that were merged into another have no chains of their own any more.
  const standing = (result.data?.parks.filter((one) => one.mergedInto === null) ?? []).sort(
    (a, b) => Number(b.code === parkCode) - Number(a.code === parkCode),
  );
  const shown = park ? standing.filter((one) => one.code === park) : standing;
  return (
    <Page title={t('overview.title')} answer={result.data ? <Answer parks={shown} /> : undefined}>
      <Loaded of={result} what={t('overview.what')} retry={retry} skeleton={<Skeleton rows={8} height={56} />}>
        {({ datasetVersion }) => (
          <>
            {standing.length > 1 && <ParkTabs parks={standing} />}
            <Legend />
            {shown.map((one) => (
              <ParkHealth key={one.id} park={one} dataset={datasetVersion} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** One sentence a park: the parks are never added up. */
function Answer({ parks }: { readonly parks: readonly OverviewPark[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return parks.map((park) => {
    const { byState, segments, notAssessable } = totalsOf(park.chains);
    const name = nameIn(park, language).text;
    return (
      <p key={park.id}>
        {segments === 0
          ? t('overview.answerNone', { park: name })
          : t('overview.answer', { park: name, segments, missing: byState.MISSING, unknown: byState.UNKNOWN })}
        {segments > 0 && notAssessable > 0 && t('overview.answerBlind', { count: notAssessable })}
      </p>
    );
  });
}

function ParkTabs({ parks }: { readonly parks: readonly OverviewPark[] }) {
  const { t } = useTranslation();
  return (
    <PageTabs label={t('overview.parks')}>
      <Link to="/" search={{ park: undefined }} activeOptions={TAB_ACTIVE}>
        {t('overview.allParks')}
      </Link>
      {parks.map((one) => (
        <Link key={one.id} to="/" search={{ park: one.code }} activeOptions={TAB_ACTIVE}>
          <Name of={one} />
        </Link>
      ))}
    </PageTabs>
  );
}
