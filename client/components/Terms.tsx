import type { ReactNode } from 'react';
import styles from './Terms.module.css';

interface TermsProps {
  /** Rows without a value are left out: what is not known is said where it matters, not listed. */
  readonly rows: readonly (readonly [term: string, value: ReactNode])[];
}

/** Names and values in two columns. */
export function Terms({ rows }: TermsProps) {
  return (
    <dl className={styles.terms}>
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
