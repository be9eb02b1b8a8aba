import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact } from '../../components/policy/policy.query.ts';
import { nameText, withUnit } from '../../components/policy/words.ts';
import { useFormat } from '../../i18n/format.ts';
import { fits } from './answers.ts';
import styles from './answer.module.css';

interface AnswerProps {
  readonly fact: Fact;
  /** The question, as the label of what is filled in. */
  readonly label: string;
  /** What was answered; undefined where nothing was. */
  readonly value: string | undefined;
  readonly onAnswer: (value: string | null) => void;
}

/** An answer of the kind the fact is of; an empty one, or “don’t know”, leaves the fact unknown. */
export function AnswerInput(props: AnswerProps) {
  switch (props.fact.type) {
    case 'BOOLEAN':
      return <YesNo {...props} />;
    case 'NUMBER':
    case 'DATE':
      return <Typed {...props} />;
    case 'TEXT':
      return <OneOf {...props} />;
    case 'CODES':
      return <SomeOf {...props} />;
  }
}

function YesNo({ label, value, onAnswer }: AnswerProps) {
  const { t } = useTranslation();
  const name = useId();
  const choices = [
    ['true', t('policies.yes')],
    ['false', t('policies.no')],
    ['', t('policies.dontKnow')],
  ] as const;
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map(([choice, word]) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            checked={(value ?? '') === choice}
            onChange={() => onAnswer(choice === '' ? null : choice)}
          />
          {word}
        </label>
      ))}
    </fieldset>
  );
}

/** How long typing must rest before it counts as answered. */
const REST = 600;

function Typed({ fact, label, value, onAnswer }: AnswerProps) {
  const { t } = useTranslation();
  const problem = useId();
  const [typed, setTyped] = useState(value ?? '');
  const report = useRef(onAnswer);
  useEffect(() => {
    report.current = onAnswer;
  });
  useEffect(() => setTyped(value ?? ''), [value]);
  const clean = typed.trim();
  const good = clean === '' || fits(fact, clean);
  const pending = good && clean !== (value ?? '');
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => report.current(clean === '' ? null : clean), REST);
    return () => clearTimeout(timer);
  }, [pending, clean]);
  const now = () => {
    if (pending) report.current(clean === '' ? null : clean);
  };
  const number = fact.type === 'NUMBER';
  return (
    <span className={styles.typed}>
      <input
        // A number field of the browser hides what it cannot read, and turns with the mouse wheel.
        type={number ? 'text' : 'date'}
        inputMode={number ? 'decimal' : undefined}
        className={number ? styles.number : undefined}
        autoComplete="off"
        aria-label={label}
        aria-invalid={good ? undefined : true}
        aria-describedby={good ? undefined : problem}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={now}
        onKeyDown={(event) => {
          if (event.key === 'Enter') now();
        }}
      />
      {number && <span className={styles.unit}>{withUnit('', fact.unit, t).trim()}</span>}
      {!good && (
        <span id={problem} className={styles.problem} role="alert">
          {t(number ? 'policies.match.badNumber' : 'policies.match.badDate')}
        </span>
      )}
    </span>
  );
}

function OneOf(props: AnswerProps) {
  const { fact, label, value, onAnswer } = props;
  const { t } = useTranslation();
  const format = useFormat();
  if (fact.choices.length === 0) return <Code {...props} />;
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onAnswer(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{t('policies.dontKnow')}</option>
      {fact.choices.map((one) => (
        <option key={one.value} value={one.value}>
          {nameText(one, format)}
        </option>
      ))}
      {/* Of codes only those a rule compares with are offered: another one is as good as none of them. */}
      {value !== undefined && !fact.choices.some((one) => one.value === value) && (
        <option value={value}>{value}</option>
      )}
    </select>
  );
}

/** More choices than this are typed, not ticked. */
const MOST_TICKS = 12;

function SomeOf(props: AnswerProps) {
  const { fact, label, value, onAnswer } = props;
  const format = useFormat();
  const chosen = value === undefined ? [] : value.split('|');
  const offered = fact.choices.map((one) => one.value);
  if (offered.length === 0 || offered.length > MOST_TICKS) return <Code {...props} />;
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">{label}</legend>
      {fact.choices.map((one) => (
        <label key={one.value}>
          <input
            type="checkbox"
            checked={chosen.includes(one.value)}
            onChange={(event) => {
              const rest = chosen.filter((other) => other !== one.value);
              const next = event.target.checked ? [...rest, one.value] : rest;
              onAnswer(next.length === 0 ? null : next.join('|'));
            }}
          />
          {nameText(one, format)}
        </label>
      ))}
    </fieldset>
  );
}

/** A code of the graph, of which there are too many to list. */
function Code({ fact, label, value, onAnswer }: AnswerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  const send = () => {
    if (typed.trim() !== (value ?? '')) onAnswer(typed.trim() === '' ? null : typed.trim());
  };
  return (
    <span className={styles.typed}>
      <input
        type="text"
        autoComplete="off"
        aria-label={label}
        placeholder={fact.type === 'CODES' ? t('policies.match.codes') : t('policies.match.code')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={send}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send();
        }}
      />
    </span>
  );
}
