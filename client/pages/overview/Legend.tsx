import { useTranslation } from 'react-i18next';
import { GAP_STATES } from '../../chain/state.ts';
import { StateMark } from '../../components/StateMark.tsx';
import styles from './overview.module.css';

/** What the five glyphs mean, in words. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <details className={styles.legend}>
      <summary>
        <span className="visually-hidden">{t('overview.legend')}</span>
        {GAP_STATES.map((state) => (
          <StateMark key={state} state={state} />
        ))}
      </summary>
      <dl>
        {GAP_STATES.map((state) => (
          <div key={state}>
            <dt>
              <StateMark state={state} />
            </dt>
            <dd>{t(`common.stateMeaning.${state}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
