import type { ReactNode } from 'react';
import styles from './Tabs.module.css';

/** Tabs that are links (each view has a URL): pass <Link>s; the current one carries aria-current. */
export function Tabs({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  );
}
