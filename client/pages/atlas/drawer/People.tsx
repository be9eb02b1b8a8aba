import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProvenanceChip } from '../../../components/Evidence.tsx';
import { Name } from '../../../components/Name.tsx';
import { useFormat } from '../../../i18n/format.ts';
import type { GapDetail } from '../atlas.query.ts';
import { slugOf } from '../useAtlas.ts';
import styles from './drawer.module.css';
import { Section } from './Section.tsx';

type Maker = GapDetail['makers'][number];

export function Makers({ detail }: { readonly detail: GapDetail }) {
  const { t } = useTranslation();
  return (
    <Section title={t('atlas.drawer.makers')}>
      {detail.makers.length === 0 && <p className={styles.quiet}>{t('atlas.drawer.noMakers')}</p>}
      <ul className={styles.list}>
        {detail.makers.map((maker, index) => (
          <MakerRow key={maker.enterprise?.id ?? index} maker={maker} />
        ))}
      </ul>
    </Section>
  );
}

function MakerRow({ maker }: { readonly maker: Maker }) {
  const { t } = useTranslation();
  const format = useFormat();
  const certain =
    maker.certainty === 'CONFIRMED'
      ? t('common.certainty.CONFIRMED')
      : `${t('common.certainty.PROBABLE')} ${format.percent(maker.confidence)}`;
  const share = maker.shareKnown
    ? t('atlas.drawer.share', { value: format.percent(maker.share) })
    : t('atlas.drawer.shareUnknown');
  return (
    <li>
      {maker.enterprise ? (
        <Link to="/enterprises/$code" params={{ code: maker.enterprise.code }} className={styles.link}>
          <Name of={maker.enterprise} />
        </Link>
      ) : (
        <b>{t('atlas.drawer.unnamedMaker', { count: maker.count })}</b>
      )}
      <span className={styles.quiet}>
        {' '}
        {certain} · {maker.count === 0 ? t('atlas.drawer.oneGroup') : share}
      </span>
      <ProvenanceChip evidence={maker.evidence} />
    </li>
  );
}

export function ComingProjects({ detail }: { readonly detail: GapDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('atlas.drawer.coming')}>
      {detail.coming.length === 0 && <p className={styles.quiet}>{t('atlas.drawer.noComing')}</p>}
      <ul className={styles.list}>
        {detail.coming.map((coming, index) => (
          <li key={coming.project?.id ?? index}>
            {coming.project ? <Name of={coming.project} /> : t('common.value.unknown')}
            <span className={styles.quiet}>
              {coming.expectedOn && ` ${t('atlas.drawer.expected', { date: format.period(coming.expectedOn) })}`}
              {coming.overdue && <b className={styles.overdue}> ! {t('atlas.drawer.overdue')}</b>}
            </span>
            {coming.evidence.length > 0 && <ProvenanceChip evidence={coming.evidence} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Affects({ detail }: { readonly detail: GapDetail }) {
  const { t } = useTranslation();
  const { segments, enterprises } = detail.affects;
  if (segments.length + enterprises.length === 0) {
    return (
      <Section title={t('atlas.drawer.affects')}>
        <p className={styles.quiet}>{t('atlas.drawer.noAffects')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('atlas.drawer.affects')}>
      {segments.length > 0 && (
        <p className={styles.words}>
          <span className={styles.quiet}>{t('atlas.drawer.affectsSegments')}</span>
          {segments.map((segment) => (
            <Link
              key={segment.id}
              to="."
              search={(old) => ({ ...old, segment: slugOf(segment.code) })}
              resetScroll={false}
              className={styles.link}
            >
              <Name of={segment} />
            </Link>
          ))}
        </p>
      )}
      {enterprises.length > 0 && (
        <p className={styles.words}>
          <span className={styles.quiet}>{t('atlas.drawer.affectsFirms')}</span>
          {enterprises.map((firm) => (
            <Link key={firm.id} to="/enterprises/$code" params={{ code: firm.code }} className={styles.link}>
              <Name of={firm} />
            </Link>
          ))}
        </p>
      )}
    </Section>
  );
}
