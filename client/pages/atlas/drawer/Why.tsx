import { useTranslation } from 'react-i18next';
import { BasisTag } from '../../../components/BasisTag.tsx';
import { EvidencePlace, ProvenanceChip } from '../../../components/Evidence.tsx';
import { Text } from '../../../components/Name.tsx';
import { StateMark } from '../../../components/StateMark.tsx';
import type { GapDetail } from '../atlas.query.ts';
import styles from './drawer.module.css';
import { Section } from './Section.tsx';

/** What a source says stands before what we computed. */
export function Reasons({ detail }: { readonly detail: GapDetail }) {
  const { t } = useTranslation();
  const reasons = [...detail.reasons].sort((a, b) => Number(a.kind === 'COMPUTED') - Number(b.kind === 'COMPUTED'));
  return (
    <Section title={t('atlas.drawer.why')}>
      {reasons.length === 0 && <p className={styles.quiet}>{t('atlas.drawer.noReasons')}</p>}
      <ul className={styles.reasons}>
        {reasons.map((reason, index) => (
          <li key={`${reason.code}-${index}`}>
            <BasisTag basis={reason.kind} /> <Text zh={reason.text} en={reason.textEn} />
            <Places of={reason.evidence} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Documents are linked by number and line; what rests on a template or the register opens to its note. */
function Places({ of }: { readonly of: GapDetail['reasons'][number]['evidence'] }) {
  const documents = of.filter((item) => item.source !== null);
  const others = of.filter((item) => item.source === null);
  return (
    <>
      {documents.length > 0 && (
        <span className={styles.places}>
          {documents.map((item) => (
            <EvidencePlace key={item.id} of={item} />
          ))}
        </span>
      )}
      {others.length > 0 && <ProvenanceChip evidence={others} />}
    </>
  );
}

export function Change({ detail }: { readonly detail: GapDetail }) {
  const { t } = useTranslation();
  const now = detail.makers
    .filter((maker) => maker.certainty === 'CONFIRMED')
    .reduce((sum, maker) => sum + maker.count, 0);
  return (
    <Section title={t('atlas.drawer.change')}>
      {detail.nextStates.length === 0 && <p className={styles.quiet}>{t('atlas.drawer.noNext')}</p>}
      <ul className={styles.list}>
        {detail.nextStates.map((next) => (
          <li key={next.confirmedMakers}>
            {t('atlas.drawer.nextState', { count: Math.max(1, next.confirmedMakers - now) })}
            <StateMark state={next.state} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
