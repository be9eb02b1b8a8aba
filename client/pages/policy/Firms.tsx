import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DataTable } from '../../components/DataTable.tsx';
import { Choice, Filters } from '../../components/Filters.tsx';
import { EnterpriseLink, Listed, ParkLink } from '../../components/links.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Name, Text } from '../../components/Name.tsx';
import { Pager } from '../../components/Pager.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Chips } from '../../components/policy/Chips.tsx';
import { countryOptions } from '../../components/policy/countries.ts';
import { VERDICTS } from '../../components/policy/matches.ts';
import { VerdictMark } from '../../components/policy/VerdictMark.tsx';
import { nameText } from '../../components/policy/words.ts';
import { useFormat } from '../../i18n/format.ts';
import { oneOf } from '../../routing.ts';
import { usePlace } from '../../shell/place.ts';
import styles from './policy.module.css';
import { CandidatesQuery, type Candidate, type PolicyDetails } from './policy.query.ts';

const route = getRouteApi('/policies/$code');

/** The other way round: which firms qualify, or are one condition short. */
export function Firms({ policy }: { readonly policy: PolicyDetails }) {
  const { t } = useTranslation();
  const { on, park, chain, country, verdict, after } = route.useSearch();
  const [result, retry] = useQuery({
    query: CandidatesQuery,
    variables: {
      policy: policy.code,
      on: on ?? null,
      park: park ?? null,
      chain: chain ?? null,
      country: country ?? null,
      verdicts: verdict === undefined ? null : [verdict],
      after: after ?? null,
    },
    pause: !policy.executable,
  });
  if (!policy.executable) return <EmptyPanel kind="unchecked">{t('policies.page.noRule')}</EmptyPanel>;
  const found = result.data?.policyCandidates;
  return (
    <>
      <FirmFilters found={found?.totalCount} />
      <p className={styles.quiet}>{t('policies.firms.lead')}</p>
      <Loaded of={result} what={t('policies.firms.what')} retry={() => retry({ requestPolicy: 'network-only' })}>
        {({ policyCandidates: { nodes, totalCount, pageInfo } }) =>
          nodes.length === 0 ? (
            <EmptyPanel kind="filtered">{t('policies.firms.empty')}</EmptyPanel>
          ) : (
            <>
              <FirmTable rows={nodes} />
              <Pager
                shown={nodes.length}
                total={totalCount}
                next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
                after={after}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function FirmFilters({ found }: { readonly found: number | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/policies/$code' });
  const { parks } = usePlace();
  const chains = new Map(parks.flatMap((park) => park.chains.map(({ chain }) => [chain.code, chain])));
  const { park, chain, country, verdict } = search;
  const set = (change: { [Key in keyof typeof search]?: (typeof search)[Key] | undefined }) =>
    void navigate({
      search: (old) => ({ ...old, after: undefined, ...change }) as typeof search,
      replace: true,
      resetScroll: false,
    });
  const filtered = [park, chain, country, verdict].some((one) => one !== undefined);
  const named = (one: { code: string; name: string; nameEn: string | null }) => ({
    value: one.code,
    label: nameText(one, format),
  });
  return (
    <Filters
      label={t('policies.firms.filter')}
      said={found === undefined ? undefined : t('figure.filter.found', { count: found })}
      onClear={
        filtered ? () => set({ park: undefined, chain: undefined, country: undefined, verdict: undefined }) : undefined
      }
    >
      <Choice
        label={t('policies.firms.verdict')}
        value={verdict}
        options={VERDICTS.map((one) => ({ value: one, label: t(`policies.verdict.${one}`) }))}
        onChange={(value) => set({ verdict: oneOf(value, VERDICTS) })}
      />
      <Choice
        label={t('policies.match.park')}
        value={park}
        options={parks.map(named)}
        onChange={(value) => set({ park: value })}
      />
      <Choice
        label={t('figure.filter.chain')}
        value={chain}
        options={[...chains.values()].map(named)}
        onChange={(value) => set({ chain: value })}
      />
      <Choice
        label={t('policies.firms.country')}
        value={country}
        options={countryOptions(t, country)}
        onChange={(value) => set({ country: value })}
      />
    </Filters>
  );
}

function FirmTable({ rows }: { readonly rows: readonly Candidate[] }) {
  const { t } = useTranslation();
  const { park, on } = route.useSearch();
  return (
    <div className={styles.firms}>
      <DataTable
        stacked
        caption={t('policies.firms.what')}
        rows={rows}
        rowKey={({ enterprise }) => enterprise?.id ?? ''}
        columns={[
          {
            key: 'firm',
            head: t('policies.firms.firm'),
            cell: ({ enterprise }) =>
              enterprise ? (
                <>
                  <EnterpriseLink of={enterprise} />
                  <span className={styles.place}>
                    {enterprise.country ? <Name of={enterprise.country} /> : t('common.value.unknown')}
                    {enterprise.parks.length > 0 && ' · '}
                    <Listed items={enterprise.parks}>{(one) => <ParkLink of={one} />}</Listed>
                  </span>
                </>
              ) : (
                t('common.value.unknown')
              ),
          },
          {
            key: 'verdict',
            head: t('policies.firms.verdict'),
            cell: ({ verdict }) => <VerdictMark verdict={verdict} />,
          },
          {
            key: 'why',
            head: t('policies.firms.why'),
            cell: ({ sentence, conditions, verdict }) => (
              <>
                <Text zh={sentence.text} en={sentence.textEn} />
                <Chips conditions={conditions} eligible={verdict === 'ELIGIBLE'} />
              </>
            ),
          },
          {
            key: 'match',
            head: t('policies.view.match'),
            cell: ({ enterprise }) =>
              enterprise && (
                <Link
                  to="/policies"
                  search={{
                    enterprise: enterprise.code,
                    ...(park === undefined ? {} : { park }),
                    ...(on === undefined ? {} : { on }),
                  }}
                >
                  {t('policies.firms.match')}
                </Link>
              ),
          },
        ]}
      />
    </div>
  );
}
