import { useId, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Form.module.css';

interface FormProps {
  readonly submit: string;
  readonly sending: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Fields above, what to do with them below. */
export function Form({ submit, sending, onSubmit, onCancel, children }: FormProps) {
  const { t } = useTranslation();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!sending) onSubmit();
  };
  return (
    <form className={styles.form} onSubmit={send}>
      {children}
      <div className={styles.buttons}>
        <button type="submit" className={styles.primary} aria-disabled={sending || undefined}>
          {sending ? t('common.dialog.sending') : submit}
        </button>
        <button type="button" onClick={onCancel}>
          {t('common.dialog.cancel')}
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
}

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'date' | 'number';
  readonly min?: string | undefined;
  readonly max?: string;
  readonly pattern?: string;
  readonly most?: number;
}

export function TextField(props: TextFieldProps) {
  const { label, hint, value, onChange, required, type = 'text', min, max, pattern, most = 200 } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        autoComplete="off"
        required={required}
        max={max}
        pattern={pattern}
        maxLength={type === 'text' ? most : undefined}
        min={type === 'number' ? 0 : min}
        step={type === 'number' ? 'any' : undefined}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        title={pattern === undefined ? undefined : hint}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}

const MOST_TEXT = 1_000;

export function AreaField({ label, hint, value, onChange, required }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={MOST_TEXT}
        required={required}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}

interface SelectFieldProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What the empty choice is called; without it one must be chosen. */
  readonly none?: string;
}

export function SelectField({ label, hint, value, onChange, options, none }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </div>
  );
}
