import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EvidenceList } from '../../components/Evidence.tsx';
import { Choice, Filters } from '../../components/Filters.tsx';
import { EntryLink, Listed, ParkLink } from '../../components/links.tsx';
import { Text } from '../../components/Name.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel, ErrorPanel, Notice } from '../../components/Panels.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useAllPages } from '../../graphql/useAllPages.ts';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { usePlace } from '../../shell/place.ts';
import { PoliciesQuery, type PolicyRow } from './policies.query.ts';
import styles from './policies.module.css';

const route = getRouteApi('/policies');

/** Policies the sources name, with what they say of them; nothing here decides who qualifies. */
export function Policies() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { park } = route.useSearch();
  const navigate = useNavigate({ from: '/policies' });
  const { parks } = usePlace();
  const pages = useAllPages(PoliciesQuery, { filter: { park: park ?? null } }, (data) => data.policies);
  const set = (value: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, park: value }), replace: true, resetScroll: false });
  const filtered = park !== undefined;
  return (
    <Page
      title={t('policies.title')}
      answer={pages.complete ? t('policies.answer', { count: pages.totalCount }) : undefined}
    >
      <Notice>{t('policies.stated')}</Notice>
      <Filters
        label={t('policies.filter')}
        said={pages.complete ? t('figure.filter.found', { count: pages.totalCount }) : undefined}
        onClear={filtered ? () => set(undefined) : undefined}
      >
        <Choice
          label={t('figure.filter.park')}
          value={park}
          options={parks.map((one) => ({ value: one.code, label: nameIn(one, language).text }))}
          onChange={set}
        />
      </Filters>
      {pages.error && <ErrorPanel what={t('policies.what')} error={pages.error} onRetry={pages.retry} />}
      {!pages.complete && !pages.error && pages.nodes.length === 0 && <Skeleton rows={6} height={72} />}
      {pages.complete && pages.nodes.length === 0 && (
        <EmptyPanel kind={filtered ? 'filtered' : 'unchecked'} {...(filtered ? { onClear: () => set(undefined) } : {})}>
          {t('policies.empty')}
        </EmptyPanel>
      )}
      <ul className={styles.list}>
        {pages.nodes.map((policy) => (
          <PolicyItem key={policy.id} policy={policy} />
        ))}
      </ul>
    </Page>
  );
}

function PolicyItem({ policy }: { readonly policy: PolicyRow }) {
  const { t } = useTranslation();
  return (
    <li className={styles.item}>
      <h2>
        <EntryLink of={policy} />
      </h2>
      <p className={styles.parks}>
        {policy.parks.length === 0 ? (
          t('policies.noPark')
        ) : (
          <Listed items={policy.parks}>{(park) => <ParkLink of={park} />}</Listed>
        )}
      </p>
      {(policy.note ?? policy.noteEn) !== null && (
        <p className={styles.note}>
          <Text zh={policy.note} en={policy.noteEn} />
        </p>
      )}
      <details>
        <summary>{t('policies.facts', { count: policy.facts.totalCount })}</summary>
        <EvidenceList items={policy.facts.nodes} />
        {policy.facts.totalCount > policy.facts.nodes.length && (
          <p>{t('figure.filter.shown', { shown: policy.facts.nodes.length, total: policy.facts.totalCount })}</p>
        )}
      </details>
    </li>
  );
}
