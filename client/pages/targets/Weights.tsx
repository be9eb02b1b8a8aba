import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPONENT_KINDS, type ComponentKind, type Weights as WeightsOf } from '../../../api/target/fusion.ts';
import { Notice } from '../../components/Panels.tsx';
import { useFormat } from '../../i18n/format.ts';
import { formatWeights, MOST_WEIGHT } from './search.ts';
import styles from './weights.module.css';
import { useTargetsSearch } from './useTargets.ts';

const STEP = 0.5;
const ROOM = '(min-width: 761px)';

interface WeightsProps {
  readonly weights: WeightsOf;
  readonly change: (kind: ComponentKind, value: number) => void;
  readonly restore: () => void;
  /** Said politely once a new order stands; undefined while sliders move. */
  readonly said: string | undefined;
}

/** How much each component counts, which must be known, and whether red lines veto: the order follows at once. */
export function Weights({ weights, change, restore, said }: WeightsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search, set } = useTargetsSearch();
  const required = search.required?.split(',') ?? [];
  const changed = formatWeights(weights) !== undefined;
  // On a phone six sliders would push the list out of sight.
  const [open, setOpen] = useState(() => matchMedia(ROOM).matches);
  const now = COMPONENT_KINDS.map((kind) => format.number(weights[kind], 1)).join(' : ');
  const require = (kind: ComponentKind, on: boolean) =>
    set(
      {
        required: COMPONENT_KINDS.filter((one) => (one === kind ? on : required.includes(one))).join(',') || undefined,
      },
      true,
    );
  return (
    <details className={styles.weights} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.head}>
        {t('targets.weights.title')} <span className={styles.now}>{now}</span>
      </summary>
      <div className={styles.sliders}>
        {COMPONENT_KINDS.map((kind) => (
          <Slider
            key={kind}
            kind={kind}
            value={weights[kind]}
            required={required.includes(kind)}
            onChange={change}
            onRequire={require}
          />
        ))}
      </div>
      <div className={styles.row}>
        <label className={styles.check} title={t('targets.weights.redLinesHint')}>
          <input
            type="checkbox"
            checked={search.redlines !== '0'}
            onChange={(event) => set({ redlines: event.target.checked ? undefined : '0' }, true)}
          />
          {t('targets.weights.redLines')}
        </label>
        <button type="button" className={styles.restore} disabled={!changed} onClick={restore}>
          {t('targets.weights.restore')}
        </button>
        <p className={styles.hint}>{t('targets.weights.hint')}</p>
      </div>
      {COMPONENT_KINDS.every((kind) => weights[kind] === 0) && <Notice>{t('targets.weights.allZero')}</Notice>}
      <Said text={changed ? said : undefined} />
    </details>
  );
}

/** Only what changes is said: the order at the first sight of the page is read anyway. */
function Said({ text }: { readonly text: string | undefined }) {
  const [shown, setShown] = useState('');
  const last = useRef(text);
  useEffect(() => {
    if (text === undefined || text === last.current) return;
    last.current = text;
    setShown(text);
  }, [text]);
  return (
    <p className="visually-hidden" role="status">
      {shown}
    </p>
  );
}

interface SliderProps {
  readonly kind: ComponentKind;
  readonly value: number;
  readonly required: boolean;
  readonly onChange: (kind: ComponentKind, value: number) => void;
  readonly onRequire: (kind: ComponentKind, on: boolean) => void;
}

function Slider({ kind, value, required, onChange, onRequire }: SliderProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const name = t(`targets.kind.${kind}`);
  return (
    <div className={styles.slider} title={t(`targets.kindMeaning.${kind}`)}>
      <label htmlFor={id}>{name}</label>
      <output htmlFor={id}>{format.number(value, 1)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={MOST_WEIGHT}
        step={STEP}
        value={value}
        onChange={(event) => onChange(kind, Number(event.target.value))}
      />
      <label className={styles.check} title={t('targets.weights.requiredHint', { kind: name })}>
        <input type="checkbox" checked={required} onChange={(event) => onRequire(kind, event.target.checked)} />
        <span className="visually-hidden">{name} </span>
        {t('targets.weights.required')}
      </label>
    </div>
  );
}
