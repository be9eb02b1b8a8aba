import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { countOutcomes, OUTCOMES } from '../../components/policy/matches.ts';
import type { Match } from '../../components/policy/policy.query.ts';
import { VerdictMark } from '../../components/policy/VerdictMark.tsx';
import styles from './match.module.css';
import { usePoliciesSearch } from './useMatch.ts';

/** Counts that are legend and filter in one; each is a link, so that a filtered list can be sent on. */
export function Summary({ matches }: { readonly matches: readonly Match[] }) {
  const { t } = useTranslation();
  const { search } = usePoliciesSearch();
  const counts = countOutcomes(matches);
  return (
    <nav className={styles.summary} aria-label={t('policies.match.summary')}>
      <Link
        to="/policies"
        search={(old) => ({ ...old, verdict: undefined })}
        resetScroll={false}
        replace
        aria-current={search.verdict === undefined ? 'true' : 'false'}
      >
        {t('policies.match.all', { count: matches.length })}
      </Link>
      {OUTCOMES.map((verdict) => (
        <Link
          key={verdict}
          to="/policies"
          search={(old) => ({ ...old, verdict: search.verdict === verdict ? undefined : verdict })}
          resetScroll={false}
          replace
          aria-current={search.verdict?.split(',').includes(verdict) ? 'true' : 'false'}
        >
          <VerdictMark verdict={verdict} /> <b>{counts[verdict]}</b>
        </Link>
      ))}
    </nav>
  );
}
