import { useTranslation } from 'react-i18next';
import { StateMark } from '../../../components/StateMark.tsx';
import { countChanges } from '../kappa.ts';
import { useDraftEdit, type WhatIf } from './useWhatIf.ts';
import styles from './whatif.module.css';

/** What the draft does in one line above the atlas, wherever the panel is. */
export function Bar({ whatIf }: { readonly whatIf: WhatIf }) {
  const { t } = useTranslation();
  const edit = useDraftEdit();
  const { result, rows } = whatIf;
  if (rows.length === 0) return null;
  const changes = result ? countChanges(result.before, result.after) : [];
  return (
    <div className={styles.bar}>
      <p role="status">
        {whatIf.saved && <b>{whatIf.saved.name} · </b>}
        {t('whatif.bar', { count: whatIf.counted })}
        {changes.map(({ state, from, to }) => (
          <span key={state} className={styles.countChange}>
            <StateMark state={state} /> {from} → <b>{to}</b>
          </span>
        ))}
        {result && whatIf.counted > 0 && changes.length === 0 && t('whatif.noCountChange')}
        {whatIf.counted < rows.length && (
          <span className={styles.fault}> {t('whatif.faultsKept', { count: rows.length - whatIf.counted })}</span>
        )}
      </p>
      {!whatIf.open && (
        <button type="button" className={styles.quiet} onClick={edit.open}>
          {t('whatif.openPanel')}
        </button>
      )}
      <button type="button" className={styles.quiet} onClick={edit.clear}>
        {t('whatif.clear')}
      </button>
    </div>
  );
}
