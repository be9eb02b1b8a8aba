import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: ReactNode;
  /** A short line under the title: what the section can and cannot say. */
  readonly lead?: ReactNode;
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** A titled part of a page; only parts of level 2 are landmarks, smaller ones would crowd the list of landmarks. */
export function Section({ title, lead, level = 2, children }: SectionProps) {
  const id = useId();
  const body = (
    <>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </>
  );
  if (level === 3) {
    return (
      <div className={styles.part}>
        <h3>{title}</h3>
        {body}
      </div>
    );
  }
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {body}
    </section>
  );
}
