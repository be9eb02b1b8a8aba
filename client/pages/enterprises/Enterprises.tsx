import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Choice, Filters, TypedText } from '../../components/Filters.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { Pager } from '../../components/Pager.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { usePlace } from '../../shell/place.ts';
import { EnterprisesQuery } from './enterprises.query.ts';
import { FirmTable } from './FirmTable.tsx';
import { useRegisterOptions } from './options.ts';

const route = getRouteApi('/enterprises');

export function Enterprises() {
  const { t } = useTranslation();
  const language = useLanguage();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/enterprises' });
  const { parks } = usePlace();
  const { park, chain, segment, country, q, after } = search;
  const filter = {
    park: park ?? null,
    chain: chain ?? null,
    segment: segment ?? null,
    country: country ?? null,
    text: q ?? null,
  };
  const [result, retry] = useQuery({ query: EnterprisesQuery, variables: { filter, after: after ?? null } });
  const options = useRegisterOptions(chain);
  const found = result.data?.enterprises;

  // A changed filter starts at the first page again.
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, after: undefined, ...change }), replace: true, resetScroll: false });
  const filtered = [park, chain, segment, country, q].some((one) => one !== undefined);
  const clear = () => set({ park: undefined, chain: undefined, segment: undefined, country: undefined, q: undefined });
  const named = parks.find((one) => one.code === park);
  const answer =
    found &&
    t(named ? 'enterprises.answerPark' : 'enterprises.answer', {
      count: found.totalCount,
      park: named ? nameIn(named, language).text : '',
    });
  return (
    <Page title={t('enterprises.title')} answer={answer && `${answer}${t('enterprises.incomplete')}`}>
      <Filters
        label={t('enterprises.filter')}
        said={found && t('figure.filter.found', { count: found.totalCount })}
        onClear={filtered ? clear : undefined}
      >
        <TypedText label={t('figure.filter.text')} value={q} onChange={(value) => set({ q: value })} />
        <Choice
          label={t('figure.filter.park')}
          value={park}
          options={parks.map((one) => ({ value: one.code, label: nameIn(one, language).text }))}
          onChange={(value) => set({ park: value })}
        />
        <Choice
          label={t('figure.filter.chain')}
          value={chain}
          options={options.chains}
          onChange={(value) => set({ chain: value, segment: undefined })}
        />
        {chain !== undefined && (
          <Choice
            label={t('enterprises.segment')}
            value={segment}
            options={options.segments}
            onChange={(value) => set({ segment: value })}
          />
        )}
      </Filters>
      <Loaded of={result} what={t('enterprises.what')} retry={retry}>
        {({ enterprises }) =>
          enterprises.nodes.length === 0 ? (
            <EmptyPanel kind={filtered ? 'filtered' : 'unchecked'} {...(filtered ? { onClear: clear } : {})}>
              {t('enterprises.empty')}
            </EmptyPanel>
          ) : (
            <>
              <FirmTable firms={enterprises.nodes} park={park} />
              <Pager
                shown={enterprises.nodes.length}
                total={enterprises.totalCount}
                next={enterprises.pageInfo.hasNextPage ? enterprises.pageInfo.endCursor : null}
                after={after}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
