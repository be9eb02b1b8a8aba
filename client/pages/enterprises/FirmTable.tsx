import { useTranslation } from 'react-i18next';
import { BasisTag } from '../../components/BasisTag.tsx';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { EnterpriseLink, Listed, ParkLink, SegmentLink } from '../../components/links.tsx';
import { Name } from '../../components/Name.tsx';
import { usePlace } from '../../shell/place.ts';
import type { EnterpriseRow } from './enterprises.query.ts';
import styles from './enterprises.module.css';

export function FirmTable({
  firms,
  park,
}: {
  readonly firms: readonly EnterpriseRow[];
  readonly park: string | undefined;
}) {
  const { t } = useTranslation();
  const { parkCode } = usePlace();
  const columns: Column<EnterpriseRow>[] = [
    {
      key: 'name',
      head: t('enterprises.name'),
      cell: (firm) => (
        <span className={styles.name}>
          <EnterpriseLink of={firm} />
        </span>
      ),
    },
    {
      key: 'parks',
      head: t('figure.filter.park'),
      cell: (firm) =>
        firm.parks.length === 0 ? (
          <span className={styles.none}>{t('enterprises.outside')}</span>
        ) : (
          <Listed items={firm.parks}>{(one) => <ParkLink of={one} />}</Listed>
        ),
    },
    {
      key: 'country',
      head: t('enterprises.country'),
      cell: (firm) =>
        firm.country ? <Name of={firm.country} /> : <span className={styles.none}>{t('common.value.unknown')}</span>,
    },
    {
      key: 'segments',
      head: t('enterprises.segments'),
      cell: (firm) => <Works firm={firm} park={park ?? firm.parks[0]?.code ?? parkCode} />,
    },
    { key: 'source', head: t('common.evidence.source'), cell: (firm) => <Source firm={firm} /> },
  ];
  return (
    <DataTable stacked caption={t('enterprises.caption')} columns={columns} rows={firms} rowKey={(firm) => firm.id} />
  );
}

function Works({ firm, park }: { readonly firm: EnterpriseRow; readonly park: string }) {
  const { t } = useTranslation();
  if (firm.worksIn.length === 0) return <span className={styles.none}>{t('enterprises.notAttached')}</span>;
  return (
    <ul className={styles.works}>
      {firm.worksIn.map(
        (work) =>
          work.segment && (
            <li key={work.segment.id}>
              <SegmentLink of={work.segment} park={park} /> <BasisTag basis={work.basis} />{' '}
              {work.status === 'PLANNED' && <span className={styles.none}>{t('enterprise.work.PLANNED')}</span>}
            </li>
          ),
      )}
    </ul>
  );
}

function Source({ firm }: { readonly firm: EnterpriseRow }) {
  const { t } = useTranslation();
  const evidence = [...new Map(firm.worksIn.flatMap((work) => work.evidence).map((one) => [one.id, one])).values()];
  return evidence.length === 0 ? (
    <span className={styles.none}>{t('common.value.none')}</span>
  ) : (
    <ProvenanceChip evidence={evidence} />
  );
}
