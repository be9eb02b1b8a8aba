import type { ReactNode } from 'react';
import styles from './Terms.module.css';

/** Names and values in columns; takes {@link Term}s. */
export function Terms({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.terms}>{children}</dl>;
}

/** One name with its value; nothing where there is no value: what is not known is said where it matters, not listed. */
export function Term({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
