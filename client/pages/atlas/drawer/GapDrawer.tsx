import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Drawer } from '../../../components/Drawer.tsx';
import { Name } from '../../../components/Name.tsx';
import { EmptyPanel, ErrorPanel } from '../../../components/Panels.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { StateMark } from '../../../components/StateMark.tsx';
import { useLanguage } from '../../../i18n/format.ts';
import { GapDetailQuery, type Gap } from '../atlas.query.ts';
import { positionOf } from '../rows.tsx';
import { kappaOf } from '../kappa.ts';
import { useAtlasSearch } from '../useAtlas.ts';
import { History } from '../verify/History.tsx';
import { Verification } from '../verify/Verification.tsx';
import { TryHere } from '../whatif/TryHere.tsx';
import type { WhatIf } from '../whatif/useWhatIf.ts';
import { Actions } from './Actions.tsx';
import styles from './drawer.module.css';
import { HowMuch } from './HowMuch.tsx';
import { Affects, ComingProjects, Makers } from './People.tsx';
import { Provenance } from './Provenance.tsx';
import { Change, Reasons } from './Why.tsx';

interface GapDrawerProps {
  readonly gap: Gap | undefined;
  readonly slug: string;
  readonly park: string;
  readonly chain: string;
  /** The cursor before this gap in the list; null for the first. */
  readonly after: string | null;
  readonly kappa: number | null;
  readonly whatIf: WhatIf;
  readonly onClose: () => void;
}

/** The same order for every segment: what to do, how much is lacking, why, what would change it, who, and on what evidence. */
export function GapDrawer({ gap, after, slug, park, chain, kappa, whatIf, onClose }: GapDrawerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (gap === undefined) {
    return (
      <Drawer title={slug} subject={slug} onClose={onClose}>
        <EmptyPanel kind="none">{t('atlas.drawer.unknownSegment', { code: slug })}</EmptyPanel>
      </Drawer>
    );
  }
  const { segment } = gap;
  const kicker = positionOf(segment, t(`common.stage.${segment.stage}`), language);
  return (
    <Drawer title={<Title gap={gap} />} kicker={kicker} subject={gap.id} onClose={onClose}>
      <p className={styles.state}>
        <StateMark state={gap.state} />
        {gap.stated && (
          <span className={styles.stated} title={t('atlas.card.statedHint')}>
            {t('atlas.card.stated')}
          </span>
        )}
      </p>
      <Actions gap={gap} park={park} chain={chain} />
      <TryHere gap={gap} whatIf={whatIf} />
      <Details key={gap.id} gap={gap} kappa={kappa} place={{ park, chain, after }} />
    </Drawer>
  );
}

function Title({ gap }: { readonly gap: Gap }) {
  const language = useLanguage();
  const { segment } = gap;
  return (
    <>
      <Name of={segment} />
      {language === 'zh' && segment.nameEn !== null && (
        <span className={styles.other} lang="en">
          {' '}
          {segment.nameEn}
        </span>
      )}
    </>
  );
}

interface DetailsProps {
  readonly gap: Gap;
  readonly kappa: number | null;
  readonly place: { readonly park: string; readonly chain: string; readonly after: string | null };
}

function Details({ gap, kappa, place }: DetailsProps) {
  const { t } = useTranslation();
  const { search } = useAtlasSearch();
  const [{ data, error, fetching }, refetch] = useQuery({
    query: GapDetailQuery,
    variables: {
      ...place,
      radius: search.radius ?? 'PARK',
      complete: search.complete !== undefined,
      kappa: kappaOf(search),
    },
  });
  const detail = data?.chainGaps.nodes.find((one) => one.id === gap.id);
  // Where nothing can be told, asking comes before reading.
  const verification = detail !== undefined && <Verification gap={gap} detail={detail} park={place.park} />;
  // Decided once: what was just recorded must not jump away with its message.
  const [askFirst] = useState(gap.state === 'UNKNOWN');
  return (
    <>
      {askFirst && verification}
      <HowMuch gap={gap} detail={detail} kappa={kappa} />
      {detail === undefined && fetching && <Skeleton rows={4} height={56} />}
      {detail === undefined && !fetching && (
        <ErrorPanel
          what={t('atlas.whatDetail')}
          error={error}
          onRetry={() => refetch({ requestPolicy: 'network-only' })}
        />
      )}
      {detail !== undefined && (
        <>
          <Reasons detail={detail} />
          <Change detail={detail} />
          {!askFirst && verification}
          <Makers detail={detail} />
          <ComingProjects detail={detail} />
          <Affects detail={detail} />
          <History park={place.park} chain={place.chain} segment={gap.segment.code} />
          <Provenance detail={detail} />
        </>
      )}
    </>
  );
}
