import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loaded } from '../../components/Loaded.tsx';
import { Brief } from '../../components/policy/Brief.tsx';
import { MatchesQuery } from '../../components/policy/policy.query.ts';
import { Skeleton } from '../../components/Skeleton.tsx';
import styles from './targets.module.css';

interface TargetPoliciesProps {
  readonly park: string;
  readonly enterprise: string;
  readonly most?: number;
}

/** Which policies a candidate would get in the park, those it has first. */
export function TargetPolicies({ park, enterprise, most }: TargetPoliciesProps) {
  const { t } = useTranslation();
  const [result, retry] = useQuery({
    query: MatchesQuery,
    variables: { enterprise, park, on: null, facts: [], includeExpired: false },
  });
  return (
    <Loaded
      of={result}
      what={t('policies.match.what')}
      retry={() => retry({ requestPolicy: 'network-only' })}
      skeleton={<Skeleton rows={3} height={36} />}
    >
      {({ policyMatches: matches }) => {
        if (matches.length === 0) return <p className={styles.quiet}>{t('policies.match.empty')}</p>;
        return (
          <Brief matches={matches} enterprise={enterprise} park={park} {...(most === undefined ? {} : { most })} />
        );
      }}
    </Loaded>
  );
}
