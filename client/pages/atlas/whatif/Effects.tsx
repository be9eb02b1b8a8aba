import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { countOf } from '../../../chain/answer.ts';
import type { DraftEntry } from '../../../chain/draft.ts';
import { IntervalBar } from '../../../components/IntervalBar.tsx';
import { Name } from '../../../components/Name.tsx';
import { StateMark } from '../../../components/StateMark.tsx';
import { useFormat, useLanguage } from '../../../i18n/format.ts';
import { nameIn, type Named } from '../../../i18n/name.ts';
import { Section } from '../drawer/Section.tsx';
import { slugOf } from '../useAtlas.ts';
import type { Simulated, SimulatedChange } from './whatif.query.ts';
import styles from './whatif.module.css';

/** Counts now and then, and what is taken off the needs in all. */
export function Counts({ result }: { readonly result: Simulated }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <table className={styles.counts}>
        <caption className="visually-hidden">{t('whatif.counts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('atlas.table.state')}</th>
            <th scope="col">{t('whatif.before')}</th>
            <th scope="col">{t('whatif.after')}</th>
          </tr>
        </thead>
        <tbody>
          {result.after.map(({ state, count }) => {
            const before = countOf(result.before, state);
            return (
              <tr key={state}>
                <th scope="row">
                  <StateMark state={state} />
                </th>
                <td>{before}</td>
                <td>{count === before ? count : <b className={styles.changed}>{count}</b>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.gain} title={t('whatif.gainHint')}>
        {t('whatif.gain', { value: format.interval(result.gain) })}
      </p>
    </>
  );
}

/** Those with another state or coverage; mere demand is told under what opens. */
function visible({ added, before, stateAfter, coverageAfter }: SimulatedChange): boolean {
  return (
    added > 0 ||
    stateAfter !== before.state ||
    coverageAfter.low !== before.coverage.low ||
    coverageAfter.high !== before.coverage.high
  );
}

/** Each segment that changes: state and coverage, now and then. */
export function Effects({ result }: { readonly result: Simulated }) {
  const { t } = useTranslation();
  const changes = result.changes.filter(visible);
  if (changes.length === 0) return <p className={styles.quietText}>{t('whatif.noChange')}</p>;
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <Change key={change.segment.id} change={change} />
      ))}
    </ul>
  );
}

function Change({ change }: { readonly change: SimulatedChange }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { before, segment, stateAfter, coverageAfter, gain } = change;
  return (
    <li>
      <p className={styles.changeHead}>
        <SegmentName of={segment} />
        <span className={styles.states}>
          <StateMark state={before.state} />
          <span aria-hidden="true">→</span> <StateMark state={stateAfter} />
        </span>
      </p>
      <div className={styles.bars}>
        <span aria-hidden="true">{t('whatif.before')}</span>
        {before.assessable ? (
          <IntervalBar {...before.coverage} label={t('atlas.card.coverage')} tone={before.state} />
        ) : (
          <span className={styles.noBar} />
        )}
        <span>{before.assessable ? format.interval(before.coverage, 'percent') : t('common.value.unknown')}</span>
        <span aria-hidden="true">{t('whatif.after')}</span>
        <IntervalBar {...coverageAfter} label={t('whatif.coverageAfter')} tone={stateAfter} />
        <span>{format.interval(coverageAfter, 'percent')}</span>
      </div>
      {gain.high > 0 && <p className={styles.quietText}>{t('whatif.gainHere', { value: format.interval(gain) })}</p>}
    </li>
  );
}

const OPENED = 5;

/** Newcomers buy too. */
export function Opens({ result }: { readonly result: Simulated }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { opens } = result;
  return (
    <Section title={t('whatif.opens')}>
      <p className={styles.quietText}>{opens.length === 0 ? t('whatif.opensNone') : t('whatif.opensLead')}</p>
      <ul className={styles.list}>
        {opens.slice(0, OPENED).map(({ segment, before, needAfter, stateAfter }) => (
          <li key={segment.id}>
            <SegmentName of={segment} /> <StateMark state={stateAfter} />
            <span className={styles.quietText}>
              {' '}
              {t('whatif.needRise', { before: format.interval(before.need), after: format.interval(needAfter) })}
            </span>
          </li>
        ))}
      </ul>
      {opens.length > OPENED && (
        <p className={styles.quietText}>{t('whatif.more', { count: opens.length - OPENED })}</p>
      )}
    </Section>
  );
}

/** Three firms, one after the other; a click adds one. */
export function Next({ result, onAdd }: { readonly result: Simulated; readonly onAdd: (entry: DraftEntry) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  return (
    <Section title={t('whatif.next')}>
      <p className={styles.quietText}>{result.next.length === 0 ? t('whatif.nextNone') : t('whatif.nextLead')}</p>
      <ol className={styles.next}>
        {result.next.map(({ enterprise, segments, gain }) => (
          <li key={enterprise.id}>
            <button
              type="button"
              className={styles.add}
              onClick={() => onAdd({ enterprise: enterprise.code, segments: [], capacity: null })}
              aria-label={t('whatif.nextAdd', { name: nameIn(enterprise, language).text })}
            >
              <span aria-hidden="true">＋</span>
            </button>
            <span>
              <b>
                <Name of={enterprise} />
              </b>{' '}
              <span className={styles.quietText}>
                {t('whatif.gainHere', { value: format.interval(gain) })} · {t('whatif.works')}
                {segments.map((segment) => nameIn(segment, language).text).join(t('common.value.separator'))}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function SegmentName({ of }: { readonly of: Named & { readonly code: string } }) {
  return (
    <Link
      to="."
      search={(old) => ({ ...old, segment: slugOf(of.code) })}
      resetScroll={false}
      className={styles.segmentLink}
    >
      <Name of={of} />
    </Link>
  );
}
