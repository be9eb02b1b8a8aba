import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { answerParts, countOf } from '../../chain/answer.ts';
import { Name } from '../../components/Name.tsx';
import { useFormat } from '../../i18n/format.ts';
import type { GapPage } from './atlas.query.ts';
import { Register } from './register/Register.tsx';
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
      <Register summary={summary} />
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
