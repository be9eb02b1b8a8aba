import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DataTable } from '../../components/DataTable.tsx';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { Figure, figureText } from '../../components/Figure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Name } from '../../components/Name.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import charts from './charts.module.css';
import { GoalBars } from './GoalBars.tsx';
import { ListExport, placesOf } from './ListExport.tsx';
import { ParkGoalsQuery, type ParkGoal } from './park.query.ts';
import styles from './park.module.css';

export function GoalsTab({ park }: { readonly park: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [result, retry] = useQuery({ query: ParkGoalsQuery, variables: { park } });
  return (
    <Section title={t('park.goals')} lead={t('park.goalsLead')}>
      <Loaded of={result} what={t('park.goals')} retry={retry}>
        {({ goalProgress }) =>
          goalProgress.length === 0 ? (
            <EmptyPanel kind="unchecked">{t('park.noneStated')}</EmptyPanel>
          ) : (
            <>
              <details className={charts.folded} open>
                <summary>{t('park.chart.goals', { count: goalProgress.length })}</summary>
                <div className={charts.charts}>
                  {goalProgress.map((one) => (
                    <GoalBars key={one.goal.id} of={one} />
                  ))}
                </div>
              </details>
              <p className={charts.note}>{t('park.chart.twin')}</p>
              <GoalTable goals={goalProgress} />
              <ListExport
                park={park}
                part="goals"
                title={t('park.goals')}
                heads={[
                  t('park.metric'),
                  t('park.target'),
                  t('park.horizon'),
                  t('park.base'),
                  t('park.actual'),
                  t('park.status'),
                  t('park.why'),
                  t('common.evidence.source'),
                ]}
                rows={goalProgress.map(({ goal, base, actual, status, why }) => [
                  goal.metric && nameIn(goal.metric, format.language).text,
                  goal.quantity && figureText(goal.quantity, format, t),
                  goal.horizon,
                  base && figureText(base.quantity, format, t),
                  actual && figureText(actual.quantity, format, t),
                  t(`park.goalStatus.${status}`),
                  format.language === 'en' ? why.textEn : why.text,
                  placesOf(goal.evidence),
                ])}
              />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

/** The same as the drawings, as a table. */
function GoalTable({ goals }: { readonly goals: readonly ParkGoal[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable
      stacked
      caption={t('park.goals')}
      rows={goals}
      rowKey={({ goal }) => goal.id}
      columns={[
        {
          key: 'metric',
          head: t('park.metric'),
          cell: ({ goal }) => (goal.metric ? <Name of={goal.metric} /> : t('common.value.unknown')),
        },
        {
          key: 'target',
          head: t('park.target'),
          cell: ({ goal: { quantity } }) =>
            quantity ? (
              <Figure
                of={{ ...quantity, qualifiers: quantity.qualifiers.filter((one) => one !== 'NOT_STATED') }}
                period={false}
              />
            ) : (
              t('common.value.notStated')
            ),
        },
        {
          key: 'horizon',
          head: t('park.horizon'),
          cell: ({ goal }) => (goal.horizon === null ? t('park.notStated') : format.period(goal.horizon)),
        },
        {
          key: 'base',
          head: t('park.base'),
          cell: ({ goal, base }) =>
            base ? (
              <Figure of={base.quantity} evidence={base.evidence} />
            ) : (
              <span className={styles.unknown}>
                <span aria-hidden="true">?</span> {goal.baseKnown ? t('park.chart.unknown') : t('park.baseUnknown')}
              </span>
            ),
        },
        {
          key: 'actual',
          head: t('park.actual'),
          cell: ({ actual }) =>
            actual ? <Figure of={actual.quantity} evidence={actual.evidence} /> : t('park.noActual'),
        },
        {
          key: 'status',
          head: t('park.status'),
          cell: ({ status }) => t(`park.goalStatus.${status}`),
        },
        {
          key: 'source',
          head: t('common.evidence.source'),
          cell: ({ goal }) => <ProvenanceChip evidence={goal.evidence} />,
        },
      ]}
    />
  );
}
