import { useTranslation } from 'react-i18next';
import { ProvenanceChip, type EvidenceItem } from '../../components/Evidence.tsx';
import { EnterpriseLink, SegmentLink } from '../../components/links.tsx';
import { Name } from '../../components/Name.tsx';
import { EmptyPanel, ErrorPanel, Notice } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import type { AllPages } from '../../graphql/useAllPages.ts';
import type { SupplyLink } from './enterprise.query.ts';
import styles from './enterprise.module.css';
import { groupLinks, type DepthGroup, type SegmentGroup } from './supply.ts';

interface SupplySideProps {
  readonly direction: 'upstream' | 'downstream';
  readonly pages: AllPages<SupplyLink>;
  readonly park: string;
  /** The firm's own segments are known; without them nothing can be said. */
  readonly known: boolean;
}

export function SupplySide({ direction, pages, park, known }: SupplySideProps) {
  const { t } = useTranslation();
  const firms = new Set(pages.nodes.flatMap((link) => link.enterprise?.id ?? [])).size;
  const gaps = pages.nodes.filter((link) => link.enterprise === null).length;
  return (
    <Section
      title={t(`enterprise.supply.${direction}`)}
      lead={pages.complete ? t('enterprise.supply.sum', { count: firms, gaps }) : undefined}
    >
      {pages.error && (
        <ErrorPanel what={t(`enterprise.supply.${direction}`)} error={pages.error} onRetry={pages.retry} />
      )}
      {!pages.complete && !pages.error && pages.nodes.length === 0 && <Skeleton rows={4} height={64} />}
      {pages.complete && pages.nodes.length === 0 && (
        <EmptyPanel kind={known ? 'none' : 'unchecked'}>
          {known ? t(`enterprise.supply.end.${direction}`) : t('enterprise.segmentsUnknown')}
        </EmptyPanel>
      )}
      {(pages.truncated || pages.nodes.length < pages.totalCount) && pages.nodes.length > 0 && (
        <Notice>{t('enterprise.supply.truncated', { shown: pages.nodes.length })}</Notice>
      )}
      {groupLinks(pages.nodes, park).map((group) => (
        <DepthPart key={group.depth} group={group} park={park} direction={direction} />
      ))}
    </Section>
  );
}

interface PartProps<Group> {
  readonly group: Group;
  readonly park: string;
  readonly direction: 'upstream' | 'downstream';
}

/** One level: segments with firms as cards, then the segments nobody works in, short, because they are gaps. */
function DepthPart({ group, park, direction }: PartProps<DepthGroup<SupplyLink>>) {
  const { t } = useTranslation();
  const supplied = group.segments.filter((segment) => segment.firms.length > 0);
  const empty = group.segments.filter((segment) => segment.firms.length === 0);
  return (
    <div className={styles.depth}>
      <h3>{t(`enterprise.supply.level.${direction}`, { count: group.depth })}</h3>
      <ul>
        {supplied.map((segment) => (
          <SegmentItem key={segment.key} group={segment} park={park} direction={direction} />
        ))}
      </ul>
      {empty.length > 0 && (
        <Gaps gaps={byImportance(empty.flatMap((segment) => segment.links))} park={park} direction={direction} />
      )}
    </div>
  );
}

const IMPORTANCE = ['ESSENTIAL', 'IMPORTANT', 'OPTIONAL'] as const;

/** What cannot be done without comes first. */
function byImportance(links: readonly SupplyLink[]): SupplyLink[] {
  const rank = (link: SupplyLink) => IMPORTANCE.findIndex((one) => one === link.path.at(-1)?.importance);
  return [...links].sort((a, b) => rank(a) - rank(b));
}

function Gaps({
  gaps,
  park,
  direction,
}: {
  readonly gaps: readonly SupplyLink[];
  readonly park: string;
  readonly direction: 'upstream' | 'downstream';
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.gaps}>
      <p className={styles.gapsHead}>{t('enterprise.supply.nobody', { count: gaps.length })}</p>
      <ul>
        {gaps.map(
          (link) =>
            link.segment && (
              <li key={link.segment.id}>
                <SegmentLink of={link.segment} park={park} />
                <Way link={link} direction={direction} />
              </li>
            ),
        )}
      </ul>
      <ProvenanceChip evidence={distinct(gaps)} />
    </div>
  );
}

/** The last step of the way: what the segment feeds or uses, and how much that matters. */
function Way({ link, direction }: { readonly link: SupplyLink; readonly direction: 'upstream' | 'downstream' }) {
  const { t } = useTranslation();
  const step = link.path.at(-1);
  const other = direction === 'upstream' ? step?.to : step?.from;
  if (!step || !other) return null;
  return (
    <span className={styles.way}>
      {t(direction === 'upstream' ? 'enterprise.supply.feeds' : 'enterprise.supply.uses')} <Name of={other} /> ·{' '}
      {t(`enterprise.supply.importance.${step.importance}`)}
    </span>
  );
}

function distinct(links: readonly SupplyLink[]): EvidenceItem[] {
  return [...new Map(links.flatMap((link) => link.evidence).map((one) => [one.id, one])).values()];
}

function SegmentItem({ group, park, direction }: PartProps<SegmentGroup<SupplyLink>>) {
  const { t } = useTranslation();
  const first = group.links[0];
  if (!first) return null;
  return (
    <li className={styles.segment}>
      <p className={styles.head}>
        <b>{first.segment ? <SegmentLink of={first.segment} park={park} /> : t('enterprise.segmentsUnknown')}</b>
        <span className={styles.kind}>
          {first.kind === 'RECORDED'
            ? t(`enterprise.supply.recorded.${direction}`)
            : t(`enterprise.supply.potential.${direction}`)}
        </span>
      </p>
      <Way link={first} direction={direction} />
      <ul className={styles.firms}>
        {group.firms.map(
          (link) => link.enterprise && <FirmItem key={link.enterprise.id} firm={link.enterprise} park={park} />,
        )}
      </ul>
      <ProvenanceChip evidence={distinct(group.links)} />
    </li>
  );
}

function FirmItem({ firm, park }: { readonly firm: NonNullable<SupplyLink['enterprise']>; readonly park: string }) {
  const home = firm.parks.find((one) => one.code === park) ?? firm.parks[0];
  const place = home ?? firm.country;
  return (
    <li>
      <EnterpriseLink of={firm} />
      {place && (
        <span className={home?.code === park ? styles.here : styles.there}>
          <Name of={place} />
        </span>
      )}
    </li>
  );
}
