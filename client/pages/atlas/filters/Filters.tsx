import { getRouteApi, Link, useMatchRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { countOf } from '../../../chain/answer.ts';
import { DENSITIES, GAP_STATES, RADII, type GapState } from '../../../chain/state.ts';
import { StateMark } from '../../../components/StateMark.tsx';
import { Tabs } from '../../../components/Tabs.tsx';
import type { Gap, GapPage } from '../atlas.query.ts';
import { useAtlasSearch } from '../useAtlas.ts';
import { useDraftEdit } from '../whatif/useWhatIf.ts';
import { Export } from './Export.tsx';
import styles from './Filters.module.css';

interface FiltersProps {
  readonly page: GapPage;
  readonly shown: readonly Gap[];
  readonly updating: boolean;
}

/** Legend, count and filter in one row of chips; views, assumptions and export in the next. */
export function Filters({ page, shown, updating }: FiltersProps) {
  const { t } = useTranslation();
  const { search, states, set } = useAtlasSearch();
  const matchRoute = useMatchRoute();
  // What is to be verified is told for the park as stated, whatever the filters.
  const verifying = Boolean(matchRoute({ to: '/parks/$park/chains/$chain/verify' }));
  const filtered = states.length > 0 || search.gaps !== undefined;
  return (
    <div className={styles.filters}>
      <div className={styles.row} role="group" aria-label={t('atlas.filter.label')}>
        {GAP_STATES.map((state) => (
          <StateChip key={state} state={state} count={countOf(page.summary.counts, state)} />
        ))}
        <Toggle
          on={search.gaps !== undefined}
          hint={t('atlas.filter.gapsHint')}
          onChange={(on) => set({ gaps: on ? '1' : undefined })}
        >
          {t('atlas.filter.gaps')}
        </Toggle>
        {filtered && (
          <button type="button" className={styles.quiet} onClick={() => set({ state: undefined, gaps: undefined })}>
            {t('atlas.filter.clear')}
          </button>
        )}
        <span role="status" className={styles.updating}>
          {updating && t('common.panel.updating')}
        </span>
      </div>
      <div className={styles.row}>
        <Views />
        <Density />
        {!verifying && (
          <label className={styles.radius}>
            {t('atlas.filter.radius')}{' '}
            <select
              value={search.radius ?? 'PARK'}
              onChange={(event) =>
                set({ radius: RADII.slice(1).find((radius) => radius === event.target.value), complete: undefined })
              }
            >
              {RADII.map((radius) => (
                <option key={radius} value={radius}>
                  {t(`atlas.filter.radiusOf.${radius}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {/* Nobody has said how complete the register is beyond the park, so there is nothing to assume. */}
        {search.radius === undefined && !verifying && (
          <Toggle
            on={search.complete !== undefined}
            hint={t('atlas.filter.completeHint')}
            onChange={(on) => set({ complete: on ? '1' : undefined })}
          >
            {t('atlas.filter.complete')}
          </Toggle>
        )}
        <Export page={page} shown={shown} />
        <TryAndCompare />
      </div>
    </div>
  );
}

function StateChip({ state, count }: { readonly state: GapState; readonly count: number }) {
  const { states, set } = useAtlasSearch();
  const on = states.includes(state);
  const toggle = () => {
    const next = GAP_STATES.filter((one) => (one === state ? !on : states.includes(one)));
    set({ state: next.length > 0 ? next.join(',') : undefined });
  };
  return (
    <button type="button" className={styles.chip} aria-pressed={on} onClick={toggle}>
      <StateMark state={state} /> <span className={styles.count}>{count}</span>
    </button>
  );
}

interface ToggleProps {
  readonly on: boolean;
  readonly hint: string;
  readonly onChange: (on: boolean) => void;
  readonly children: string;
}

function Toggle({ on, hint, onChange, children }: ToggleProps) {
  return (
    <label className={styles.toggle} title={hint}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {children}
    </label>
  );
}

const route = getRouteApi('/parks/$park/chains/$chain');
const VIEWS = [
  { key: 'map', to: '/parks/$park/chains/$chain' },
  { key: 'matrix', to: '/parks/$park/chains/$chain/matrix' },
  { key: 'table', to: '/parks/$park/chains/$chain/table' },
  { key: 'verify', to: '/parks/$park/chains/$chain/verify' },
] as const;

function Views() {
  const { t } = useTranslation();
  const params = route.useParams();
  return (
    <Tabs label={t('atlas.views.label')}>
      {VIEWS.map(({ key, to }) => (
        <Link
          key={key}
          to={to}
          params={params}
          search={(old) => old}
          resetScroll={false}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {t(`atlas.views.${key}`)}
        </Link>
      ))}
    </Tabs>
  );
}

/** What if firms came, and how another park stands in the same chain. */
function TryAndCompare() {
  const { t } = useTranslation();
  const { park, chain } = route.useParams();
  const edit = useDraftEdit();
  return (
    <>
      <button type="button" className={styles.try} onClick={edit.open}>
        {t('whatif.button')}
      </button>
      <Link to="/compare" search={{ parks: park, chain }} className={styles.link}>
        {t('compare.link')}
      </Link>
    </>
  );
}

/** Products or firms inside the cards; only the picture has room for it. */
function Density() {
  const { t } = useTranslation();
  const { search, set } = useAtlasSearch();
  const matchRoute = useMatchRoute();
  if (!matchRoute({ to: '/parks/$park/chains/$chain' })) return null;
  return (
    <label className={styles.radius}>
      {t('atlas.filter.density')}{' '}
      <select
        value={search.density ?? 'segment'}
        onChange={(event) => set({ density: DENSITIES.slice(1).find((density) => density === event.target.value) })}
      >
        {DENSITIES.map((density) => (
          <option key={density} value={density}>
            {t(`atlas.filter.densityOf.${density}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
