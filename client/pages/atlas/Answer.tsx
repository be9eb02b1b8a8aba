import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { answerParts, countOf } from '../../chain/answer.ts';
import { EvidenceList } from '../../components/Evidence.tsx';
import { Name, Text } from '../../components/Name.tsx';
import { useFormat } from '../../i18n/format.ts';
import styles from './Answer.module.css';
import type { GapPage } from './atlas.query.ts';
import { slugOf, useAtlasSearch } from './useAtlas.ts';

/** The answer in one sentence, written from the summary, and how far the register can be trusted. */
export function Answer({ page }: { readonly page: GapPage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAtlasSearch();
  const { summary } = page;
  const complete = search.complete !== undefined;
  const parts = answerParts({ ...summary, assessable: page.assessable, complete });
  return (
    <>
      <p>
        {parts.map(({ key, names }) => (
          <Trans
            key={key}
            t={t}
            i18nKey={`atlas.answer.${key}`}
            count={countOf(summary.counts, key.startsWith('missing') ? 'MISSING' : 'UNKNOWN')}
            values={{
              segments: summary.segments,
              kappa: summary.kappa === null ? '' : format.percent(summary.kappa),
            }}
            components={{ b: <b />, names: <Segments of={names} /> }}
          />
        ))}
      </p>
      <Register summary={summary} complete={complete} />
    </>
  );
}

/** The segments the answer names lead to their details at once. */
function Segments({ of }: { readonly of: readonly GapPage['summary']['firstToFill'][number][] }) {
  const { t } = useTranslation();
  return of.map((segment, index) => (
    <Fragment key={segment.id}>
      {index > 0 && t('common.value.separator')}
      <Link to="." search={(old) => ({ ...old, segment: slugOf(segment.code) })} resetScroll={false}>
        <Name of={segment} />
      </Link>
    </Fragment>
  ));
}

/** κ decides between missing and unknown, so its value and its reason stand in the open. */
function Register({ summary, complete }: { readonly summary: GapPage['summary']; readonly complete: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kappa = summary.kappa === null ? null : format.percent(summary.kappa);
  return (
    <div className={styles.register}>
      <span>
        {t('atlas.register.firms', { firms: summary.namedFirms })}
        {summary.unnamedMakers > 0 && t('atlas.register.unnamed', { count: summary.unnamedMakers })}
        {kappa === null ? t('atlas.register.kappaUnknown') : !complete && t('atlas.register.kappa', { kappa })}
      </span>
      {complete && <span>{t('atlas.register.assumed')}</span>}
      {!complete && kappa !== null && (
        <details className={styles.why}>
          <summary>{t('atlas.register.why', { kappa })}</summary>
          <div className={styles.reason}>
            <p>
              {summary.kappaReason || summary.kappaReasonEn ? (
                <Text zh={summary.kappaReason} en={summary.kappaReasonEn} />
              ) : (
                t('atlas.register.noReason')
              )}{' '}
              {summary.unlisted !== null &&
                summary.unlisted > 0 &&
                t('atlas.register.unlisted', { count: Math.round(summary.unlisted) })}
            </p>
            <EvidenceList items={summary.kappaEvidence} />
          </div>
        </details>
      )}
    </div>
  );
}
