import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { Name } from '../Name.tsx';
import { byNeed } from './matches.ts';
import type { Condition } from './policy.query.ts';
import styles from './policy.module.css';
import { useCodeNames } from './useCodeNames.ts';
import { ConditionMark } from './VerdictMark.tsx';
import { nameText, requirementText, valueText } from './words.ts';

/** What is met or merely unknown is counted beyond this many; what is lacking is always shown. */
const MOST_UNKNOWN = 4;
const MOST_MET = 3;

interface ChipsProps {
  readonly conditions: readonly Condition[];
  /** What is not met does not matter then: another way was open. */
  readonly eligible: boolean;
}

/** The conditions of a policy in short: what is short first, each with its clause. */
export function Chips({ conditions, eligible }: ChipsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useCodeNames(conditions);
  const sorted = byNeed(eligible ? conditions.filter(({ verdict }) => verdict === 'MET') : conditions);
  const lacking = sorted.filter(({ verdict, decisive }) => decisive || verdict === 'UNMET');
  const unknown = sorted.filter(({ verdict, decisive }) => !decisive && verdict === 'UNKNOWN');
  const met = sorted.filter(({ verdict }) => verdict === 'MET');
  const hidden = unknown.length - MOST_UNKNOWN;
  return (
    <ul className={styles.chips}>
      {lacking.map((one) => {
        const value = valueText(one.fact, t, format, names);
        return (
          <li
            key={one.path}
            className={`${styles.chip} ${one.decisive ? styles.decisive : styles[one.verdict]}`}
            title={nameOfClause(one)}
          >
            <ConditionMark verdict={one.verdict} />
            {requirementText(one, format)} {value !== null && <b>{t('policies.match.now', { value })}</b>}
            <span className={styles.article}>
              {format.language === 'en' ? one.clause.articleEn : one.clause.article}
            </span>
          </li>
        );
      })}
      {unknown.slice(0, hidden === 1 ? undefined : MOST_UNKNOWN).map((one) => (
        <li key={one.path} className={`${styles.chip} ${styles.UNKNOWN}`} title={nameOfClause(one)}>
          <ConditionMark verdict="UNKNOWN" />
          {requirementText(one, format)}
        </li>
      ))}
      {hidden > 1 && <li className={styles.chip}>{t('policies.match.more', { count: hidden })}</li>}
      {met.length > MOST_MET ? (
        <li className={styles.chip} title={met.map((one) => nameText(one.fact.fact, format)).join(' · ')}>
          <ConditionMark verdict="MET" />
          {t('policies.match.met', { count: met.length })}
        </li>
      ) : (
        met.map((one) => (
          <li key={one.path} className={styles.chip} title={nameOfClause(one)}>
            <ConditionMark verdict="MET" />
            <Name of={one.fact.fact} />
          </li>
        ))
      )}
    </ul>
  );

  function nameOfClause({ clause }: Condition): string {
    return format.language === 'en' ? `${clause.articleEn} ${clause.textEn}` : `${clause.article} ${clause.text}`;
  }
}
