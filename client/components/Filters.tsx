import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Filters.module.css';

interface FiltersProps {
  /** Names the group for screen readers. */
  readonly label: string;
  /** How many entries are left, said politely after each change. */
  readonly said?: string | undefined;
  /** Given where something is filtered: puts everything back. */
  readonly onClear?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A bar of filters above a list; each change goes to the URL at once. */
export function Filters({ label, said, onClear, children }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <form className={styles.bar} role="search" aria-label={label} onSubmit={(event) => event.preventDefault()}>
      {children}
      {onClear && (
        <button type="button" className={styles.clear} onClick={onClear}>
          {t('common.panel.clear')}
        </button>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
  /** One of the options is always chosen: there is no "all". */
  readonly none?: false;
}

/** One of a few words, or all. */
export function Choice({ label, value, options, onChange, none }: ChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        {none !== false && <option value="">{t('figure.filter.all')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** How long typing must rest before the list follows it. */
const REST = 250;

interface TypedTextProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A text filter; a word still being composed by an input method is not searched for. */
export function TypedText({ label, value, onChange }: TypedTextProps) {
  const id = useId();
  const [typed, setTyped] = useState(value ?? '');
  const [composing, setComposing] = useState(false);
  const report = useRef(onChange);
  useEffect(() => {
    report.current = onChange;
  });
  useEffect(() => setTyped(value ?? ''), [value]);
  useEffect(() => {
    if (composing || typed.trim() === (value ?? '')) return;
    const timer = setTimeout(() => report.current(typed.trim() === '' ? undefined : typed.trim()), REST);
    return () => clearTimeout(timer);
  }, [typed, composing, value]);
  return (
    <div className={`${styles.field} ${styles.grow}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
      />
    </div>
  );
}
