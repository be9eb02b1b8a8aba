import { useTranslation } from 'react-i18next';
import { GLYPH, type GapState } from '../chain/state.ts';
import styles from './StateMark.module.css';

/** A gap state: glyph and word, coloured last. `tone` is for bars and borders that belong to the state. */
export function StateMark({ state, word = true }: { readonly state: GapState; readonly word?: boolean }) {
  const { t } = useTranslation();
  const name = t(`common.state.${state}`);
  return (
    <span className={`${styles.mark} ${styles[state]}`} title={t(`common.stateMeaning.${state}`)}>
      <span className={styles.glyph} aria-hidden="true">
        {GLYPH[state]}
      </span>
      <span className={word ? undefined : 'visually-hidden'}>{name}</span>
    </span>
  );
}
