import { Link, useRouter } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../shell/place.ts';
import { ErrorPanel } from './Panels.tsx';
import { HitList } from './search/HitList.tsx';
import { groupHits, hitTarget } from './search/hits.ts';
import type { SearchHit } from './search/search.query.ts';
import styles from './search/search.module.css';
import { useRested, useSearchHits } from './search/useSearch.ts';

const REST = 180;
const FIRST = 24;

/**
 * Search from everywhere: a combobox over a list box, grouped by kind. Arrows move, Enter opens, Esc closes; keys that
 * belong to an input method are left to it.
 */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const router = useRouter();
  const { parkCode } = usePlace();
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const text = useRested(typed, REST);
  const { hits, error, fetching, known, retry } = useSearchHits(text, undefined, FIRST);
  const groups = groupHits(hits);
  const order = groups.flatMap((group) => group.hits);
  const chosen = order[active];

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => setActive(0), [text]);

  const open = (hit: SearchHit) => {
    onClose();
    void router.navigate(hitTarget(hit, parkCode));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || order.length === 0) return;
    const moves: Partial<Record<string, number>> = {
      ArrowDown: (active + 1) % order.length,
      ArrowUp: (active - 1 + order.length) % order.length,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setActive(to);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      open(chosen);
    }
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={t('common.shell.searchShort')}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.top}>
        <input
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          className={styles.input}
          aria-label={t('common.shell.search')}
          placeholder={t('common.shell.search')}
          aria-expanded={order.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `${listId}-${active}` : undefined}
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={styles.close} onClick={onClose} aria-label={t('search.close')}>
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      <p className={styles.status} role="status">
        {text.trim() === ''
          ? t('search.hint')
          : fetching
            ? t('common.panel.loading')
            : error
              ? ''
              : order.length === 0 && known
                ? t('search.none', { text })
                : t('search.found', { count: order.length })}
      </p>
      {error && <ErrorPanel what={t('search.what')} error={error} onRetry={retry} />}
      <HitList id={listId} groups={groups} active={active} onHover={setActive} onOpen={open} />
      {text.trim() !== '' && (
        <Link to="/search" search={{ q: text.trim() }} className={styles.all} onClick={onClose}>
          {t('search.all')}
        </Link>
      )}
    </dialog>
  );
}
