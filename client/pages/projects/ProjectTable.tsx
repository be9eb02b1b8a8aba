import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DataTable, type Column } from "../../components/DataTable.tsx";
import { ProvenanceChip } from "../../components/Evidence.tsx";
import { Figure } from "../../components/Figure.tsx";
import { EnterpriseLink, EntryLink, Listed, ParkLink, SegmentLink } from "../../components/links.tsx";
import { Name } from "../../components/Name.tsx";
import { PROJECT_STAGES } from "../../components/project-stages.ts";
import { useFormat } from "../../i18n/format.ts";
import { nameIn } from "../../i18n/name.ts";
import { usePlace } from "../../shell/place.ts";
import type { ProjectRow } from "./projects.query.ts";
import styles from "./projects.module.css";

interface ProjectTableProps {
  readonly projects: readonly ProjectRow[];
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
}

export function ProjectTable({ projects, sort, onSort }: ProjectTableProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { parkCode } = usePlace();
  const columns: Column<ProjectRow>[] = [
    { key: "name", head: t("projects.name"), cell: (project) => <span className={styles.name}><EntryLink of={project} /></span>, sort: (project) => nameIn(project, language).text },
    { key: "park", head: t("figure.filter.park"), cell: (project) => (project.park ? <ParkLink of={project.park} /> : t("common.value.unknown")) },
    { key: "kind", head: t("projects.kind"), cell: (project) => (project.kind ? t(`entry.projectKind.${project.kind}`) : t("common.value.unknown")) },
    { key: "stage", head: t("projects.furthest"), cell: (project) => <Furthest project={project} />, sort: (project) => (project.stage === null ? null : PROJECT_STAGES.indexOf(project.stage)) },
    { key: "next", head: t("projects.expected"), cell: (project) => <Expected project={project} /> },
    { key: "figures", head: t("projects.amounts"), cell: (project) => <Amounts project={project} /> },
    { key: "investors", head: t("projects.investors"), cell: (project) => <Names items={project.investors}>{(firm) => <EnterpriseLink of={firm} />}</Names> },
    { key: "targets", head: t("projects.targets"), cell: (project) => <Names items={project.targets}>{(segment) => <SegmentLink of={segment} park={project.park?.code ?? parkCode} />}</Names> },
  ];
  return <DataTable caption={t("projects.caption")} columns={columns} rows={projects} rowKey={(project) => project.id} sort={sort} onSort={onSort} />;
}

function Names<Item extends { readonly id: string }>({ items, children }: { readonly items: readonly Item[]; readonly children: (item: Item) => ReactNode }) {
  const { t } = useTranslation();
  return items.length === 0 ? <span className={styles.none}>{t("projects.notStated")}</span> : <Listed items={items}>{children}</Listed>;
}

function Furthest({ project }: { readonly project: ProjectRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (project.stage === null) return null;
  const event = project.reached.find((one) => one.stage === project.stage);
  return (
    <>
      <b className={styles.stage}>{t(`common.stages.${project.stage}`)}</b> {event?.on ? format.period(event.on) : t("figure.noDate")}
      {event && <ProvenanceChip evidence={event.evidence} />}
    </>
  );
}

function Expected({ project }: { readonly project: ProjectRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (project.expected.length === 0) return <span className={styles.none}>{t("projects.notStated")}</span>;
  return project.expected.map((event) => (
    <div key={event.stage}>
      {t(`common.stages.${event.stage}`)} {t("figure.expected", { date: event.on === null ? t("figure.noDate") : format.period(event.on) })}
      {event.overdue && <span className={styles.late} title={t("figure.overdueHint")}> <span aria-hidden="true">!</span> {t("figure.overdue")}</span>}
      <ProvenanceChip evidence={event.evidence} />
    </div>
  ));
}

function Amounts({ project }: { readonly project: ProjectRow }) {
  const { t } = useTranslation();
  if (project.figures.length === 0) return <span className={styles.none}>{t("projects.notStated")}</span>;
  return project.figures.map((figure) => (
    <div key={figure.id} className={styles.amount}>
      {figure.metric && <span className={styles.metric}><Name of={figure.metric} /></span>} <Figure of={figure.quantity} evidence={figure.evidence} period={false} />
    </div>
  ));
}
