import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { EntryLink } from '../../components/links.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { PROJECT_STAGES } from '../../components/project-stages.ts';
import { useFormat } from '../../i18n/format.ts';
import { OverviewProjectsQuery, type OverviewPark, type OverviewProject } from './overview.query.ts';
import styles from './overview.module.css';

export function ParkProjects({ park }: { readonly park: OverviewPark }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [result, retry] = useQuery({ query: OverviewProjectsQuery });
  return (
    <Loaded
      of={result}
      what={t('overview.projectsWhat')}
      retry={retry}
      skeleton={<Skeleton rows={2} height={120} columns={2} />}
    >
      {(data) => {
        const projects = data.parks.find((one) => one.id === park.id)?.projects;
        if (!projects || projects.totalCount === 0)
          return <EmptyPanel kind="unchecked">{t('overview.noProjects')}</EmptyPanel>;
        return (
          <div className={styles.pair}>
            <Section
              level={3}
              title={t('overview.stages', { count: projects.totalCount })}
              lead={t('overview.stagesLead')}
            >
              <StageBars park={park.code} projects={projects.nodes} />
            </Section>
            <Section
              level={3}
              title={t('overview.overdue')}
              lead={t('overview.overdueLead', { date: format.period(data.datasetVersion.dataAsOf ?? '') })}
            >
              <Overdue projects={projects.nodes} />
            </Section>
          </div>
        );
      }}
    </Loaded>
  );
}

function StageBars({ park, projects }: { readonly park: string; readonly projects: readonly OverviewProject[] }) {
  const { t } = useTranslation();
  const rows = [...PROJECT_STAGES, null]
    .map((stage) => ({ stage, count: projects.filter((one) => one.stage === stage).length }))
    .filter((row) => row.count > 0);
  const most = Math.max(...rows.map((row) => row.count));
  return (
    <ul className={styles.bars}>
      {rows.map(({ stage, count }) => (
        <li key={stage ?? ''}>
          <Link to="/projects" search={{ park, ...(stage === null ? {} : { stage }) }} className={styles.barRow}>
            <span>{stage === null ? t('overview.stageUnknown') : t(`common.stages.${stage}`)}</span>
            <span className={styles.track} aria-hidden="true">
              <span
                className={stage === null ? styles.hatched : styles.fill}
                style={{ width: `${(count / most) * 100}%` }}
              />
            </span>
            <b>{count}</b>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Overdue({ projects }: { readonly projects: readonly OverviewProject[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const late = projects.flatMap((project) =>
    project.expected.filter((event) => event.overdue).map((event) => ({ project, event })),
  );
  if (late.length === 0) return <p className={styles.none}>{t('overview.overdueNone')}</p>;
  return (
    <ul className={styles.late}>
      {late.map(({ project, event }) => (
        <li key={`${project.id} ${event.stage}`}>
          <p>
            <EntryLink of={project} />
          </p>
          <span className={styles.lateNote}>
            <span aria-hidden="true">!</span>{' '}
            {t('overview.late', {
              stage: t(`common.stages.${event.stage}`),
              date: event.on === null ? t('figure.noDate') : format.period(event.on),
            })}
          </span>
          <ProvenanceChip evidence={event.evidence} />
        </li>
      ))}
    </ul>
  );
}
