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
  const answered = result !== undefined && result.draft.length > 0 && whatIf.counted > 0;
  const changes = answered ? countChanges(result.before, result.after) : [];
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
        {answered && changes.length === 0 && t('whatif.noCountChange')}
        {answered && !whatIf.comparable && <span className={styles.quietText}>{t('whatif.stated')}</span>}
        {!answered && whatIf.fetching && t('common.panel.updating')}
        {whatIf.counted < rows.length && (
          <span className={styles.fault}>
            {' '}
            {whatIf.counted === 0
              ? t('whatif.faultsAll')
              : t('whatif.faultsKept', { count: rows.length - whatIf.counted })}
          </span>
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
