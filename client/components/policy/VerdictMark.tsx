import { useTranslation } from 'react-i18next';
import type { Outcome } from './matches.ts';
import type { Condition } from './policy.query.ts';
import styles from './policy.module.css';

const VERDICT_GLYPH: Readonly<Record<Outcome, string>> = {
  ELIGIBLE: '✔',
  ONE_CONDITION_SHORT: '◔',
  UNKNOWN: '?',
  NOT_ELIGIBLE: '✘',
  UNPUBLISHED: '…',
};
const CONDITION_GLYPH: Readonly<Record<Condition['verdict'], string>> = { MET: '✔', UNMET: '✘', UNKNOWN: '?' };

/** How a policy came out: glyph and word, coloured last. */
export function VerdictMark({ verdict }: { readonly verdict: Outcome }) {
  const { t } = useTranslation();
  return (
    <span className={`${styles.mark} ${styles[verdict]}`} title={t(`policies.verdictMeaning.${verdict}`)}>
      <span className={styles.glyph} aria-hidden="true">
        {VERDICT_GLYPH[verdict]}
      </span>
      {t(`policies.verdict.${verdict}`)}
    </span>
  );
}

/** How one condition came out; the word is for who cannot see the glyph. */
export function ConditionMark({ verdict, word }: { readonly verdict: Condition['verdict']; readonly word?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={`${styles.mark} ${styles[verdict]}`}>
      <span className={styles.glyph} aria-hidden="true">
        {CONDITION_GLYPH[verdict]}
      </span>
      <span className={word ? undefined : 'visually-hidden'}>{t(`policies.condition.${verdict}`)}</span>
    </span>
  );
}
