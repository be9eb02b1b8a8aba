import { useTranslation } from 'react-i18next';
import { PolicyLink } from '../../components/links.tsx';
import { Name, Text } from '../../components/Name.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Lacks } from '../../components/policy/Brief.tsx';
import { divide, nearest, outcomeOf, type Outcome } from '../../components/policy/matches.ts';
import type { Match } from '../../components/policy/policy.query.ts';
import { requirementsText, validText } from '../../components/policy/words.ts';
import { useFormat } from '../../i18n/format.ts';
import { MatchRow } from './MatchRow.tsx';
import styles from './match.module.css';
import { usePoliciesSearch, type Matching } from './useMatch.ts';

const FITTING: readonly Outcome[] = ['ELIGIBLE', 'ONE_CONDITION_SHORT'];
const OPEN: readonly Outcome[] = ['UNKNOWN', 'NOT_ELIGIBLE'];
const NEAREST = 3;

interface ListProps {
  readonly matches: readonly Match[];
  readonly matching: Matching;
}

/** What the firm gets and what is one condition short; where there is neither, what comes nearest. */
export function Fitting({ matches, matching }: ListProps) {
  const { search } = usePoliciesSearch();
  const { here } = divide(matches);
  const fits = here.some((match) => FITTING.includes(outcomeOf(match)));
  return (
    <div className={styles.fitting}>
      {!fits && search.verdict === undefined && <Nearest matches={here} />}
      <Groups outcomes={FITTING} matches={here} matching={matching} />
    </div>
  );
}

/** What must be asked, what the firm cannot have, what nobody has published, and what is of other places or times. */
export function Others({ matches, matching }: ListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search, set } = usePoliciesSearch();
  const { here, elsewhere, lapsed } = divide(matches);
  const unpublished = here.filter((match) => outcomeOf(match) === 'UNPUBLISHED');
  const wanted = search.verdict?.split(',');
  const none = wanted !== undefined && !here.some((match) => wanted.includes(outcomeOf(match)));
  return (
    <div className={styles.others}>
      {matches.length === 0 && <EmptyPanel kind="unchecked">{t('policies.match.empty')}</EmptyPanel>}
      {none && <EmptyPanel kind="filtered" onClear={() => set({ verdict: undefined })} />}
      <Groups outcomes={OPEN} matches={here} matching={matching} />
      {unpublished.length > 0 &&
        (wanted === undefined ? (
          <details className={styles.folded}>
            <summary>{t('policies.match.unpublished', { count: unpublished.length })}</summary>
            <Rows matches={unpublished} matching={matching} />
          </details>
        ) : (
          <Groups outcomes={['UNPUBLISHED']} matches={here} matching={matching} />
        ))}
      {elsewhere.length > 0 && (
        <details className={styles.folded}>
          <summary>{t('policies.match.elsewhere', { count: elsewhere.length })}</summary>
          <ul className={styles.plainList}>
            {elsewhere.map(({ policy, conditions }) => (
              <li key={policy.id}>
                <PolicyLink of={policy} />{' '}
                {t('policies.match.requires', {
                  requirements: requirementsText(
                    conditions.filter(({ verdict }) => verdict === 'UNMET'),
                    t,
                    format,
                  ),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {search.expired !== undefined && <Lapsed matches={lapsed} />}
    </div>
  );
}

function Groups({ outcomes, matches, matching }: ListProps & { readonly outcomes: readonly Outcome[] }) {
  const { t } = useTranslation();
  const { search } = usePoliciesSearch();
  const wanted = search.verdict?.split(',');
  return outcomes
    .filter((outcome) => wanted === undefined || wanted.includes(outcome))
    .map((outcome) => ({ outcome, rows: matches.filter((match) => outcomeOf(match) === outcome) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ outcome, rows }) => (
      <section key={outcome} className={styles.group} aria-label={t(`policies.verdict.${outcome}`)}>
        <h2>
          {t('policies.match.group', { verdict: t(`policies.verdict.${outcome}`), count: rows.length })}{' '}
          <span className={styles.means}>{t(`policies.verdictMeaning.${outcome}`)}</span>
        </h2>
        <Rows matches={rows} matching={matching} />
      </section>
    ));
}

function Rows({ matches, matching }: ListProps) {
  return (
    <ul className={styles.rows}>
      {matches.map((match) => (
        <MatchRow key={match.policy.id} match={match} matching={matching} />
      ))}
    </ul>
  );
}

function Nearest({ matches }: { readonly matches: readonly Match[] }) {
  const { t } = useTranslation();
  const near = nearest(
    matches.filter((match) => outcomeOf(match) !== 'UNPUBLISHED'),
    NEAREST,
  );
  if (near.length === 0) return null;
  return (
    <div className={styles.nearest}>
      <p>{t('policies.match.nothing')}</p>
      <ol>
        {near.map((match) => (
          <li key={match.policy.id}>
            <b>
              <Name of={match.policy} />
            </b>
            <Lacks match={match} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Lapsed({ matches }: { readonly matches: readonly Match[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={styles.group} aria-label={t('policies.notInForce')}>
      <h2>{t('policies.match.lapsed', { count: matches.length })}</h2>
      <ul className={styles.plainList}>
        {matches.map(({ policy, version, sentence }) => (
          <li key={policy.id}>
            <PolicyLink of={policy} />{' '}
            {version ? validText(version, t, format) : <Text zh={sentence.text} en={sentence.textEn} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
