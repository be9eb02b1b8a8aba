import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Drawer.module.css';

interface DrawerProps {
  readonly title: ReactNode;
  /** A short line above the title: where the thing sits. */
  readonly kicker?: ReactNode;
  /** Changes when another thing is shown; focus then returns to the top of the drawer. */
  readonly subject: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const WIDE = '(min-width: 1180px)';

/**
 * Details beside the page on wide screens, over it on narrow ones (then a modal <dialog>: the browser keeps Tab inside).
 * Esc closes; focus goes back to what opened it.
 */
export function Drawer({ title, kicker, subject, onClose, children }: DrawerProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    if (element === null) return;
    const wide = matchMedia(WIDE);
    const show = () => {
      if (element.open) element.close();
      // show() would move the focus; a drawer beside the page is opened by attribute instead.
      if (wide.matches) element.setAttribute('open', '');
      else element.showModal();
    };
    show();
    wide.addEventListener('change', show);
    return () => {
      wide.removeEventListener('change', show);
      if (element.open) element.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);

  useEffect(() => {
    // On arrival by link nothing has focus yet: leave reading order alone then.
    if (document.activeElement !== document.body || !matchMedia(WIDE).matches)
      heading.current?.focus({ preventScroll: true });
    dialog.current?.scrollTo(0, 0);
  }, [subject]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && document.querySelector('dialog:modal') === null)
        onClose();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onClose]);

  return (
    <dialog
      ref={dialog}
      className={styles.drawer}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <div>
          {kicker !== undefined && <p className={styles.kicker}>{kicker}</p>}
          <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h2>
        </div>
        <button type="button" className={styles.close} onClick={onClose} aria-label={t('common.drawer.close')}>
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      {children}
    </dialog>
  );
}
