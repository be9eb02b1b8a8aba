import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { GAP_STATES } from '../../../chain/state.ts';
import { Choice, Filters } from '../../../components/Filters.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { EmptyPanel, Notice } from '../../../components/Panels.tsx';
import { useLanguage } from '../../../i18n/format.ts';
import { nameIn } from '../../../i18n/name.ts';
import { usePlace } from '../../../shell/place.ts';
import { PartnerTabs } from '../PartnerTabs.tsx';
import { matrixOf, metRows } from './cells.ts';
import { GapMatrix } from './GapMatrix.tsx';
import { GapPartnersQuery } from './matrix.query.ts';
import styles from './matrix.module.css';
import { WayDrawer } from './WayDrawer.tsx';

const route = getRouteApi('/partners/matrix');
/** What a park is strong in it need not look for. */
const OPEN = GAP_STATES.filter((state) => state !== 'STRONG');

export function MatrixPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/partners/matrix' });
  const { parks, park: place, parkCode, chains, chain: first } = usePlace();
  const chain = chains.find(({ code }) => code === search.chain) ?? first;
  const states = search.state ? [search.state] : OPEN;
  const [result, retry] = useQuery({
    query: GapPartnersQuery,
    variables: { park: parkCode, chain: chain?.code ?? '', states },
    pause: chain === undefined,
  });
  const gaps = result.data?.chainGaps.nodes ?? [];
  const matrix = matrixOf(gaps, search.country);
  const countries = [
    ...new Map(
      gaps.flatMap(({ partners }) =>
        partners.flatMap(({ partner }) => (partner.country ? [[partner.country.code, partner.country] as const] : [])),
      ),
    ).values(),
  ];
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, cell: undefined, ...change }), replace: true, resetScroll: false });
  const filtered = search.state !== undefined || search.country !== undefined;
  const clear = () => set({ state: undefined, country: undefined });
  const named = (of: { name: string; nameEn: string | null }) => nameIn(of, language).text;
  return (
    <Page
      title={t('partners.matrix.title')}
      answer={
        result.data && place && chain
          ? t('partners.matrix.answer', {
              park: named(place),
              chain: named(chain),
              gaps: matrix.rows.length,
              met: metRows(matrix),
            })
          : undefined
      }
      drawer={
        search.cell &&
        chain && <WayDrawer cell={search.cell} park={parkCode} chain={chain.code} onClose={() => set({})} />
      }
    >
      <PartnerTabs />
      <Filters
        label={t('partners.filter')}
        said={result.data ? t('figure.filter.found', { count: matrix.rows.length }) : undefined}
        onClear={filtered ? clear : undefined}
      >
        <Choice
          label={t('partners.matrix.park')}
          value={parkCode}
          none={false}
          options={parks.map((one) => ({ value: one.code, label: named(one) }))}
          onChange={(value) => set({ park: value })}
        />
        <Choice
          label={t('partners.matrix.chain')}
          value={chain?.code}
          none={false}
          options={chains.map((one) => ({ value: one.code, label: named(one) }))}
          onChange={(value) => set({ chain: value })}
        />
        <Choice
          label={t('partners.country')}
          value={search.country}
          options={countries.map((one) => ({ value: one.code, label: named(one) }))}
          onChange={(value) => set({ country: value })}
        />
        <Choice
          label={t('partners.matrix.state')}
          value={search.state}
          options={OPEN.map((state) => ({ value: state, label: t(`common.state.${state}`) }))}
          onChange={(value) => set({ state: OPEN.find((state) => state === value) })}
        />
      </Filters>
      <Loaded of={result} what={t('partners.matrix.what')} retry={retry}>
        {() =>
          matrix.rows.length === 0 ? (
            <EmptyPanel kind={filtered ? 'filtered' : 'none'} {...(filtered ? { onClear: clear } : {})}>
              {t('partners.matrix.empty')}
            </EmptyPanel>
          ) : (
            <>
              {matrix.columns.length === 0 && <Notice>{t('partners.matrix.emptyPartner')}</Notice>}
              {matrix.bodies > matrix.columns.length && (
                <Notice>{t('partners.matrix.more', { shown: matrix.columns.length, total: matrix.bodies })}</Notice>
              )}
              <p className={styles.legend}>{t('partners.matrix.legend')}</p>
              <GapMatrix matrix={matrix} park={parkCode} open={search.cell} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
