import { useRef, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Name, Text } from '../../components/Name.tsx';
import { Settlements } from '../../components/Settlements.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { Supports } from '../../components/Supports.tsx';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import styles from './brief.module.css';
import type { BriefGap } from './brief.query.ts';
import { Cite, Numbers } from './Cite.tsx';
import { numberEvidence } from './cite.ts';
import { citedBy, countRows, type Content } from './content.ts';
import { ladder, type Paper } from './fit.ts';
import { Neighbourhood } from './Neighbourhood.tsx';
import { EvidenceNumbers, Makers, Part, Partners, Questions, Why } from './parts.tsx';
import { Policies } from './Policies.tsx';
import { FirstTargets, OneTarget } from './targets.tsx';
import { useFit } from './useFit.ts';

interface SheetProps {
  readonly content: Content;
  readonly park: string;
  readonly segment: string;
  readonly paper: Paper;
}

/** The printed page: the same parts in the same order for every gap, as many rows of each as the paper holds. */
export function Sheet({ content, park, segment, paper }: SheetProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, one, firm } = content;
  const { gap, nodes, totalCount, rankingVersion } = data.recruitmentTargets;
  const element = useRef<HTMLDivElement>(null);
  const rough = countRows(content, segment, Infinity);
  const first = ladder(rough, paper)[0]?.rows ?? rough;
  const available = { ...rough, evidence: numberEvidence(citedBy(content, first), Infinity).listed.length };
  const { rows, scale } = useFit(element, available, paper, `${format.language} ${content.key}`);
  const citations = numberEvidence(citedBy(content, rows), rows.evidence);
  const segmentName = nameIn(gap.segment, format.language).text;
  const cite = (of: Parameters<typeof Cite>[0]['of']) => <Cite of={of} />;
  return (
    <div className={styles.desk}>
      <div
        ref={element}
        className={`${styles.sheet} ${styles[paper]}`}
        style={{ '--scale': scale } as CSSProperties}
        data-sheet={paper}
      >
        <Numbers value={citations.numbers}>
          <div className={styles.head}>
            <p className={styles.kicker}>
              {t('brief.kicker')} · {data.park && <Name of={data.park} />} · {data.chain && <Name of={data.chain} />} ·{' '}
              <Name of={gap.segment} />
            </p>
            <h1>
              {one
                ? t('brief.titleFirm', { firm: nameIn(one.enterprise, format.language).text, segment: segmentName })
                : t('brief.title', { segment: segmentName })}
            </h1>
            <p className={styles.answer}>
              <StateMark state={gap.state} /> <span>{t(`common.stateMeaning.${gap.state}`)}</span>
            </p>
            {one && (
              <p>
                <Text zh={one.sentence.text} en={one.sentence.textEn} />
              </p>
            )}
            {content.answer && (
              <p>
                <Text zh={content.answer.text} en={content.answer.textEn} /> <Cite of={content.answer.evidence} />
              </p>
            )}
            <Versions gap={gap} ranking={rankingVersion} />
            {gap.stale && <p className={styles.stale}>! {t('brief.stale')}</p>}
          </div>
          {data.chain && (
            <section className={styles.where}>
              <h2>
                {t('brief.picture.title')} <span className={styles.quiet}>{t('brief.picture.legend')}</span>
              </h2>
              <Neighbourhood chain={data.chain} nodes={data.chainGaps.nodes} segment={segment} most={rows.neighbours} />
            </section>
          )}
          <div className={styles.body}>
            <Why gap={gap} kappa={data.chainGaps.summary?.kappa ?? null} rows={rows} />
            <Makers gap={gap} rows={rows} />
            {one ? (
              <OneTarget target={one} rows={rows} />
            ) : (
              <FirstTargets targets={nodes} total={totalCount} most={rows.targets} />
            )}
            <Policies firm={firm} matches={content.matches} most={rows.policies} />
            <Partners partners={content.partners} most={rows.partners} />
            <Part title={t('settle.carriers')}>
              <Settlements park={park} segment={segment} compact most={rows.carriers} cite={cite} />
            </Part>
            <Part title={t('settle.supports')}>
              <Supports
                park={park}
                segment={segment}
                enterprise={firm?.code}
                compact
                most={rows.supports}
                cite={cite}
              />
            </Part>
            <Questions questions={content.questions} most={rows.questions} />
          </div>
          <EvidenceNumbers {...citations} />
          <p className={styles.foot}>
            {t('brief.foot')}
            {`${location.host}${location.pathname}${location.search}`}
          </p>
        </Numbers>
      </div>
    </div>
  );
}

/** When the data are from and by which formulas: enough to compute the sheet again. */
function Versions({ gap, ranking }: { readonly gap: BriefGap; readonly ranking: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dataAsOf, datasetVersion, formulaVersion } = gap.provenance;
  const unknown = t('common.value.unknown');
  return (
    <p className={styles.versions}>
      {[
        t('brief.versions.asOf', { date: dataAsOf === null ? unknown : format.period(dataAsOf) }),
        t('brief.versions.data', { version: datasetVersion ?? unknown }),
        t('brief.versions.gap', { version: formulaVersion }),
        t('brief.versions.ranking', { version: ranking }),
      ].join(' · ')}
    </p>
  );
}
