import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loaded } from '../../components/Loaded.tsx';
import { TAB_ACTIVE } from '../../components/PageTabs.tsx';
import { EmptyPanel, Notice } from '../../components/Panels.tsx';
import { SettlementsQuery, SupportsQuery } from '../../components/settle.query.ts';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useDocumentTitle } from '../../components/useDocumentTitle.ts';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import styles from './brief.module.css';
import { BriefPartnersQuery, BriefPoliciesQuery, BriefQuery, BriefTargetQuery, type BriefData } from './brief.query.ts';
import type { Content } from './content.ts';
import { PAPERS, type Paper } from './fit.ts';
import { openQuestions } from './questions.ts';
import { Sheet } from './Sheet.tsx';
import { usePaper } from './usePaper.ts';

const route = getRouteApi('/brief');

/** One page to take along: why this gap, whom to ask, and with what. */
export function Brief() {
  const { t } = useTranslation();
  const { park, segment, enterprise, paper = 'A4' } = route.useSearch();
  usePaper(paper);
  if (park === undefined || segment === undefined || !segment.includes('/'))
    return (
      <Plain>
        <EmptyPanel kind="none">{t('brief.none')}</EmptyPanel>
        <p className={styles.way}>
          <Link to="/" search={{}}>
            {t('brief.toOverview')}
          </Link>
        </p>
      </Plain>
    );
  return <BriefOf park={park} segment={segment} enterprise={enterprise ?? null} paper={paper} />;
}

function Plain({ children }: { readonly children: React.ReactNode }) {
  const { t } = useTranslation();
  useDocumentTitle(t('brief.titlePlain'));
  return (
    <div className={styles.page}>
      <h1>{t('brief.titlePlain')}</h1>
      {children}
    </div>
  );
}

interface BriefOfProps {
  readonly park: string;
  /** Whole code, `<chain>/<slug>`. */
  readonly segment: string;
  readonly enterprise: string | null;
  readonly paper: Paper;
}

function BriefOf(props: BriefOfProps) {
  const { t } = useTranslation();
  const { park, segment } = props;
  const chain = segment.slice(0, segment.indexOf('/'));
  const [result, refetch] = useQuery({ query: BriefQuery, variables: { park, chain, segment } });
  const unknown = result.error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'BAD_INPUT') ?? false;
  if (!result.data && unknown)
    return (
      <Plain>
        <EmptyPanel kind="none">{t('brief.unknown', { park, segment })}</EmptyPanel>
      </Plain>
    );
  if (!result.data)
    return (
      <Plain>
        <Loaded
          of={result}
          what={t('brief.what')}
          retry={() => refetch({ requestPolicy: 'network-only' })}
          skeleton={<Skeleton rows={8} height={72} />}
        >
          {() => null}
        </Loaded>
      </Plain>
    );
  return (
    <div className={styles.page}>
      <Loaded of={result} what={t('brief.what')} retry={() => refetch({ requestPolicy: 'network-only' })}>
        {(data) => <Filled {...props} chain={chain} data={data} />}
      </Loaded>
    </div>
  );
}

/** The sheet with what else is read for it; each part that cannot be read says so, the rest stands. */
function Filled({ park, chain, segment, enterprise, paper, data }: BriefOfProps & { chain: string; data: BriefData }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { gap, nodes } = data.recruitmentTargets;
  const [target] = useQuery({
    query: BriefTargetQuery,
    variables: { park, segment, enterprise: enterprise ?? '' },
    pause: enterprise === null,
  });
  const asked = enterprise === null ? undefined : target.data;
  const one = asked?.recruitmentTarget.target ?? null;
  const first = nodes.find(({ bar }) => bar === null)?.enterprise ?? null;
  const named = asked?.enterprise ?? null;
  const firm =
    one?.enterprise ?? (named ? { ...named, country: null } : enterprise === null || target.error ? first : null);
  const [policies] = useQuery({
    query: BriefPoliciesQuery,
    variables: { park, enterprise: firm?.code ?? '' },
    pause: firm === null,
  });
  const [partners] = useQuery({ query: BriefPartnersQuery, variables: { park, segment } });
  const [settlements] = useQuery({ query: SettlementsQuery, variables: { park, segment } });
  const [supports] = useQuery({
    query: SupportsQuery,
    variables: { park, segment, enterprise: firm?.code ?? null },
  });
  const reads = [target, policies, partners, settlements, supports];
  const busy = reads.some(({ fetching }) => fetching);
  const failed = [policies, partners, settlements, supports].filter(({ error }) => error !== undefined).length;
  const matches = firm === null ? [] : (policies.data?.policyMatches ?? []);
  const carriers = settlements.data?.settlements ?? [];
  const content: Content = {
    data,
    one,
    answer: asked && one === null ? asked.recruitmentTarget : null,
    firm,
    matches,
    partners: partners.data?.recruitmentTargets.gap.partners ?? [],
    carriers,
    supports: supports.data?.supports ?? [],
    questions: openQuestions({ gap, target: one, policies: matches.filter((match) => match.applicable), carriers }),
    key: `${segment} ${firm?.code ?? ''} ${reads.map(({ fetching, error }) => Number(fetching) + 2 * Number(error !== undefined)).join('')}`,
  };
  const segmentName = nameIn(gap.segment, language).text;
  useDocumentTitle(
    one
      ? t('brief.titleFirm', { firm: nameIn(one.enterprise, language).text, segment: segmentName })
      : t('brief.title', { segment: segmentName }),
  );
  return (
    <>
      <div className={`${styles.controls} no-print`}>
        <button type="button" className={styles.primary} disabled={busy} onClick={() => window.print()}>
          {busy ? t('brief.reading') : t('brief.print')}
        </button>
        <div role="group" aria-label={t('brief.paper')} className={styles.papers}>
          <span aria-hidden="true">{t('brief.paper')}</span>
          {PAPERS.map((size) => (
            <Link
              key={size}
              to="/brief"
              search={(old) => ({ ...old, paper: size === 'A4' ? undefined : size })}
              replace
              resetScroll={false}
              className={styles.button}
              activeOptions={TAB_ACTIVE}
            >
              {size}
            </Link>
          ))}
        </div>
        <Link
          to="/parks/$park/chains/$chain/segments/$segment"
          params={{ park, chain, segment: segment.slice(chain.length + 1) }}
          search={{}}
          className={styles.button}
        >
          {t('brief.back')}
        </Link>
        <Link
          to="/parks/$park/chains/$chain"
          params={{ park, chain }}
          search={{ segment: segment.slice(chain.length + 1) }}
          className={styles.button}
        >
          {t('brief.atlas')}
        </Link>
        <p className={styles.lead}>{t('brief.lead')}</p>
      </div>
      {enterprise !== null && target.error && (
        <Notice>
          {target.error.networkError ? t('common.panel.stale') : t('brief.unknownFirm', { code: enterprise })}
        </Notice>
      )}
      {failed > 0 && <Notice>{t('common.panel.partial', { count: failed })}</Notice>}
      <div aria-busy={busy}>
        <Sheet content={content} park={park} segment={segment} paper={paper} />
      </div>
    </>
  );
}
