import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice, Filters, TypedText } from '../../components/Filters.tsx';
import { Name } from '../../components/Name.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel, ErrorPanel } from '../../components/Panels.tsx';
import { groupHits, hitTarget } from '../../components/search/hits.ts';
import { SEARCH_KINDS } from '../../components/search/kinds.ts';
import { Matched } from '../../components/search/Matched.tsx';
import { useSearchHits } from '../../components/search/useSearch.ts';
import { Section } from '../../components/Section.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { usePlace } from '../../shell/place.ts';
import styles from './search.module.css';

const route = getRouteApi('/search');
const FIRST = 100;

export function SearchPage() {
  const { t } = useTranslation();
  const { q = '', kind } = route.useSearch();
  const navigate = useNavigate({ from: '/search' });
  const { parkCode } = usePlace();
  const { hits, error, fetching, known, retry } = useSearchHits(q, kind, FIRST);
  const answer =
    q === ''
      ? t('search.hint')
      : fetching || !known
        ? undefined
        : hits.length === 0
          ? t('search.none', { text: q })
          : t('search.answer', { text: q, count: hits.length });
  return (
    <Page title={t('search.title')} answer={answer}>
      <Filters
        label={t('common.shell.searchShort')}
        said={hits.length === FIRST ? t('search.cut', { count: FIRST }) : undefined}
      >
        <TypedText
          label={t('search.text')}
          value={q}
          onChange={(value) => void navigate({ search: (search) => ({ ...search, q: value }), replace: true })}
        />
        <Choice
          label={t('search.kindHead')}
          value={kind}
          options={SEARCH_KINDS.map((one) => ({ value: one, label: t(`search.kind.${one}`) }))}
          onChange={(value) =>
            void navigate({
              search: (search) => ({ ...search, kind: SEARCH_KINDS.find((one) => one === value) }),
              replace: true,
            })
          }
        />
      </Filters>
      {error && <ErrorPanel what={t('search.what')} error={error} onRetry={retry} />}
      {fetching && hits.length === 0 && <Skeleton rows={6} height={36} />}
      {q !== '' && known && !fetching && !error && hits.length === 0 && (
        <EmptyPanel
          kind={kind ? 'filtered' : 'none'}
          {...(kind ? { onClear: () => void navigate({ search: (search) => ({ ...search, kind: undefined }) }) } : {})}
        >
          {t('search.noneHelp')}
        </EmptyPanel>
      )}
      {groupHits(hits).map((group) => (
        <Section key={group.kind} title={t(`search.kind.${group.kind}`)}>
          <ul className={styles.hits}>
            {group.hits.map((hit) => (
              <li key={hit.entity.id}>
                <Link {...hitTarget(hit, parkCode)}>
                  <Name of={hit.entity} />
                </Link>{' '}
                <Matched hit={hit} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
