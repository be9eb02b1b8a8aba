import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loaded } from '../../components/Loaded.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { chartsOf, split } from './charts.ts';
import styles from './charts.module.css';
import { FigureBars } from './FigureBars.tsx';
import { ParkSeriesQuery } from './park.query.ts';

/** Metrics with figures of several times as bars; those told once are folded, for one bar compares with nothing. */
export function SeriesCharts({ park, metric }: { readonly park: string; readonly metric: string | undefined }) {
  const { t } = useTranslation();
  const [result, refetch] = useQuery({ query: ParkSeriesQuery, variables: { park } });
  return (
    <Loaded
      of={result}
      what={t('park.chart.what')}
      retry={() => refetch({ requestPolicy: 'network-only' })}
      skeleton={<Skeleton rows={2} columns={2} height={120} />}
    >
      {({ indicatorSeries }) => {
        const { several, single } = split(
          chartsOf(indicatorSeries.filter((one) => metric === undefined || one.metric?.code === metric)),
        );
        if (several.length + single.length === 0) return null;
        return (
          <>
            {several.length > 0 && (
              <details className={styles.folded} open>
                <summary>{t('park.chart.several', { count: several.length })}</summary>
                <div className={styles.charts}>
                  {several.map((chart) => (
                    <FigureBars key={chart.key} chart={chart} />
                  ))}
                </div>
              </details>
            )}
            {single.length > 0 && (
              <details className={styles.folded}>
                <summary>{t('park.chart.single', { count: single.length })}</summary>
                <div className={styles.charts}>
                  {single.map((chart) => (
                    <FigureBars key={chart.key} chart={chart} />
                  ))}
                </div>
              </details>
            )}
            <p className={styles.note}>{t('park.chart.twin')}</p>
          </>
        );
      }}
    </Loaded>
  );
}
