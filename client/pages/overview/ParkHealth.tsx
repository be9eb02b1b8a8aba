import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ParkLink } from '../../components/links.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { ChainMatrix } from './ChainMatrix.tsx';
import type { OverviewDataset, OverviewPark } from './overview.query.ts';
import { ParkLeads } from './ParkLeads.tsx';
import { ParkProjects } from './ParkProjects.tsx';
import styles from './overview.module.css';

/** All a planner asks first about one park: the matrix of gaps, then where the projects stand. */
export function ParkHealth({ park, dataset }: { readonly park: OverviewPark; readonly dataset: OverviewDataset }) {
  const { t } = useTranslation();
  return (
    <div className={styles.park}>
      <Section
        title={<ParkLink of={park} />}
        lead={
          <span className={styles.parkLinks}>
            <Link to="/parks/$park" params={{ park: park.code }} search={{}}>
              {t('overview.aboutPark')}
            </Link>
            <Link to="/enterprises" search={{ park: park.code }}>
              {t('overview.firms')}
            </Link>
            <Link to="/policies" search={{ park: park.code }}>
              {t('overview.policies')}
            </Link>
          </span>
        }
      >
        {park.chains.length === 0 ? (
          <EmptyPanel kind="unchecked">{t('overview.noChains')}</EmptyPanel>
        ) : (
          <ChainMatrix park={park} dataset={dataset} />
        )}
        <ParkLeads park={park} />
        <ParkProjects park={park} />
      </Section>
    </div>
  );
}
