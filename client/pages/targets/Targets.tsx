import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useQuery, type UseQueryState } from 'urql';
import { EnterpriseLink, Listed } from '../../components/links.tsx';
import { Name, Text } from '../../components/Name.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel, ErrorPanel, Notice } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { Settlements } from '../../components/Settlements.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Supports } from '../../components/Supports.tsx';
import type { ResultOf } from '../../graphql/graphql.ts';
import { useAllPages, type AllPages } from '../../graphql/useAllPages.ts';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { Reserve } from '../leads/reserve/Reserve.tsx';
import { Legend } from './Cell.tsx';
import { Compare } from './Compare.tsx';
import { EvidenceDrawer } from './EvidenceDrawer.tsx';
import { FilterBar } from './FilterBar.tsx';
import { Groups } from './Groups.tsx';
import { parseCell } from './search.ts';
import { Summary } from './Summary.tsx';
import styles from './targets.module.css';
import { TargetTable } from './TargetTable.tsx';
import { TargetsHeadQuery, TargetsQuery, type Candidate, type GapInShort } from './targets.query.ts';
import { useRanking, useTargetsSearch, useWeights, type Ranking } from './useTargets.ts';
import { Weights } from './Weights.tsx';
import { WhyNot } from './WhyNot.tsx';

/** To fill this gap, whom to ask first, and why? */
export function Targets() {
  const { t } = useTranslation();
  const format = useFormat();
  const { park, chain, segment: slug, segmentCode, search, set } = useTargetsSearch();
  const [head, refetch] = useQuery({ query: TargetsHeadQuery, variables: { park, chain, segment: segmentCode } });
  const list = useAllPages(TargetsQuery, { park, segment: segmentCode }, (data) => data.recruitmentTargets);
  const { weights, change, restore, resting } = useWeights();
  const ranking = useRanking(list.nodes, weights);
  const top = useMemo(
    () => ranking.placed.filter((one) => one.place !== null && ranking.shown.includes(one)),
    [ranking.placed, ranking.shown],
  );
  const found = head.data?.recruitmentTargets;
  const gap = found?.gap;
  // Until every page is here ranks would be those of a part.
  const ready = list.complete || (list.error !== undefined && list.nodes.length > 0);
  const failed = list.error ?? (head.data ? undefined : head.error);
  const unknown = head.error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'BAD_INPUT') ?? false;
  const cell = parseCell(search.evidence);
  const retry = () => {
    refetch({ requestPolicy: 'network-only' });
    list.retry();
  };
  const first = ranking.placed[0]?.candidate.enterprise;
  return (
    <Page
      title={gap ? t('targets.title', { segment: nameIn(gap.segment, format.language).text }) : t('targets.titlePlain')}
      answer={gap && ready ? <Answer gap={gap} ranking={ranking} top={top} /> : ''}
      drawer={ready && gap && cell && <EvidenceDrawer cell={cell} ranking={ranking} segment={gap.segment} />}
    >
      <nav className={styles.crumb} aria-label={t('targets.crumb')}>
        <Link to="/parks/$park" params={{ park }} search={{}}>
          {head.data?.park ? <Name of={head.data.park} /> : park}
        </Link>
        <span aria-hidden="true"> / </span>
        <Link to="/parks/$park/chains/$chain" params={{ park, chain }} search={{ segment: slug }}>
          {head.data?.chain ? <Name of={head.data.chain} /> : chain}
        </Link>
      </nav>
      <Reserve park={park} segment={segmentCode}>
        {gap && <Summary gap={gap} first={top} />}
        {unknown ? (
          <EmptyPanel kind="none">{t('targets.unknown', { code: slug })}</EmptyPanel>
        ) : (
          <Failures head={head} list={list} retry={retry} />
        )}
        {!ready && !failed && <Skeleton rows={8} height={72} />}
        {ready && list.nodes.length === 0 && <EmptyPanel kind="unchecked">{t('targets.empty')}</EmptyPanel>}
        {ready && list.nodes.length > 0 && (
          <>
            {list.error && <Notice>{t('targets.table.incomplete')}</Notice>}
            {found?.shortage && (
              <Notice>
                <Text zh={found.shortage} en={found.shortageEn} />
              </Notice>
            )}
            <Weights
              weights={weights}
              change={change}
              restore={restore}
              said={
                resting && first
                  ? t('targets.weights.said', {
                      count: ranking.placed.length,
                      name: nameIn(first, format.language).text,
                    })
                  : undefined
              }
            />
            <FilterBar candidates={list.nodes} ranking={ranking} head={found} />
            {ranking.shown.length === 0 ? (
              <EmptyPanel
                kind="filtered"
                onClear={() => set({ country: undefined, tie: undefined, listed: undefined }, true)}
              />
            ) : (
              <TargetTable rows={ranking.shown} />
            )}
            <Legend />
            <p className={styles.counts}>
              {t('targets.table.ranked', { count: ranking.placed.filter(({ place }) => place !== null).length })} ·{' '}
              {t('targets.table.excluded', { count: ranking.placed.filter(({ place }) => place === null).length })}
              {found && gap && (
                <>
                  {' · '}
                  {t('targets.formula', {
                    ranking: found.rankingVersion,
                    gap: gap.provenance.formulaVersion,
                    date:
                      gap.provenance.dataAsOf === null
                        ? t('common.value.unknown')
                        : format.period(gap.provenance.dataAsOf),
                    version: gap.provenance.datasetVersion ?? t('common.value.unknown'),
                  })}
                </>
              )}
              {' · '}
              <Link to="/accuracy">{t('targets.accuracy')}</Link>
            </p>
            <Compare ranking={ranking} />
            {found && <Groups groups={found.groups} />}
            <WhyNot ranking={ranking} />
          </>
        )}
      </Reserve>
      {gap && (
        <>
          <Section title={t('settle.carriers')} lead={t('settle.carriersLead')}>
            <Settlements park={park} segment={segmentCode} />
          </Section>
          <Section title={t('settle.supports')} lead={t('settle.supportsLead')}>
            <Supports park={park} segment={segmentCode} />
          </Section>
        </>
      )}
    </Page>
  );
}

