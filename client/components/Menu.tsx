import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Menu.module.css';

/** A disclosure with links: opens on click, closes on Esc, on a choice and on a click elsewhere. */
export function Menu({
  label,
  value,
  small = false,
  children,
}: {
  readonly label: string;
  readonly value: ReactNode;
  /** A small one at the end of a card: its sign alone is seen, its panel opens towards the start. */
  readonly small?: boolean;
  readonly children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const element = details.current;
      if (element?.open && !(event.target instanceof Node && element.contains(event.target))) element.open = false;
    };
    addEventListener('pointerdown', close);
    return () => removeEventListener('pointerdown', close);
  }, []);
  return (
    <details
      ref={details}
      className={small ? `${styles.menu} ${styles.small}` : styles.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return;
        event.preventDefault();
        event.stopPropagation();
        details.current.open = false;
        details.current.querySelector('summary')?.focus();
      }}
      onClick={(event) => {
        if (!(event.target instanceof Element && event.target.closest('a, button') && details.current)) return;
        // A dialog that the choice opens gives the focus back to where it was: that must still be in sight then.
        if (event.target.closest('button')) details.current.querySelector('summary')?.focus();
        details.current.open = false;
      }}
    >
      <summary>
        <span className={styles.label}>{label}</span> <b>{value}</b> {!small && <span aria-hidden="true">▾</span>}
      </summary>
      <div className={styles.panel}>{children}</div>
    </details>
  );
}
