import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import styles from './accuracy.module.css';
import type { Bar, Chart } from './charts.ts';
import { useMethodName } from './methods.ts';
import type { Figure } from './results.ts';

/** Bars from 0 to 1 with their numbers and intervals; the same and more as a table below. */
export function Bars({ chart }: { readonly chart: Chart }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMethodName();
  return (
    <figure className={chart.hard ? `${styles.chart} ${styles.hardChart}` : styles.chart}>
      <figcaption>
        <h3>
          {t(`accuracy.chart.${chart.key}`)}
          {chart.hard && <span className={styles.tag}>{t('accuracy.hard')}</span>}
        </h3>
        <span className={styles.measure}>
          {t(`accuracy.measure.${chart.measure}`)}
          {chart.cases !== null && ` · ${t('accuracy.cases', { n: format.number(chart.cases) })}`}
        </span>
      </figcaption>
      <ul>
        {chart.bars.map((bar) => (
          <li key={bar.method} className={bar.ours ? styles.ours : undefined}>
            <span className={styles.method}>
              {nameOf(bar.method)}
              {bar.ours && <span className={styles.tag}>{t('accuracy.ours')}</span>}
            </span>
            <Track bar={bar} label={nameOf(bar.method)} />
            <span className={styles.number}>{format.percent(bar.value)}</span>
          </li>
        ))}
      </ul>
      <Table chart={chart} />
    </figure>
  );
}

const percent = (value: number) => `${Math.min(1, Math.max(0, value)) * 100}%`;

function Track({ bar, label }: { readonly bar: Bar; readonly label: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = t('accuracy.said', {
    method: label,
    value: format.percent(bar.value, 1),
    low: format.percent(bar.low, 1),
    high: format.percent(bar.high, 1),
  });
  return (
    <span className={styles.track} role="img" aria-label={said}>
      <span className={styles.fill} style={{ width: percent(bar.value) }} />
      {bar.high > bar.low && (
        <span
          className={styles.whisker}
          style={{ insetInlineStart: percent(bar.low), width: percent(bar.high - bar.low) }}
        />
      )}
    </span>
  );
}

function Table({ chart }: { readonly chart: Chart }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMethodName();
  const measures = chart.bars[0]?.more.map((one) => one.measure) ?? [];
  const say = (figure: Figure) =>
    figure.low === figure.high
      ? format.number(figure.value, 3)
      : t('accuracy.interval', {
          value: format.number(figure.value, 3),
          low: format.number(figure.low, 3),
          high: format.number(figure.high, 3),
        });
  return (
    <details className={styles.table}>
      <summary>{t('accuracy.table')}</summary>
      <div role="group" aria-label={t(`accuracy.chart.${chart.key}`)} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{t(`accuracy.chart.${chart.key}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('accuracy.method')}</th>
              <th scope="col">{t(`accuracy.measure.${chart.measure}`)}</th>
              {measures.map((measure) => (
                <th key={measure} scope="col">
                  {t(`accuracy.measure.${measure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.bars.map((bar) => (
              <tr key={bar.method}>
                <th scope="row">{nameOf(bar.method)}</th>
                <td>{say(bar)}</td>
                {measures.map((measure) => {
                  const found = bar.more.find((one) => one.measure === measure);
                  return <td key={measure}>{found ? say(found.figure) : t('common.value.none')}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
