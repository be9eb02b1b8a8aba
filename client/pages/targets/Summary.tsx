import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BasisTag } from '../../components/BasisTag.tsx';
import { IntervalBar } from '../../components/IntervalBar.tsx';
import { EnterpriseLink, Listed, SegmentLink } from '../../components/links.tsx';
import { Text } from '../../components/Name.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { ReserveButton } from '../leads/reserve/Reserve.tsx';
import type { Placed } from './ranking.ts';
import styles from './targets.module.css';
import type { GapInShort } from './targets.query.ts';
import { draftOf, tryOptions } from './tryIt.ts';
import { useTargetsSearch } from './useTargets.ts';

const REASONS = 3;
const COMPARED = 3;

/** The gap in short: how much is lacking, why, whom it touches, how well that is known, and what to do next. */
export function Summary({ gap, first }: { readonly gap: GapInShort; readonly first: readonly Placed[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { makers, nextStates } = gap;
  const now = makers.filter(({ certainty }) => certainty === 'CONFIRMED').reduce((sum, { count }) => sum + count, 0);
  const next = nextStates[0];
  const reasons = [...gap.reasons].sort((a, b) => Number(a.kind === 'COMPUTED') - Number(b.kind === 'COMPUTED'));
  return (
    <section className={styles.summary} aria-label={t('targets.gap.label')}>
      <div className={styles.facts}>
        <span className={styles.state}>
          <StateMark state={gap.state} />
        </span>
        {gap.assessable ? (
          <>
            <span className={styles.coverage}>
              {t('targets.gap.coverage')}
              <IntervalBar {...gap.coverage} label={t('targets.gap.coverage')} tone={gap.state} size="thick" />
              <b>{format.interval(gap.coverage, 'percent')}</b>
            </span>
            <span>
              {t('targets.gap.need')} <b>{format.interval(gap.need)}</b>
            </span>
            <span>
              {t('targets.gap.dependence')} <b>{format.percent(gap.dependence)}</b>
            </span>
            {next && (
              <span>
                {t('targets.gap.next', { count: Math.max(1, next.confirmedMakers - now) })}{' '}
                <StateMark state={next.state} />
              </span>
            )}
          </>
        ) : (
          <span>{t('targets.gap.notAssessable')}</span>
        )}
      </div>
      <div className={styles.next}>
        <Actions gap={gap} first={first} />
        <Known gap={gap} />
      </div>
      <ul className={styles.reasons} aria-label={t('targets.gap.why')}>
        {reasons.slice(0, REASONS).map((reason, index) => (
          <li key={`${reason.code}-${index}`}>
            <BasisTag basis={reason.kind} /> <Text zh={reason.text} en={reason.textEn} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whom the gap touches, and how well it is known. */
function Known({ gap }: { readonly gap: GapInShort }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { park } = useTargetsSearch();
  const { affects, provenance } = gap;
  return (
    <p className={styles.known}>
      {affects.segments.length + affects.enterprises.length > 0 && (
        <span>
          {t('targets.gap.affects')}{' '}
          <Listed items={affects.segments} most={3}>
            {(one) => <SegmentLink of={one} park={park} />}
          </Listed>
          {affects.segments.length > 0 && affects.enterprises.length > 0 && t('common.value.separator')}
          <Listed items={affects.enterprises} most={3}>
            {(one) => <EnterpriseLink of={one} />}
          </Listed>
        </span>
      )}
      <span>
        {t('targets.gap.evidence', { count: provenance.evidence.length })} ·{' '}
        {gap.newestEvidence === null
          ? t('targets.gap.newestNone')
          : t('targets.gap.newest', { date: format.period(gap.newestEvidence) })}
      </span>
    </p>
  );
}

/** What to do next comes first: verify where nothing can be told, else look at the first firm. */
function Actions({ gap, first }: { readonly gap: GapInShort; readonly first: readonly Placed[] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { park, chain, segment: slug, segmentCode, set } = useTargetsSearch();
  const verify = gap.state === 'UNKNOWN';
  const best = first[0]?.candidate;
  const atlas = (
    <Link
      to="/parks/$park/chains/$chain"
      params={{ park, chain }}
      search={{ segment: slug }}
      className={verify ? styles.primary : styles.button}
    >
      {t(verify ? 'targets.action.verify' : 'targets.action.atlas')}
    </Link>
  );
  return (
    <div className={styles.actions} role="group" aria-label={t('targets.action.label')}>
      {verify && atlas}
      {best && (
        <Link
          to="/enterprises/$code"
          params={{ code: best.enterprise.code }}
          search={{}}
          className={verify ? styles.button : styles.primary}
        >
          {t('targets.action.call', { name: nameIn(best.enterprise, language).text })}
        </Link>
      )}
      {best && <ReserveButton enterprise={best.enterprise} className={styles.button} />}
      {best && (
        <Link {...tryOptions(park, chain, draftOf(best, segmentCode))} className={styles.button}>
          {t('targets.action.tryFirst')}
        </Link>
      )}
      {first.length > 1 && (
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            set(
              {
                pick: first
                  .slice(0, COMPARED)
                  .map(({ candidate }) => candidate.enterprise.code)
                  .join(','),
              },
              true,
            );
            requestAnimationFrame(() => document.getElementById('compare')?.scrollIntoView());
          }}
        >
          {t('targets.action.compareFirst')}
        </button>
      )}
      {!verify && atlas}
      <Link to="/brief" search={{ park, segment: segmentCode }} className={styles.button} title={t('brief.linkHint')}>
        {t('brief.link')}
      </Link>
    </div>
  );
}