interface FailuresProps {
  readonly head: UseQueryState<ResultOf<typeof TargetsHeadQuery>>;
  readonly list: AllPages<Candidate>;
  readonly retry: () => void;
}

/** What could not be read: the gap, or else the list below it. */
function Failures({ head, list, retry }: FailuresProps) {
  const { t } = useTranslation();
  if (head.error && !head.data) return <ErrorPanel what={t('targets.whatHead')} error={head.error} onRetry={retry} />;
  if (list.error && list.nodes.length === 0)
    return <ErrorPanel what={t('targets.what')} error={list.error} onRetry={list.retry} />;
  return null;
}

const NAMED = 3;
/** Less known than this, and a place may well change. */
const HALF = 0.5;

/** The answer in one sentence: the state, whom to ask first, and how far the order can be trusted. */
function Answer({
  gap,
  ranking,
  top,
}: {
  readonly gap: GapInShort;
  readonly ranking: Ranking;
  readonly top: Ranking['placed'];
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { search } = useTargetsSearch();
  const filtered = search.country !== undefined || search.tie !== undefined || search.listed !== undefined;
  const unsure = ranking.placed.filter(({ place, knownShare }) => place !== null && knownShare < HALF).length;
  const names = (
    <Listed items={top.slice(0, NAMED).map(({ candidate }) => candidate.enterprise)}>
      {(firm) => (
        <b>
          <EnterpriseLink of={firm} />
        </b>
      )}
    </Listed>
  );
  return (
    <p>
      <Trans
        t={t}
        i18nKey={`targets.answer.lead.${gap.state}`}
        values={{ segment: nameIn(gap.segment, language).text }}
        components={{ b: <b /> }}
      />
      {top.length === 0 ? (
        t(filtered ? 'targets.answer.nobodyFiltered' : 'targets.answer.nobody')
      ) : (
        <Trans
          t={t}
          i18nKey={filtered ? 'targets.answer.filtered' : 'targets.answer.first'}
          count={top.length}
          values={{ makers: top.filter(({ candidate }) => candidate.tie === 'MAKER').length }}
          components={{ names }}
        />
      )}
      {unsure > 0 && t('targets.answer.unsure', { count: unsure })}
    </p>
  );
}
