import type { ReactNode } from 'react';
import styles from './PageTabs.module.css';
import { Tabs } from './Tabs.tsx';

/** For links that differ in their search alone: the default one is current only while its key is absent. */
export const TAB_ACTIVE = { explicitUndefined: true, includeSearch: true } as const;

/** Views of one page, as links under its answer. */
export function PageTabs({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.place}>
      <Tabs label={label}>{children}</Tabs>
    </div>
  );
}
