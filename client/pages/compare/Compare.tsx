import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { countOf } from '../../chain/answer.ts';
import { GAP_STATES } from '../../chain/state.ts';
import { Choice, Filters } from '../../components/Filters.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Name } from '../../components/Name.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel, Notice } from '../../components/Panels.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useFormat, useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { usePlace } from '../../shell/place.ts';
import styles from './compare.module.css';
import { CompareQuery, type ComparedPark, type Comparison } from './compare.query.ts';
import { CompareTable } from './CompareTable.tsx';
import { chosenParks, toggled } from './parks.ts';

const route = getRouteApi('/compare');

/** One chain in two to four parks: where do they differ? */
export function Compare() {
  const { t } = useTranslation();
  const language = useLanguage();
  const search = route.useSearch();
  const place = usePlace();
  // A park that was merged into another has no firms of its own any more.
  const parks = place.parks.filter((one) => one.mergedInto === null);
  const codes = chosenParks(
    search.parks ?? place.parkCode,
    parks.map((one) => one.code),
  );
  const chains = parks[0]?.chains.map((one) => one.chain) ?? [];
  const chain = chains.find((one) => one.code === (search.chain ?? place.chain?.code)) ?? chains[0];
  const [result, refetch] = useQuery({
    query: CompareQuery,
    variables: { parks: codes, chain: chain?.code ?? '' },
    pause: codes.length < 2 || chain === undefined,
  });
  const shown = result.data?.compareParks;
  return (
    <Page
      title={chain ? t('compare.title', { chain: nameIn(chain, language).text }) : t('compare.titlePlain')}
      answer={shown ? <Answer of={shown} /> : ''}
    >
      {place.parks.length > 0 && parks.length < 2 ? (
        <EmptyPanel kind="none">{t('compare.onePark')}</EmptyPanel>
      ) : (
        <>
          <Choices parks={parks} chosen={codes} chains={chains} chain={chain?.code} of={shown} />
          <Loaded
            of={place.error && !shown ? { ...result, error: place.error } : result}
            what={t('compare.what')}
            retry={() => {
              place.refetch({ requestPolicy: 'network-only' });
              refetch({ requestPolicy: 'network-only' });
            }}
            skeleton={<Skeleton rows={8} height={44} />}
          >
            {({ compareParks }) => (
              <>
                <Counts parks={compareParks.parks} />
                <Rows of={compareParks} />
              </>
            )}
          </Loaded>
        </>
      )}
    </Page>
  );
}

function Answer({ of }: { readonly of: Comparison }) {
  const { t } = useTranslation();
  const differing = of.rows.filter((row) => row.differs).length;
  const judged = of.parks.filter((one) => one.assessable).length;
  return (
    <>
      <p>
        {judged < 2
          ? t('compare.answerNone', { count: judged, parks: of.parks.length })
          : t('compare.answer', { count: differing, segments: of.rows.length })}
      </p>
      <p className={styles.note}>{t('compare.note')}</p>
    </>
  );
}

type Place = ReturnType<typeof usePlace>;

interface ChoicesProps {
  readonly parks: Place['parks'];
  readonly chosen: readonly string[];
  readonly chains: Place['chains'];
  readonly chain: string | undefined;
  readonly of: Comparison | undefined;
}

function Choices({ parks, chosen, chains, chain, of }: ChoicesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), resetScroll: false });
  const rows = of ? shownRows(of, search) : [];
  const filtered = search.differs !== undefined || search.state !== undefined;
  return (
    <Filters
      label={t('compare.filters')}
      said={of && t('common.table.rows', { count: rows.length })}
      onClear={filtered ? () => set({ differs: undefined, state: undefined }) : undefined}
    >
      <fieldset className={styles.parks}>
        <legend>{t('compare.parks')}</legend>
        {parks.map((park) => {
          const next = toggled(chosen, park.code);
          return (
            <label key={park.id}>
              <input
                type="checkbox"
                checked={chosen.includes(park.code)}
                disabled={next === null}
                onChange={() => next && set({ parks: next.join(',') })}
              />
              <Name of={park} />
            </label>
          );
        })}
      </fieldset>
      <Choice
        label={t('common.shell.chain')}
        none={false}
        value={chain}
        options={chains.map((one) => ({ value: one.code, label: nameIn(one, language).text }))}
        onChange={(value) => set({ chain: value })}
      />
      <Choice
        label={t('compare.state')}
        value={search.state}
        options={GAP_STATES.map((state) => ({ value: state, label: t(`common.state.${state}`) }))}
        onChange={(value) => set({ state: GAP_STATES.find((state) => state === value) })}
      />
      <label className={styles.toggle}>
        <input
          type="checkbox"
          checked={search.differs !== undefined}
          onChange={(event) => set({ differs: event.target.checked ? '1' : undefined })}
        />
        {t('compare.differs')}
      </label>
    </Filters>
  );
}

function shownRows(of: Comparison, search: ReturnType<typeof route.useSearch>): Comparison['rows'] {
  return of.rows.filter(
    (row) =>
      (search.differs === undefined || row.differs) &&
      (search.state === undefined || row.gaps.some((gap) => gap.state === search.state)),
  );
}

function Rows({ of }: { readonly of: Comparison }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const rows = shownRows(of, search);
  if (rows.length === 0)
    return (
      <EmptyPanel
        kind="filtered"
        onClear={() => void navigate({ search: (old) => ({ ...old, differs: undefined, state: undefined }) })}
      />
    );
  return (
    <CompareTable
      of={of}
      rows={rows}
      sort={search.sort}
      onSort={(sort) => void navigate({ search: (old) => ({ ...old, sort }), resetScroll: false })}
    />
  );
}

/** Each park in numbers, linked to its atlas. */
function Counts({ parks }: { readonly parks: readonly ComparedPark[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { chain } = route.useSearch();
  const place = usePlace();
  return (
    <ul className={styles.counts}>
      {parks.map((one) => (
        <li key={one.park?.code}>
          <h2>
            {one.park && (
              <Link
                to="/parks/$park/chains/$chain"
                params={{ park: one.park.code, chain: chain ?? place.chain?.code ?? '' }}
                search={{}}
              >
                <Name of={one.park} />
              </Link>
            )}
          </h2>
          <p className={styles.states}>
            {GAP_STATES.map((state) => (
              <span key={state}>
                <StateMark state={state} /> <b>{countOf(one.counts, state)}</b>
              </span>
            ))}
          </p>
          <p className={styles.note}>
            {t('atlas.register.firms', { firms: one.namedFirms })}
            {one.kappa === null
              ? t('atlas.register.kappaUnknown')
              : t('atlas.register.kappa', { kappa: format.percent(one.kappa) })}
          </p>
          {!one.assessable && <Notice>{t('compare.notAssessable')}</Notice>}
        </li>
      ))}
    </ul>
  );
}
