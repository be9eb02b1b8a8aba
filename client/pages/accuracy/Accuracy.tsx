import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel, ErrorPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFormat } from '../../i18n/format.ts';
import styles from './accuracy.module.css';
import { Bars } from './Bars.tsx';
import { chartsOf } from './charts.ts';
import { useFindings } from './findings.ts';
import { loadResults, TESTS, type TestName, type TestResult } from './results.ts';

type Results = ReadonlyMap<TestName, TestResult>;

/** How far ranking and gaps can be relied on, in words first, then in bars, then in a table. */
export function Accuracy() {
  const { t } = useTranslation();
  const [results, setResults] = useState<Results | 'failed'>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    loadResults().then(
      (read) => gone || setResults(read),
      () => gone || setResults('failed'),
    );
    return () => {
      gone = true;
    };
  }, [attempt]);
  return (
    <Page title={t('accuracy.title')} answer={t('accuracy.answer')}>
      {results === undefined && <Skeleton rows={5} height={160} />}
      {results === 'failed' && (
        <ErrorPanel what={t('accuracy.what')} onRetry={() => setAttempt((count) => count + 1)} />
      )}
      {results instanceof Map &&
        (results.size === 0 ? (
          <EmptyPanel kind="unchecked">{t('accuracy.none')}</EmptyPanel>
        ) : (
          <>
            <p className={styles.how}>{t('accuracy.how')}</p>
            {TESTS.map((test) => (
              <Test key={test} test={test} result={results.get(test)} />
            ))}
          </>
        ))}
    </Page>
  );
}

function Test({ test, result }: { readonly test: TestName; readonly result: TestResult | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const findings = useFindings(test, result);
  if (!result)
    return (
      <Section title={<Title test={test} />}>
        <EmptyPanel kind="unchecked">{t('accuracy.notRun')}</EmptyPanel>
      </Section>
    );
  const measured = result['measuredOn'];
  const command = result['command'];
  return (
    <Section title={<Title test={test} />}>
      <p className={styles.means}>
        <span className="visually-hidden">{t('accuracy.means')}: </span>
        {findings.means}
      </p>
      {findings.hard !== null && (
        <p className={styles.hard}>
          <b>{t('accuracy.hard')}</b> {findings.hard}
        </p>
      )}
      <div className={styles.charts}>
        {chartsOf(test, result).map((chart) => (
          <Bars key={chart.key} chart={chart} />
        ))}
      </div>
      <dl className={styles.about}>
        <dt>{t('accuracy.tested')}</dt>
        <dd>{findings.tested}</dd>
        <dt>{t('accuracy.cannot')}</dt>
        <dd>{findings.cannot}</dd>
        <dt>{t('accuracy.date')}</dt>
        <dd>{typeof measured === 'string' ? format.period(measured.slice(0, 10)) : t('accuracy.dateUnknown')}</dd>
        <dt>{t('accuracy.command')}</dt>
        <dd>
          <code lang="en">
            {typeof command === 'string'
              ? command
              : `npm run eval -- ${test === 'E6' || test === 'E7' ? '' : '--data DIR '}--only ${test}`}
          </code>
        </dd>
      </dl>
    </Section>
  );
}

function Title({ test }: { readonly test: TestName }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`accuracy.test.${test}.title`)} <span className={styles.name}>{test}</span>
    </>
  );
}
