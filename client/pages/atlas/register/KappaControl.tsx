import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { useAtlasSearch } from '../useAtlas.ts';
import styles from './Register.module.css';

/** How long the slider must rest before the atlas follows it. */
const REST = 150;

interface KappaControlProps {
  readonly stated: number | null;
  /** Null: the stated one holds. */
  readonly tried: number | null;
}

/** A slider and a number for the same share, in whole per cent; both go to the address. */
export function KappaControl({ stated, tried }: KappaControlProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { set } = useAtlasSearch();
  const id = useId();
  const now = tried ?? stated;
  const percent = now === null ? '' : String(Math.round(now * 1000) / 10);
  const [typed, setTyped] = useState(percent);
  useEffect(() => setTyped(percent), [percent]);
  const apply = useRef<(text: string) => void>(() => {});
  useEffect(() => {
    apply.current = (text: string) => {
      const value = Number(text) / 100;
      if (text === '' || !(value > 0 && value <= 1)) return;
      const share = String(Math.round(value * 1000) / 1000);
      set({ kappa: stated !== null && Number(share) === stated ? undefined : share }, true);
    };
  });
  useEffect(() => {
    if (typed === percent) return;
    const timer = setTimeout(() => apply.current(typed), REST);
    return () => clearTimeout(timer);
  }, [typed, percent]);
  return (
    <span className={styles.control} role="group" aria-label={t('edit.kappa.label')} title={t('edit.kappa.help')}>
      <label htmlFor={id}>{t('edit.kappa.label')}</label>
      <input
        type="range"
        min={1}
        max={100}
        step={1}
        value={typed === '' ? 1 : typed}
        aria-label={t('edit.kappa.label')}
        aria-valuetext={typed === '' ? t('edit.kappa.unknown') : `${typed} %`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <input
        id={id}
        type="number"
        min={0.1}
        max={100}
        step="any"
        inputMode="decimal"
        placeholder="?"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      %
      {tried !== null && (
        <button type="button" onClick={() => set({ kappa: undefined })}>
          {stated === null ? t('edit.kappa.resetUnknown') : t('edit.kappa.reset', { kappa: format.percent(stated) })}
        </button>
      )}
    </span>
  );
}
