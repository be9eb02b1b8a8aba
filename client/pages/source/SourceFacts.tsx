import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BasisTag } from '../../components/BasisTag.tsx';
import { EntityLink } from '../../components/links.tsx';
import { Text } from '../../components/Name.tsx';
import { ErrorPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useAllPages } from '../../graphql/useAllPages.ts';
import { useFormat } from '../../i18n/format.ts';
import { usePlace } from '../../shell/place.ts';
import { SourceFactsQuery, type SourceDetails, type SourceFact } from './source.query.ts';
import styles from './source.module.css';

const route = getRouteApi('/sources/$code');

/** Facts by line; the one a link asked for is marked and scrolled to. */
export function SourceFacts({ source }: { readonly source: SourceDetails }) {
  const { t } = useTranslation();
  const { evidence, line } = route.useSearch();
  const pages = useAllPages(SourceFactsQuery, { id: source.id }, (data) =>
    data.node?.__typename === 'Source' ? data.node.evidence : null,
  );
  const facts = [...pages.nodes].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const marked = (fact: SourceFact) =>
    fact.code === evidence || (evidence === undefined && line !== undefined && fact.line === Number(line));
  const target = facts.find(marked)?.code;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (target) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  }, [target]);
  return (
    <Section
      title={pages.complete ? t('source.facts', { count: pages.totalCount }) : t('source.factsPlain')}
      lead={t('source.paraphrase')}
    >
      {pages.error && <ErrorPanel what={t('source.factsPlain')} error={pages.error} onRetry={pages.retry} />}
      {pages.nodes.length === 0 && !pages.error && <Skeleton rows={8} height={40} />}
      {pages.complete && evidence !== undefined && target === undefined && (
        <p role="status">{t('source.factGone', { code: evidence })}</p>
      )}
      <ol ref={list} className={styles.facts}>
        {facts.map((fact, index) => (
          <FactItem key={fact.id} fact={fact} marked={marked(fact)} first={facts[index - 1]?.line !== fact.line} />
        ))}
      </ol>
    </Section>
  );
}

function FactItem({
  fact,
  marked,
  first,
}: {
  readonly fact: SourceFact;
  readonly marked: boolean;
  readonly first: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { parkCode } = usePlace();
  return (
    <li aria-current={marked ? 'true' : undefined} className={first ? styles.fact : `${styles.fact} ${styles.same}`}>
      <span className={styles.line}>
        {fact.line === null ? t('common.value.none') : t('source.line', { line: fact.line })}
      </span>
      <span>
        <Text zh={fact.note} en={fact.noteEn} />{' '}
        <span className={styles.about}>
          <BasisTag basis={fact.basis} />
          {fact.confidence < 1 && (
            <span>{t('common.evidence.confidence', { value: format.percent(fact.confidence) })}</span>
          )}
          {fact.period !== null && <span>{format.period(fact.period)}</span>}
          {fact.subject && <EntityLink of={fact.subject} park={parkCode} />}
          {fact.object && (
            <>
              <span aria-hidden="true">→</span> <EntityLink of={fact.object} park={parkCode} />
            </>
          )}
        </span>
      </span>
    </li>
  );
}
