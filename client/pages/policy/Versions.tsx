import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/DataTable.tsx';
import { Text } from '../../components/Name.tsx';
import { validText } from '../../components/policy/words.ts';
import { Section } from '../../components/Section.tsx';
import { useFormat } from '../../i18n/format.ts';
import styles from './policy.module.css';
import type { PolicyDetails } from './policy.query.ts';
import { spans } from './timeline.ts';

const HEIGHT = 26;
const BAR = 16;

/** Versions as bars in time, with a line at the day asked about, and the same as a table. */
export function Versions({ policy, on }: { readonly policy: PolicyDetails; readonly on: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const current = policy.version?.version;
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const day = on ?? today;
  const lead =
    current === undefined
      ? t('policies.page.versionsNone', { date: format.period(day) })
      : on === undefined
        ? t('policies.page.versionsToday')
        : t('policies.page.versionsLead', { date: format.period(on) });
  return (
    <Section title={t('policies.page.versions')} lead={lead}>
      <Timeline policy={policy} day={day} />
      <DataTable
        stacked
        caption={t('policies.page.versions')}
        rows={[...policy.versions].reverse()}
        rowKey={({ version }) => version}
        isCurrent={({ version }) => version === current}
        columns={[
          {
            key: 'version',
            head: t('policies.page.col.version'),
            cell: ({ version }) => (
              <>
                {version}
                {version === current && <span className={styles.current}>{t('policies.page.current')}</span>}
              </>
            ),
          },
          {
            key: 'document',
            head: t('policies.page.col.document'),
            cell: ({ document }) =>
              document === null ? (
                <span className={styles.quiet}>{t('policies.noDocument')}</span>
              ) : (
                <span lang="zh-CN">{document}</span>
              ),
          },
          {
            key: 'issued',
            head: t('policies.page.col.issued'),
            cell: ({ issuedOn }) =>
              issuedOn === null ? (
                <span className={styles.quiet}>{t('common.value.unknown')}</span>
              ) : (
                format.period(issuedOn)
              ),
          },
          {
            key: 'valid',
            head: t('policies.page.col.valid'),
            cell: (version) => validText(version, t, format),
          },
          {
            key: 'benefit',
            head: t('policies.page.col.benefit'),
            cell: ({ benefit }) => <Text zh={benefit.text} en={benefit.textEn} />,
          },
          {
            key: 'change',
            head: t('policies.page.col.change'),
            cell: ({ summary, summaryEn }) => <Text zh={summary} en={summaryEn} />,
          },
        ]}
      />
    </Section>
  );
}

/** Drawn only where there is something to compare: one version without dates is not a timeline. */
function Timeline({ policy: { versions, version }, day }: { readonly policy: PolicyDetails; readonly day: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { bars, at, years } = spans(versions, day);
  if (bars.length === 0) return null;
  const height = bars.length * HEIGHT + 22;
  return (
    <svg className={styles.timeline} role="img" aria-label={t('policies.page.timeline')} width="100%" height={height}>
      {years.map(({ year, x }) => (
        <g key={year}>
          <line x1={`${x}%`} x2={`${x}%`} y1="0" y2={height - 18} className={styles.grid} />
          <text x={`${x}%`} y={height - 4} className={styles.year}>
            {year}
          </text>
        </g>
      ))}
      {bars.map((bar, row) => (
        <g key={bar.version}>
          <rect
            x={`${bar.x}%`}
            width={`${bar.width}%`}
            y={row * HEIGHT + 4}
            height={BAR}
            rx="3"
            className={`${styles.bar} ${bar.open ? styles.openEnd : ''} ${bar.version === version?.version ? styles.now : ''}`}
          />
          <text x={`${Math.min(bar.x, 70)}%`} dx="6" y={row * HEIGHT + 16} className={styles.barText}>
            {bar.version}
          </text>
        </g>
      ))}
      {at !== null && (
        <line x1={`${at}%`} x2={`${at}%`} y1="0" y2={height - 18} className={styles.day}>
          <title>{format.period(day)}</title>
        </line>
      )}
    </svg>
  );
}
