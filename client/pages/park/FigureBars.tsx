import { useTranslation } from 'react-i18next';
import { Name } from '../../components/Name.tsx';
import { figureText } from '../../components/Figure.tsx';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import styles from './charts.module.css';
import type { BarKind, ParkChart } from './charts.ts';

/** A bar of a drawing: its length, its pattern, and everything it shows as words. */
interface DrawnBar {
  readonly key: string;
  readonly label: string;
  readonly kind: BarKind | 'TARGET' | 'UNKNOWN';
  /** 0–1; null: nothing to draw, so the track is hatched. */
  readonly share: number | null;
  readonly text: string;
}

/** Bars with a label before and a number behind each; patterns tell kinds apart as well as colours, words as well as both. */
export function BarList({ bars }: { readonly bars: readonly DrawnBar[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.bars}>
      {bars.map(({ key, label, kind, share, text }) => (
        <li key={key}>
          <span className={styles.label}>
            {label} <span className={styles.tag}>{t(`park.chart.kind.${kind}`)}</span>
          </span>
          <Bar kind={kind} share={share} />
          <span className={styles.number}>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** The words around it say all it shows, so it is drawn for the eye alone. */
function Bar({ kind, share }: Pick<DrawnBar, 'kind' | 'share'>) {
  return (
    <svg className={styles.track} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect className={share === null ? styles.nothing : styles.ground} width="100" height="12" />
      {share === null
        ? Array.from({ length: 17 }, (_, i) => (
            <path key={i} className={styles.stroke} d={`M${i * 6} 12L${i * 6 + 4} 0`} />
          ))
        : share > 0 && <Fill kind={kind} width={share * 100} />}
    </svg>
  );
}

function Fill({ kind, width }: { readonly kind: DrawnBar['kind']; readonly width: number }) {
  const solid = kind === 'ACTUAL' || kind === 'CUMULATIVE' || kind === 'SHARE' || kind === 'GROWTH';
  if (solid) return <rect className={styles.solid} width={width} height="12" />;
  const strokes = Math.floor(width / 3);
  return (
    <>
      <rect className={styles.outline} x="0.4" y="0.6" width={Math.max(0, width - 0.8)} height="10.8" />
      {kind === 'EXPECTED' &&
        Array.from({ length: strokes }, (_, i) => (
          <path key={i} className={styles.dash} d={`M${i * 3 + 1} 12L${i * 3 + 2.5} 0`} />
        ))}
    </>
  );
}

/** One metric of the park over time. The same stands in the table of the tab. */
export function FigureBars({ chart }: { readonly chart: ParkChart }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <figure className={styles.chart}>
      <figcaption>
        <h3>
          <Name of={chart.metric} />
        </h3>
      </figcaption>
      <BarList
        bars={chart.bars.map(({ figure, kind, share }) => ({
          key: figure.id,
          label: figure.quantity.period === null ? t('figure.noDate') : format.period(figure.quantity.period),
          kind,
          share,
          text: figureText(figure.quantity, format, t) ?? t('common.value.notStated'),
        }))}
      />
      {new Set(chart.bars.map(({ kind }) => kind)).size > 1 && (
        <p className={styles.note}>{t('park.chart.mixed', { metric: nameIn(chart.metric, format.language).text })}</p>
      )}
    </figure>
  );
}
