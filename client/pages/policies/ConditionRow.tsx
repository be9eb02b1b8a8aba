import { useTranslation } from 'react-i18next';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { Official } from '../../components/policy/Official.tsx';
import { UNPUBLISHED, type Family } from '../../components/policy/matches.ts';
import type { Condition, Fact, MatchProof } from '../../components/policy/policy.query.ts';
import { sourced } from '../../components/policy/sourced.ts';
import { useCodeNames } from '../../components/policy/useCodeNames.ts';
import { ConditionMark } from '../../components/policy/VerdictMark.tsx';
import { nameText, requirementText, valueText } from '../../components/policy/words.ts';
import { useFormat } from '../../i18n/format.ts';
import { textIn } from '../../i18n/name.ts';
import { AnswerInput } from './AnswerInput.tsx';
import styles from './match.module.css';

interface ConditionRowProps {
  readonly condition: Condition;
  readonly family: Family | null;
  readonly proof: MatchProof | undefined;
  readonly fact: Fact | undefined;
  /** The question stands here if it stands anywhere. */
  readonly asks: boolean;
  readonly answer: string | undefined;
  readonly onAnswer: (fact: string, value: string | null) => void;
}

/** One condition: what is required by which clause, what is known and from where, or the question. */
export function ConditionRow({ condition, family, proof, fact, asks, answer, onAnswer }: ConditionRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { clause, verdict, decisive, fact: used } = condition;
  const names = useCodeNames([condition]);
  const value = valueText(used, t, format, names);
  const clauseProof = sourced(proof?.clause.evidence ?? []);
  const open = asks && fact && fact.code !== UNPUBLISHED && (used.from === 'UNKNOWN' || used.from === 'ANSWER');
  return (
    <div className={`${styles.condition} ${decisive ? styles.decisive : ''}`}>
      <ConditionMark verdict={verdict} word />
      <div>
        <p className={styles.requirement}>
          {requirementText(condition, format)}
          {decisive && (
            <b className={styles.short}>
              {t(verdict === 'UNKNOWN' ? 'policies.match.short_unknown' : 'policies.match.short')}
            </b>
          )}
        </p>
        <div className={styles.clause}>
          <Official
            zh={`${clause.article} ${clause.text}`}
            en={`${clause.articleEn} ${clause.textEn}`}
            family={family}
            quiet
          />
          {clauseProof.length > 0 && <ProvenanceChip evidence={clauseProof} />}
        </div>
      </div>
      <div className={styles.fact}>
        <p>
          {nameText(used.fact, format)}: <b>{value ?? t('policies.match.unknownFact')}</b>
          {value !== null && <span className={styles.quiet}> · {t(`policies.match.origin.${used.from}`)}</span>}
        </p>
        {proof !== undefined && proof.fact.evidence.length > 0 && <ProvenanceChip evidence={proof.fact.evidence} />}
        {open && (
          <AnswerInput
            fact={fact}
            label={textIn(fact.question, fact.questionEn, format.language)?.text ?? nameText(fact, format)}
            value={answer}
            onAnswer={(next) => onAnswer(fact.code, next)}
          />
        )}
      </div>
    </div>
  );
}
