import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Choice, Filters } from '../../components/Filters.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Brief } from '../../components/policy/Brief.tsx';
import { countOutcomes, divide } from '../../components/policy/matches.ts';
import { MatchesQuery } from '../../components/policy/policy.query.ts';
import { nameText } from '../../components/policy/words.ts';
import { useFormat } from '../../i18n/format.ts';
import { usePlace } from '../../shell/place.ts';
import type { EnterpriseDetails } from './enterprise.query.ts';
import styles from './enterprise.module.css';

const route = getRouteApi('/enterprises/$code');
const MOST = 10;

/** Which policies the firm would get in a park, in short; questions are answered on the page of the match. */
export function PoliciesTab({ firm }: { readonly firm: EnterpriseDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/enterprises/$code' });
  const { parks, parkCode } = usePlace();
  const code = search.park ?? firm.parks[0]?.code ?? parkCode;
  const park = parks.find((one) => one.code === code);
  const [result, retry] = useQuery({
    query: MatchesQuery,
    variables: { enterprise: firm.code, park: code, on: null, facts: [], includeExpired: false },
  });
  return (
    <>
      <Filters label={t('policies.match.object')}>
        <Choice
          label={t('policies.firm.park')}
          value={code}
          none={false}
          options={parks.map((one) => ({ value: one.code, label: nameText(one, format) }))}
          onChange={(value) =>
            void navigate({ search: (old) => ({ ...old, park: value }), replace: true, resetScroll: false })
          }
        />
      </Filters>
      <Loaded of={result} what={t('policies.match.what')} retry={() => retry({ requestPolicy: 'network-only' })}>
        {({ policyMatches }) => {
          if (policyMatches.length === 0) return <EmptyPanel kind="unchecked">{t('policies.match.empty')}</EmptyPanel>;
          const counts = countOutcomes(divide(policyMatches).here);
          return (
            <>
              <p className={styles.warning}>
                {t('policies.firm.answer', {
                  place: t('policies.match.atPark', { park: park ? nameText(park, format) : code }),
                  eligible: counts.ELIGIBLE,
                  near: counts.ONE_CONDITION_SHORT,
                  unknown: counts.UNKNOWN,
                  not: counts.NOT_ELIGIBLE,
                  unpublished: counts.UNPUBLISHED,
                })}
              </p>
              <Brief matches={policyMatches} enterprise={firm.code} park={code} most={MOST} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
