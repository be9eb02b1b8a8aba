import { useTranslation } from 'react-i18next';
import { figureText } from '../../components/Figure.tsx';
import { Name, Text } from '../../components/Name.tsx';
import { useFormat } from '../../i18n/format.ts';
import { shareOf } from './charts.ts';
import styles from './charts.module.css';
import { BarList } from './FigureBars.tsx';
import type { ParkGoal } from './park.query.ts';

/** A goal beside its base and what was measured since; what is not known is hatched, never drawn as nothing. */
export function GoalBars({ of }: { readonly of: ParkGoal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { goal, base, actual, progress, status, why } = of;
  const amount = (one: { quantity: ParkGoal['goal']['quantity'] } | null) =>
    one?.quantity?.normalised ?? one?.quantity?.value ?? null;
  // A rank has no length: the first would be drawn as the worst.
  const drawn = goal.quantity?.unit !== 'RANK';
  const most = Math.max(0, amount(goal) ?? 0, amount(actual) ?? 0, amount(base) ?? 0);
  const share = (one: Parameters<typeof amount>[0]) => (drawn ? shareOf(amount(one), most) : null);
  const text = (one: { quantity: ParkGoal['goal']['quantity'] } | null) =>
    (one?.quantity && figureText(one.quantity, format, t)) ?? t('park.chart.unknown');
  const when = (one: { quantity: { period: string | null } } | null) =>
    one?.quantity.period ? format.period(one.quantity.period) : '';
  return (
    <figure className={styles.chart}>
      <figcaption>
        <h3>{goal.metric ? <Name of={goal.metric} /> : t('common.value.unknown')}</h3>
        <span className={styles.status}>{t(`park.goalStatus.${status}`)}</span>
        {progress !== null && <span> · {t('park.chart.progress', { share: format.percent(progress) })}</span>}
      </figcaption>
      <BarList
        bars={[
          {
            key: 'base',
            label: `${t('park.base')} ${when(base)}`,
            kind: base === null ? 'UNKNOWN' : 'ACTUAL',
            share: share(base),
            text: text(base),
          },
          {
            key: 'actual',
            label: `${t('park.actual')} ${when(actual)}`,
            kind: actual === null ? 'UNKNOWN' : 'ACTUAL',
            share: share(actual),
            text: text(actual),
          },
          {
            key: 'target',
            label: `${t('park.target')} ${goal.horizon === null ? '' : format.period(goal.horizon)}`,
            kind: 'TARGET',
            share: share(goal),
            text: text(goal),
          },
        ]}
      />
      <p className={styles.why}>
        <Text zh={why.text} en={why.textEn} />
      </p>
    </figure>
  );
}
