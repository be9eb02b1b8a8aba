import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EvidenceList } from '../../components/Evidence.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Text } from '../../components/Name.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { EntryQuery, type Entry } from './entry.query.ts';
import { EntryTerms } from './EntryTerms.tsx';
import { Figures } from './Figures.tsx';
import { Cooperations, Stages } from './Steps.tsx';
import styles from './entry.module.css';

const route = getRouteApi('/entries/$id');

/** What is known of anything without a page of its own: its relations, numbers and every fact with its source. */
export function EntryPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { id } = route.useParams();
  const [result, retry] = useQuery({ query: EntryQuery, variables: { id } });
  const node = result.data?.node;
  const entry = node && 'name' in node ? node : undefined;
  return (
    <Page
      title={entry ? t('entry.title', { name: nameIn(entry, format.language).text }) : t('entry.titlePlain')}
      answer={entry ? <Answer entry={entry} /> : undefined}
    >
      <Loaded of={result} what={t('entry.what')} retry={retry}>
        {() =>
          entry ? (
            <Body entry={entry} />
          ) : (
            <EmptyPanel kind="none">
              {t('entry.notFound')}{' '}
              <Link to="/search" search={{}}>
                {t('entry.toSearch')}
              </Link>
            </EmptyPanel>
          )
        }
      </Loaded>
    </Page>
  );
}

function Answer({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nodes, totalCount } = entry.facts;
  const sources = new Set(nodes.flatMap((fact) => fact.source?.code ?? [])).size;
  const newest = nodes
    .flatMap((fact) => fact.source?.publishedOn ?? [])
    .reduce((latest, date) => (date > latest ? date : latest), '');
  const kind = t(`entry.kind.${entry.__typename}`);
  if (totalCount === 0) return <>{t('entry.answerNone', { kind })}</>;
  return (
    <>
      {t('entry.answer', {
        kind,
        count: totalCount,
        sources,
        date: newest === '' ? t('common.evidence.noDate') : format.period(newest),
      })}
    </>
  );
}

function Body({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  return (
    <>
      {(entry.note !== null || entry.noteEn !== null) && (
        <p className={styles.note}>
          <Text zh={entry.note} en={entry.noteEn} />
        </p>
      )}
      <EntryTerms entry={entry} />
      {entry.__typename === 'Project' && <Stages project={entry} />}
      {entry.__typename === 'Partner' && <Cooperations partner={entry} />}
      {'figures' in entry && entry.figures.length > 0 && <Figures figures={entry.figures} />}
      <Section title={t('entry.facts')} lead={t('common.evidence.paraphrase')}>
        {entry.facts.totalCount === 0 ? (
          <EmptyPanel kind="unchecked">{t('entry.noFacts')}</EmptyPanel>
        ) : (
          <div className={styles.facts}>
            <EvidenceList items={entry.facts.nodes} />
          </div>
        )}
      </Section>
    </>
  );
}
