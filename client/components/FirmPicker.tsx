import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './FirmPicker.module.css';
import { Name } from './Name.tsx';
import { Matched } from './search/Matched.tsx';
import type { SearchHit } from './search/search.query.ts';
import { useRested, useSearchHits } from './search/useSearch.ts';

const REST = 220;
const MOST = 6;

interface FirmPickerProps {
  readonly label: string;
  readonly hint?: string;
  readonly onPick: (firm: SearchHit['entity']) => void;
}

/** Finds an enterprise by name, alias, code or pinyin; each hit is a button below the field. */
export function FirmPicker({ label, hint, onPick }: FirmPickerProps) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const text = useRested(typed, REST);
  const { hits, error, fetching, known } = useSearchHits(text, 'ENTERPRISE', MOST);
  const asked = text.trim() !== '' && typed.trim() !== '';
  const said = !asked
    ? ''
    : error
      ? t('common.panel.error', { what: t('search.what') })
      : fetching && hits.length === 0
        ? t('common.panel.loading')
        : known && hits.length === 0
          ? t('search.none', { text })
          : t('search.found', { count: hits.length });
  return (
    <div className={styles.picker}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        maxLength={100}
        placeholder={hint}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        // Enter must not send a form around the field.
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <p className={styles.said} role="status">
        {said}
      </p>
      {asked && hits.length > 0 && (
        <ul className={styles.hits}>
          {hits.map((hit) => (
            <li key={hit.entity.id}>
              <button
                type="button"
                onClick={() => {
                  onPick(hit.entity);
                  setTyped('');
                }}
              >
                <b>
                  <Name of={hit.entity} />
                </b>
                <Matched hit={hit} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
