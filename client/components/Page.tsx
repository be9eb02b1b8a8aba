import type { ReactNode } from 'react';
import styles from './Page.module.css';
import { useDocumentTitle } from './useDocumentTitle.ts';

interface PageProps {
  /** The question the page answers: its one h1 and the document's title. */
  readonly title: string;
  /** The answer in one sentence, written from the data. */
  readonly answer?: ReactNode;
  /** A <Drawer>, laid out beside the content on wide screens. */
  readonly drawer?: ReactNode;
  readonly children?: ReactNode;
}

export function Page({ title, answer, drawer, children }: PageProps) {
  useDocumentTitle(title);
  return (
    <div className={drawer ? `${styles.page} ${styles.withDrawer}` : styles.page}>
      <div className={styles.content}>
        <h1>{title}</h1>
        {answer !== undefined && <div className={styles.answer}>{answer}</div>}
        {children}
      </div>
      {drawer}
    </div>
  );
}
