import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice, Filters } from '../../components/Filters.tsx';
import { useAllPages } from '../../graphql/useAllPages.ts';
import { usePlace } from '../../shell/place.ts';
import { DownstreamQuery, UpstreamQuery, type EnterpriseDetails } from './enterprise.query.ts';
import { SupplySide } from './SupplySide.tsx';
import styles from './enterprise.module.css';
import { SUPPLY_DEPTHS, SUPPLY_SCOPES } from './tabs.ts';

const route = getRouteApi('/enterprises/$code');

/** Suppliers and customers as lists: possible ones by the chain template, recorded ones where a source says so. */
export function SupplyTab({ firm }: { readonly firm: EnterpriseDetails }) {
  const { t } = useTranslation();
  const { depth = '1', scope = 'ALL' } = route.useSearch();
  const navigate = useNavigate({ from: '/enterprises/$code' });
  const { parkCode } = usePlace();
  const park = firm.parks[0]?.code ?? parkCode;
  const variables = { enterprise: firm.code, maxDepth: Number(depth), scope };
  const upstream = useAllPages(UpstreamQuery, variables, (data) => data.upstream);
  const downstream = useAllPages(DownstreamQuery, variables, (data) => data.downstream);
  return (
    <>
      <Filters label={t('enterprise.supply.filter')} said={undefined}>
        <Choice
          label={t('enterprise.supply.depth')}
          value={depth}
          none={false}
          options={SUPPLY_DEPTHS.map((one) => ({ value: one, label: t(`enterprise.supply.depths.${one}`) }))}
          onChange={(value) =>
            void navigate({
              search: (search) => ({ ...search, depth: SUPPLY_DEPTHS.find((one) => one === value && one !== '1') }),
              replace: true,
              resetScroll: false,
            })
          }
        />
        <Choice
          label={t('enterprise.supply.scope')}
          value={scope}
          none={false}
          options={SUPPLY_SCOPES.map((one) => ({ value: one, label: t(`enterprise.supply.scopes.${one}`) }))}
          onChange={(value) =>
            void navigate({
              search: (search) => ({ ...search, scope: SUPPLY_SCOPES.find((one) => one === value && one !== 'ALL') }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      </Filters>
      <p className={styles.warning}>{t('enterprise.supply.warning')}</p>
      <div className={styles.sides}>
        <SupplySide direction="upstream" pages={upstream} park={park} known={firm.worksIn.length > 0} />
        <SupplySide direction="downstream" pages={downstream} park={park} known={firm.worksIn.length > 0} />
      </div>
    </>
  );
}
