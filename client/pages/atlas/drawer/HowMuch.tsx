import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProvenanceChip } from '../../../components/Evidence.tsx';
import { IntervalBar } from '../../../components/IntervalBar.tsx';
import { Text } from '../../../components/Name.tsx';
import { useFormat } from '../../../i18n/format.ts';
import type { Gap, GapDetail } from '../atlas.query.ts';
import styles from './drawer.module.css';
import { Section } from './Section.tsx';

interface HowMuchProps {
  readonly gap: Gap;
  readonly detail: GapDetail | undefined;
  readonly kappa: number | null;
}

/** Coverage, need and nearness as bars with their numbers; nothing is drawn where nothing can be judged. */
export function HowMuch({ gap, detail, kappa }: HowMuchProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const percent = (range: { low: number; high: number }) => format.interval(range, 'percent');
  return (
    <Section title={t('atlas.drawer.howMuch')}>
      <dl className={styles.bars}>
        <Bar label={t('atlas.drawer.coverage')} value={gap.assessable ? percent(gap.coverage) : null}>
          <IntervalBar {...gap.coverage} label={t('atlas.drawer.coverage')} tone={gap.state} size="thick" />
        </Bar>
        <Bar label={t('atlas.drawer.need')} value={gap.assessable ? format.interval(gap.need) : null}>
          <IntervalBar {...gap.need} label={t('atlas.drawer.need')} tone="accent" size="thick" />
        </Bar>
        <Bar label={t('atlas.drawer.dependence')} value={gap.assessable ? format.percent(gap.dependence) : null}>
          <IntervalBar
            low={gap.dependence}
            high={gap.dependence}
            label={t('atlas.drawer.dependence')}
            tone="accent"
            size="thick"
          />
        </Bar>
        <Bar label={t('atlas.drawer.locality')} value={format.number(gap.locality.value)}>
          <IntervalBar
            low={gap.locality.value}
            high={gap.locality.value}
            label={t('atlas.drawer.locality')}
            size="thick"
          />
        </Bar>
      </dl>
      {detail && <ProvenanceChip evidence={detail.provenance.evidence} computed={detail.provenance} />}
      <ul className={styles.notes}>
        {gap.assessable && gap.makers.length === 0 && gap.chanceUnlisted !== null && (
          <li>{t('atlas.drawer.chance', { value: format.percent(gap.chanceUnlisted) })}</li>
        )}
        {gap.kappaStar !== null && kappa !== null && gap.state !== 'STRONG' && (
          <li>{t('atlas.drawer.kappaStar', { value: format.percent(gap.kappaStar), kappa: format.percent(kappa) })}</li>
        )}
        {detail?.makers.some((maker) => maker.certainty === 'CONFIRMED') && (
          <li>{t('atlas.drawer.coverageNote', { value: percent(detail.coverageWithoutLargest) })}</li>
        )}
        {gap.stale && <li>{t('atlas.card.stale')}</li>}
        {detail?.criticality && (
          <Judged
            label={t('atlas.drawer.criticalityNote', { level: levelOf(detail.criticality.level) })}
            reason={detail.criticality}
          />
        )}
        {detail && (
          <Judged
            label={t('atlas.drawer.localityNote', { value: format.number(detail.locality.value) })}
            reason={detail.locality}
          />
        )}
      </ul>
    </Section>
  );

  function levelOf(level: string): string {
    return level === 'HIGH' || level === 'MEDIUM' || level === 'LOW' ? t(`atlas.criticality.${level}`) : level;
  }
}

function Bar({
  label,
  value,
  children,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.barRow}>
      <dt>{label}</dt>
      <dd>
        {value === null ? <span className={styles.noBar} /> : children}
        <span className={styles.figure}>{value ?? t('common.value.unknown')}</span>
      </dd>
    </div>
  );
}

function Judged({
  label,
  reason,
}: {
  readonly label: string;
  readonly reason: { readonly reason: string; readonly reasonEn: string };
}) {
  return (
    <li>
      {label}
      <Text zh={reason.reason} en={reason.reasonEn} />
    </li>
  );
}
