import { useEffect, useId, useState } from 'react';
import styles from './match.module.css';

interface DayInputProps {
  readonly label: string;
  /** The day of the address; undefined for today. */
  readonly value: string | undefined;
  /** What “today” is to the server. */
  readonly shown?: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A day; while one is half typed the old one holds. */
export function DayInput({ label, value, shown, onChange }: DayInputProps) {
  const id = useId();
  const [typed, setTyped] = useState(value ?? shown ?? '');
  useEffect(() => setTyped(value ?? shown ?? ''), [value, shown]);
  return (
    <div className={styles.day}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={typed}
        min="1950-01-01"
        max="2100-12-31"
        onChange={(event) => {
          setTyped(event.target.value);
          if (event.target.validity.valid && event.target.value !== '') onChange(event.target.value);
        }}
        onBlur={() => {
          if (typed === '') onChange(undefined);
        }}
      />
    </div>
  );
}
