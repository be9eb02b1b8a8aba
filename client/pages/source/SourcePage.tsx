import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loaded } from '../../components/Loaded.tsx';
import { Text } from '../../components/Name.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { PageTabs } from '../../components/PageTabs.tsx';
import { Term, Terms } from '../../components/Terms.tsx';
import { useFormat } from '../../i18n/format.ts';
import { textIn } from '../../i18n/name.ts';
import { SourceFacts } from './SourceFacts.tsx';
import { SourcesQuery, type SourceDetails } from './source.query.ts';
import styles from './source.module.css';

const route = getRouteApi('/sources/$code');

/** A document: what it is, and every fact taken from it by line. Its text is neither stored nor shown. */
export function SourcePage() {
  const { t } = useTranslation();
  const { code } = route.useParams();
  const [result, retry] = useQuery({ query: SourcesQuery });
  const source = result.data?.sources.find((one) => one.code === code);
  return (
    <Page title={t('source.title', { code })} answer={source ? <SourceLine source={source} /> : undefined}>
      <Loaded of={result} what={t('source.what')} retry={retry}>
        {({ sources }) => (
          <>
            <PageTabs label={t('source.others')}>
              {sources.map((one) => (
                <Link
                  key={one.id}
                  to="/sources/$code"
                  params={{ code: one.code }}
                  search={{}}
                  activeOptions={{ includeSearch: false }}
                >
                  {one.code}
                </Link>
              ))}
            </PageTabs>
            {source ? (
              <>
                <About source={source} />
                <SourceFacts source={source} />
              </>
            ) : (
              <EmptyPanel kind="none">{t('source.notFound', { code })}</EmptyPanel>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function SourceLine({ source }: { readonly source: SourceDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  const headline = textIn(source.headline, source.headlineEn, format.language);
  const date = source.publishedOn === null ? t('common.evidence.noDate') : format.period(source.publishedOn);
  return (
    <>
      {headline ? <b lang={headline.language === 'zh' ? 'zh-CN' : 'en'}>{headline.text}</b> : t('source.noHeadline')} ·{' '}
      {date}
      {source.publishedPrecision === 'inferred' && t('source.inferred')}
    </>
  );
}

function About({ source }: { readonly source: SourceDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Terms>
        <Term name={t('source.publisher')}>{source.publisher ?? t('source.notPrinted')}</Term>
        <Term name={t('source.authors')}>
          {source.authors === null ? (
            t('source.notPrinted')
          ) : (
            <span lang="zh-CN">{source.authors.replaceAll('|', t('figure.list.separator'))}</span>
          )}
        </Term>
        <Term name={t('source.period')}>
          {source.period === null ? t('figure.noDate') : format.period(source.period)}
        </Term>
        <Term name={t('source.file')}>
          <span className={styles.mono}>{source.file}</span>
        </Term>
        <Term name={t('source.hash')}>
          <span className={styles.mono}>{source.sha256}</span>
        </Term>
      </Terms>
      {(source.note ?? source.noteEn) !== null && (
        <details className={styles.note}>
          <summary>{t('source.about')}</summary>
          <p>
            <Text zh={source.note} en={source.noteEn} />
          </p>
        </details>
      )}
    </>
  );
}
