import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { Figure } from '../../components/Figure.tsx';
import { EnterpriseLink, EntryLink, Listed, ParkLink, SegmentLink } from '../../components/links.tsx';
import { mergeFigures } from '../../components/merge-figures.ts';
import { Name } from '../../components/Name.tsx';
import { PROJECT_KINDS, PROJECT_STAGES } from '../../components/project-stages.ts';
import { LEAST_ROLE } from '../../graphql/viewer.ts';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { usePlace } from '../../shell/place.ts';
import type { ProjectRow } from './projects.query.ts';
import styles from './projects.module.css';

/** Without a chosen order: what is overdue first, then industry before services and civic projects. */
function byUrgency(projects: readonly ProjectRow[]): ProjectRow[] {
  const late = (project: ProjectRow) => (project.expected.some((event) => event.overdue) ? 0 : 1);
  const kind = (project: ProjectRow) =>
    project.kind === null ? PROJECT_KINDS.length : PROJECT_KINDS.indexOf(project.kind);
  return [...projects].sort((a, b) => late(a) - late(b) || kind(a) - kind(b));
}

interface ProjectTableProps {
  readonly projects: readonly ProjectRow[];
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  /** Opens the form that records a stage; absent where the reader may not. */
  readonly onRecord: ((project: ProjectRow) => void) | undefined;
}

export function ProjectTable({ projects, sort, onSort, onRecord }: ProjectTableProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { parkCode } = usePlace();
  const columns: Column<ProjectRow>[] = [
    {
      key: 'name',
      head: t('projects.name'),
      cell: (project) => <Title project={project} />,
      sort: (project) => nameIn(project, language).text,
    },
    {
      key: 'stage',
      head: t('projects.furthest'),
      cell: (project) => <Furthest project={project} />,
      sort: (project) => (project.stage === null ? null : PROJECT_STAGES.indexOf(project.stage)),
    },
    { key: 'next', head: t('projects.expected'), cell: (project) => <Expected project={project} /> },
    { key: 'figures', head: t('projects.amounts'), cell: (project) => <Amounts project={project} /> },
    {
      key: 'investors',
      head: t('projects.investors'),
      cell: (project) => <Names items={project.investors}>{(firm) => <EnterpriseLink of={firm} />}</Names>,
    },
    {
      key: 'targets',
      head: t('projects.targets'),
      cell: (project) => (
        <Names items={project.targets}>
          {(segment) => <SegmentLink of={segment} park={project.park?.code ?? parkCode} />}
        </Names>
      ),
    },
    {
      key: 'record',
      head: t('projects.record.head'),
      cell: (project) => (
        <button
          type="button"
          className={styles.record}
          disabled={!onRecord}
          title={onRecord ? undefined : t('common.needs', { role: t(`common.roles.${LEAST_ROLE['project:write']}`) })}
          onClick={() => onRecord?.(project)}
        >
          {t('projects.record.open')}
          <span className="visually-hidden"> {nameIn(project, language).text}</span>
        </button>
      ),
    },
  ];
  return (
    <DataTable
      stacked
      caption={t('projects.caption')}
      columns={columns}
      rows={byUrgency(projects)}
      rowKey={(project) => project.id}
      sort={sort}
      onSort={onSort}
    />
  );
}

function Names<Item extends { readonly id: string }>({
  items,
  children,
}: {
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}) {
  const { t } = useTranslation();
  return items.length === 0 ? (
    <span className={styles.none}>{t('projects.notStated')}</span>
  ) : (
    <Listed items={items}>{children}</Listed>
  );
}

function Title({ project }: { readonly project: ProjectRow }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.name}>
        <EntryLink of={project} />
      </span>
      <span className={styles.place}>
        {project.park ? <ParkLink of={project.park} /> : t('common.value.unknown')} ·{' '}
        {project.kind ? t(`entry.projectKind.${project.kind}`) : t('common.value.unknown')}
      </span>
    </>
  );
}

function Furthest({ project }: { readonly project: ProjectRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (project.stage === null) return null;
  const event = project.reached.find((one) => one.stage === project.stage);
  return (
    <>
      <span className={styles.step}>
        <b>{t(`common.stages.${project.stage}`)}</b> {event?.on ? format.period(event.on) : t('figure.noDate')}
      </span>
      {event && <ProvenanceChip evidence={event.evidence} />}
    </>
  );
}

function Expected({ project }: { readonly project: ProjectRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (project.expected.length === 0) return <span className={styles.none}>{t('projects.notStated')}</span>;
  return project.expected.map((event) => (
    <div key={event.stage}>
      {t(`common.stages.${event.stage}`)}{' '}
      {t('figure.expected', { date: event.on === null ? t('figure.noDate') : format.period(event.on) })}
      {event.overdue && (
        <span className={styles.late} title={t('figure.overdueHint')}>
          {' '}
          <span aria-hidden="true">!</span> {t('figure.overdue')}
        </span>
      )}
      <ProvenanceChip evidence={event.evidence} />
    </div>
  ));
}

function Amounts({ project }: { readonly project: ProjectRow }) {
  const { t } = useTranslation();
  if (project.figures.length === 0) return <span className={styles.none}>{t('projects.notStated')}</span>;
  return mergeFigures(project.figures).map((figure) => (
    <div key={figure.id} className={styles.amount}>
      {figure.metric && (
        <span className={styles.metric}>
          <Name of={figure.metric} />
        </span>
      )}{' '}
      <Figure of={figure.quantity} evidence={figure.evidence} period={false} />
    </div>
  ));
}
