import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/graphql.ts';
import { useViewer } from '../../graphql/viewer.ts';
import type { OverviewPark } from './overview.query.ts';
import styles from './overview.module.css';

const OverviewLeadsQuery = graphql(`
  query OverviewLeads($park: String!) {
    leads(park: $park, status: OPEN, first: 1) {
      totals {
        stage
        count
        late
      }
    }
  }
`);

/** How far recruiting is, for those who may read leads; nothing for the others, who have no use for a refusal here. */
export function ParkLeads({ park }: { readonly park: OverviewPark }) {
  const { t } = useTranslation();
  const mayRead = useViewer().may('lead:read') ?? false;
  const [{ data }] = useQuery({ query: OverviewLeadsQuery, variables: { park: park.code }, pause: !mayRead });
  if (!mayRead || !data) return null;
  const { totals } = data.leads;
  const late = totals.reduce((sum, one) => sum + one.late, 0);
  const to = { to: '/parks/$park/leads', params: { park: park.code } } as const;
  return (
    <p className={styles.parkLinks}>
      <span>{t('overview.leads')}</span>
      {totals.map(({ stage, count }) => (
        <Link key={stage} {...to} search={{ stage }}>
          {t(`overview.leadStage.${stage}`, { count })}
        </Link>
      ))}
      {late > 0 && (
        <Link {...to} search={{ late: '1' }}>
          <span aria-hidden="true">!</span> {t('overview.leadsLate', { count: late })}
        </Link>
      )}
    </p>
  );
}
