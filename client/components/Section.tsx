import { useId, type ReactNode } from "react";
import styles from "./Section.module.css";

interface SectionProps {
  readonly title: ReactNode;
  /** A short line under the title: what the section can and cannot say. */
  readonly lead?: ReactNode;
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, lead, level = 2, children }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={level === 2 ? styles.section : styles.part} aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
