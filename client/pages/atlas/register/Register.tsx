import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EvidenceList } from '../../../components/Evidence.tsx';
import { Text } from '../../../components/Name.tsx';
import { StateMark } from '../../../components/StateMark.tsx';
import { useFormat } from '../../../i18n/format.ts';
import type { GapPage } from '../atlas.query.ts';
import { countChanges, kappaOf } from '../kappa.ts';
import { useAtlasSearch } from '../useAtlas.ts';
import { KappaControl } from './KappaControl.tsx';
import styles from './Register.module.css';
import { StatedRegisterQuery } from './register.query.ts';
import { Restate } from './Restate.tsx';

const route = getRouteApi('/parks/$park/chains/$chain');

type Summary = GapPage['summary'];

/** κ decides between missing and unknown: its value, its reason and a way to try another stand in the open. */
export function Register({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation();
  const { park, chain } = route.useParams();
  const { search } = useAtlasSearch();
  const tried = kappaOf(search);
  const complete = search.complete !== undefined;
  const inPark = search.radius === undefined;
  const [{ data }] = useQuery({
    query: StatedRegisterQuery,
    variables: { park, chain },
    pause: tried === null && summary.kappaSource !== 'ARGUMENT',
  });
  // Where nothing is tried, what is shown is what is stated.
  const stated = tried === null ? summary : data?.chainGaps.summary;
  return (
    <div className={styles.register}>
      <span>
        {t('atlas.register.firms', { firms: summary.namedFirms })}
        {summary.unnamedMakers > 0 && t('atlas.register.unnamed', { count: summary.unnamedMakers })}
      </span>
      {complete && <span>{t('atlas.register.assumed')}</span>}
      {!complete && inPark && <KappaControl stated={stated?.kappa ?? null} tried={tried} />}
      {!complete && !inPark && <span>{t('edit.kappa.onlyPark')}</span>}
      {!complete && inPark && <Why summary={summary} stated={stated ?? null} tried={tried} />}
      {tried !== null && stated && (
        <Changes
          from={stated.kappa}
          to={tried}
          // The answer to the value before stays on screen while the next one is on its way.
          changes={summary.kappa === tried ? countChanges(stated.counts, summary.counts) : null}
        />
      )}
    </div>
  );
}

interface ChangesProps {
  readonly from: number | null;
  readonly to: number;
  readonly changes: ReturnType<typeof countChanges<Summary['counts'][number]['state']>> | null;
}

function Changes({ from, to, changes }: ChangesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className={styles.changes} role="status">
      {changes === null ? (
        t('common.panel.updating')
      ) : (
        <>
          <b>
            {t('edit.kappa.changed', {
              from: from === null ? t('edit.kappa.unknown') : format.percent(from),
              to: format.percent(to),
            })}
          </b>
          {changes.length === 0 && t('edit.kappa.noChange')}
          {changes.map((change) => (
            <span key={change.state} className={styles.change}>
              <StateMark state={change.state} /> {change.to > change.from ? '+' : '−'}
              {Math.abs(change.to - change.from)}
            </span>
          ))}
        </>
      )}
    </p>
  );
}

interface WhyProps {
  readonly summary: Summary;
  readonly stated: { readonly kappa: number | null } | null;
  readonly tried: number | null;
}

/** Reason and evidence of the stated κ, whose it is, and the statement in its place. */
function Why({ summary, stated, tried }: WhyProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const kappa = stated?.kappa ?? null;
  const { kappaStated, kappaSource } = summary;
  return (
    <details className={styles.why}>
      <summary>
        {kappa === null ? t('atlas.register.noReason') : t('atlas.register.why', { kappa: format.percent(kappa) })}
      </summary>
      <div className={styles.reason}>
        <p>{t('edit.kappa.help')}</p>
        <p>
          {kappaSource !== null && `${t(`edit.kappa.source.${kappaSource}`)} · `}
          {kappaStated === null
            ? t('edit.kappa.statedNone')
            : t('edit.kappa.stated', { kappa: format.percent(kappaStated) })}
        </p>
        <p>
          {summary.kappaReason || summary.kappaReasonEn ? (
            <Text zh={summary.kappaReason} en={summary.kappaReasonEn} />
          ) : (
            t('atlas.register.noReason')
          )}{' '}
          {summary.unlisted !== null &&
            summary.unlisted > 0 &&
            (tried === null
              ? t('atlas.register.unlisted', { count: Math.round(summary.unlisted) })
              : t('edit.kappa.unlisted', { kappa: format.percent(tried), count: Math.round(summary.unlisted) }))}
        </p>
        <EvidenceList items={summary.kappaEvidence} />
        <Restate
          kappa={tried ?? kappa}
          stated={summary.kappaSource === 'USER' || (tried !== null && kappa !== kappaStated)}
        />
      </div>
    </details>
  );
}
