import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Filters } from '../../components/Filters.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyPanel, ErrorPanel } from '../../components/Panels.tsx';
import { PROJECT_KINDS, PROJECT_STAGES } from '../../components/project-stages.ts';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useViewer } from '../../graphql/viewer.ts';
import { useAllPages } from '../../graphql/useAllPages.ts';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { usePlace } from '../../shell/place.ts';
import { ProjectsQuery, type ProjectRow } from './projects.query.ts';
import styles from './projects.module.css';
import { ProjectTable } from './ProjectTable.tsx';

const RecordStage = lazy(() => import('./RecordStage.tsx').then(({ RecordStage }) => ({ default: RecordStage })));

const route = getRouteApi('/projects');

export function Projects() {
  const { t } = useTranslation();
  const language = useLanguage();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/projects' });
  const { parks, parkCode } = usePlace();
  const { park, stage, kind, segment, sort } = search;
  const pages = useAllPages(
    ProjectsQuery,
    { filter: { park: park ?? null, stage: stage ?? null, kind: kind ?? null, segment: segment ?? null } },
    (data) => data.projects,
  );
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const { may } = useViewer();
  const [recorded, setRecorded] = useState<ProjectRow | null>(null);
  const [said, setSaid] = useState('');
  const filtered = [park, stage, kind, segment].some((one) => one !== undefined);
  const clear = () => set({ park: undefined, stage: undefined, kind: undefined, segment: undefined });
  const late = pages.nodes.filter((project) => project.expected.some((event) => event.overdue)).length;
  return (
    <Page
      title={t('projects.title')}
      answer={pages.complete ? t('projects.answer', { count: pages.totalCount, late }) : undefined}
    >
      {may('lead:read') === true && (
        <p className={styles.toLeads}>
          <Link to="/parks/$park/leads" params={{ park: park ?? parkCode }} search={{}}>
            {t('leads.toLeads')}
          </Link>
        </p>
      )}
      <Filters
        label={t('projects.filter')}
        said={pages.complete ? t('figure.filter.found', { count: pages.totalCount }) : undefined}
        onClear={filtered ? clear : undefined}
      >
        <Choice
          label={t('figure.filter.park')}
          value={park}
          options={parks.map((one) => ({ value: one.code, label: nameIn(one, language).text }))}
          onChange={(value) => set({ park: value })}
        />
        <Choice
          label={t('projects.stage')}
          value={stage}
          options={PROJECT_STAGES.map((one) => ({ value: one, label: t(`common.stages.${one}`) }))}
          onChange={(value) => set({ stage: PROJECT_STAGES.find((one) => one === value) })}
        />
        <Choice
          label={t('projects.kind')}
          value={kind}
          options={PROJECT_KINDS.map((one) => ({ value: one, label: t(`entry.projectKind.${one}`) }))}
          onChange={(value) => set({ kind: PROJECT_KINDS.find((one) => one === value) })}
        />
      </Filters>
      {pages.error && <ErrorPanel what={t('projects.what')} error={pages.error} onRetry={pages.retry} />}
      {!pages.complete && !pages.error && pages.nodes.length === 0 && <Skeleton rows={8} height={44} />}
      {pages.complete && pages.nodes.length === 0 && (
        <EmptyPanel kind={filtered ? 'filtered' : 'unchecked'} {...(filtered ? { onClear: clear } : {})}>
          {t('projects.empty')}
        </EmptyPanel>
      )}
      {pages.nodes.length > 0 && (
        <ProjectTable
          projects={pages.nodes}
          sort={sort}
          onSort={(value) => set({ sort: value })}
          onRecord={may('project:write') ? setRecorded : undefined}
        />
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
      {recorded && (
        <Suspense>
          <RecordStage
            project={recorded}
            onDone={(words) => {
              setSaid(words);
              setRecorded(null);
              pages.retry();
            }}
            onReload={pages.retry}
            onClose={() => setRecorded(null)}
          />
        </Suspense>
      )}
    </Page>
  );
}
