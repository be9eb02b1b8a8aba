import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openQuestions } from '../../components/policy/matches.ts';
import type { Fact, Match } from '../../components/policy/policy.query.ts';
import { nameText } from '../../components/policy/words.ts';
import { useFormat } from '../../i18n/format.ts';
import { textIn } from '../../i18n/name.ts';
import { AnswerInput } from './AnswerInput.tsx';
import type { Answers } from './answers.ts';
import styles from './match.module.css';

const FIRST = 4;

interface QuestionsProps {
  readonly matches: readonly Match[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly answers: Answers;
  readonly onAnswer: (fact: string, value: string | null) => void;
  readonly onClear: () => void;
}

/** What to ask the firm, over all policies, the most useful first; what was answered stays below and can be changed. */
export function Questions({ matches, facts, answers, onAnswer, onClear }: QuestionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const [all, setAll] = useState(false);
  const open = openQuestions(matches).flatMap(({ fact, waiting }) => {
    const found = facts.get(fact);
    return found && answers[fact] === undefined ? [{ fact: found, waiting }] : [];
  });
  const done = Object.keys(answers).flatMap((code) => facts.get(code) ?? []);
  const hidden = open.length - FIRST;
  const text = (fact: Fact) => textIn(fact.question, fact.questionEn, format.language)?.text ?? nameText(fact, format);
  return (
    <section className={styles.questions} aria-labelledby={id}>
      <h2 id={id}>
        {t('policies.match.questions')} <span className={styles.count}>{open.length}</span>
      </h2>
      {open.length === 0 ? (
        <p className={styles.quiet}>{t('policies.match.noQuestions')}</p>
      ) : (
        <p className={styles.quiet}>{t('policies.match.questionsLead')}</p>
      )}
      <ol>
        {open.slice(0, all || hidden === 1 ? undefined : FIRST).map(({ fact, waiting }) => (
          <li key={fact.code}>
            <p>
              {text(fact)}{' '}
              <span className={styles.quiet} title={waiting.map(({ policy }) => nameText(policy, format)).join('\n')}>
                {t('policies.match.waiting', { count: waiting.length })}
              </span>
            </p>
            <AnswerInput
              fact={fact}
              label={text(fact)}
              value={undefined}
              onAnswer={(value) => onAnswer(fact.code, value)}
            />
          </li>
        ))}
      </ol>
      {hidden > 1 && (
        <button type="button" className={styles.plain} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('policies.match.fewerQuestions') : t('policies.match.moreQuestions', { count: hidden })}
        </button>
      )}
      {done.length > 0 && (
        <div className={styles.done}>
          <h3>{t('policies.match.answers', { count: done.length })}</h3>
          <ul>
            {done.map((fact) => (
              <li key={fact.code}>
                <p>{nameText(fact, format)}</p>
                <AnswerInput
                  fact={fact}
                  label={text(fact)}
                  value={answers[fact.code]}
                  onAnswer={(value) => onAnswer(fact.code, value)}
                />
              </li>
            ))}
          </ul>
          <button type="button" className={styles.plain} onClick={onClear}>
            {t('policies.match.clearAnswers')}
          </button>
        </div>
      )}
    </section>
  );
}
