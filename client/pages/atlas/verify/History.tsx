import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorPanel } from '../../../components/Panels.tsx';
import { StateMark } from '../../../components/StateMark.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { Section } from '../drawer/Section.tsx';
import { GapHistoryQuery } from './edit.query.ts';
import styles from './verify.module.css';

const TRIGGERS = ['START', 'GAP_VERIFY', 'REGISTER_RESTATE'] as const;

interface HistoryProps {
  readonly park: string;
  readonly chain: string;
  readonly segment: string;
}

/** How the segment stood at each computation with another result, the latest first. */
export function History(props: HistoryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ data, error }, refetch] = useQuery({ query: GapHistoryQuery, variables: { ...props } });
  const entries = data?.gapHistory;
  return (
    <Section title={t('edit.history.title')}>
      <p className={styles.quiet}>{t('edit.history.lead')}</p>
      {error && !entries && (
        <ErrorPanel
          what={t('edit.history.what')}
          error={error}
          onRetry={() => refetch({ requestPolicy: 'network-only' })}
        />
      )}
      {entries?.length === 0 && <p className={styles.quiet}>{t('edit.history.none')}</p>}
      <ol className={styles.list}>
        {entries?.map((entry) => (
          <li key={`${entry.computedAt} ${entry.datasetVersion}`}>
            <b>{format.period(entry.computedAt.slice(0, 10))}</b> <StateMark state={entry.state} />{' '}
            {entry.change === null ? t('edit.history.unchanged') : t(`edit.history.change.${entry.change}`)}
            {' · '}
            {t(`edit.history.trigger.${TRIGGERS.find((one) => one === entry.trigger) ?? 'other'}`)}
            <span className={styles.note}>
              {t('edit.history.entry', {
                coverage: format.interval(entry.coverage, 'percent'),
                need: format.interval(entry.need),
              })}
              {entry.coming > 0 && ` · ${t('edit.history.coming', { count: entry.coming })}`}
            </span>
            <span className={styles.quiet}>
              {t('edit.history.version', {
                version: entry.datasetVersion ?? t('common.value.unknown'),
                formula: entry.formulaVersion,
              })}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
