import { getRouteApi, Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel, ErrorPanel, Notice } from '../../components/Panels.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { Answer } from './Answer.tsx';
import type { GapPage } from './atlas.query.ts';
import { GapDrawer } from './drawer/GapDrawer.tsx';
import { Filters } from './filters/Filters.tsx';
import { AtlasProvider, slugOf, useAtlasData, useAtlasSearch, type AtlasView } from './useAtlas.ts';
import { Bar } from './whatif/Bar.tsx';
import { useWhatIf, type WhatIf as WhatIfState } from './whatif/useWhatIf.ts';

const WhatIf = lazy(() => import('./whatif/WhatIf.tsx').then(({ WhatIf }) => ({ default: WhatIf })));

const route = getRouteApi('/parks/$park/chains/$chain');

/** What does this chain lack here, why do we say so, and what comes next? */
export function Atlas() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { segment: slug } = route.useSearch();
  const read = useAtlasData();
  const slugs = useMemo(
    () => (read.gaps.length === 0 ? null : new Set(read.gaps.map((one) => slugOf(one.segment.code)))),
    [read.gaps],
  );
  const whatIf = useWhatIf(slugs);
  const atlas = { ...read, after: whatIf.after };
  const { data, error, fetching, stale, refetch } = atlas;
  const park = data?.park;
  const chain = data?.chain;
  const title =
    park && chain
      ? t('atlas.title', { park: nameIn(park, language).text, chain: nameIn(chain, language).text })
      : t('atlas.titlePlain');
  const retry = () => refetch({ requestPolicy: 'network-only' });

  return (
    <Page
      title={title}
      answer={data ? <Answer page={data.chainGaps} /> : ''}
      drawer={
        data &&
        (slug !== undefined ? (
          <SelectedGap atlas={atlas} whatIf={whatIf} slug={slug} page={data.chainGaps} />
        ) : (
          whatIf.open && (
            <Suspense>
              <WhatIf whatIf={whatIf} segments={read.gaps.map((one) => one.segment)} />
            </Suspense>
          )
        ))
      }
    >
      {!data && error && <ErrorPanel what={t('atlas.what')} error={error} onRetry={retry} />}
      {!data && fetching && <Skeleton rows={6} columns={3} />}
      {data && (
        <>
          {error && <Notice>{t('common.panel.stale')}</Notice>}
          {data.chainGaps.totalCount > data.chainGaps.nodes.length && (
            <Notice>
              {t('common.panel.partial', { count: data.chainGaps.totalCount - data.chainGaps.nodes.length })}
            </Notice>
          )}
          <Bar whatIf={whatIf} />
          <Filters page={data.chainGaps} shown={atlas.shown} updating={stale || fetching} />
          <Views atlas={atlas} />
        </>
      )}
    </Page>
  );
}

function Views({ atlas }: { readonly atlas: AtlasView }) {
  const { set } = useAtlasSearch();
  const matchRoute = useMatchRoute();
  const { gaps, shown, links, showing, names, filter, after } = atlas;
  const view = useMemo(
    () => ({ gaps, shown, links, showing, names, filter, after }),
    [gaps, shown, links, showing, names, filter, after],
  );
  if (gaps.length === 0) return <EmptyPanel kind="none" />;
  // What is to be verified does not depend on the filter.
  if (shown.length === 0 && !matchRoute({ to: '/parks/$park/chains/$chain/verify' }))
    return <EmptyPanel kind="filtered" onClear={() => set({ state: undefined, gaps: undefined })} />;
  return (
    <AtlasProvider value={view}>
      <Outlet />
    </AtlasProvider>
  );
}

function SelectedGap({
  atlas,
  whatIf,
  slug,
  page,
}: {
  readonly atlas: AtlasView;
  readonly whatIf: WhatIfState;
  readonly slug: string;
  readonly page: GapPage;
}) {
  const { park, chain } = route.useParams();
  const navigate = useNavigate();
  const close = useCallback(
    () => void navigate({ to: '.', search: (old) => ({ ...old, segment: undefined }), resetScroll: false }),
    [navigate],
  );
  const index = atlas.gaps.findIndex((one) => slugOf(one.segment.code) === slug);
  return (
    <GapDrawer
      gap={atlas.gaps[index]}
      after={page.edges[index - 1]?.cursor ?? null}
      slug={slug}
      park={park}
      chain={chain}
      kappa={page.summary.kappa}
      whatIf={whatIf}
      onClose={close}
    />
  );
}
