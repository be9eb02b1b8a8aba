import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DataTable } from '../../components/DataTable.tsx';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Name } from '../../components/Name.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { useFormat } from '../../i18n/format.ts';
import { ParkGoalsQuery } from './park.query.ts';
import styles from './park.module.css';

export function GoalsTab({ park }: { readonly park: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [result, retry] = useQuery({ query: ParkGoalsQuery, variables: { park } });
  return (
    <Section title={t('park.goals')} lead={t('park.goalsLead')}>
      <Loaded of={result} what={t('park.goals')} retry={retry}>
        {({ goals }) =>
          goals.length === 0 ? (
            <EmptyPanel kind="unchecked">{t('park.noneStated')}</EmptyPanel>
          ) : (
            <DataTable
              stacked
              caption={t('park.goals')}
              rows={goals}
              rowKey={(goal) => goal.id}
              columns={[
                {
                  key: 'metric',
                  head: t('park.metric'),
                  cell: (goal) => (goal.metric ? <Name of={goal.metric} /> : t('common.value.unknown')),
                },
                {
                  key: 'target',
                  head: t('park.target'),
                  cell: (goal) =>
                    goal.quantity ? (
                      <Figure
                        of={{
                          ...goal.quantity,
                          qualifiers: goal.quantity.qualifiers.filter((one) => one !== 'NOT_STATED'),
                        }}
                        period={false}
                      />
                    ) : (
                      t('common.value.notStated')
                    ),
                },
                {
                  key: 'horizon',
                  head: t('park.horizon'),
                  cell: (goal) => (goal.horizon === null ? t('park.notStated') : format.period(goal.horizon)),
                },
                {
                  key: 'base',
                  head: t('park.base'),
                  cell: (goal) =>
                    goal.baseKnown ? (
                      t('park.baseKnown')
                    ) : (
                      <span className={styles.unknown}>
                        <span aria-hidden="true">?</span> {t('park.baseUnknown')}
                      </span>
                    ),
                },
                {
                  key: 'source',
                  head: t('common.evidence.source'),
                  cell: (goal) => <ProvenanceChip evidence={goal.evidence} />,
                },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
