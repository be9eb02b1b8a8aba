import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/DataTable.tsx';
import { EntryLink } from '../../../components/links.tsx';
import { Name } from '../../../components/Name.tsx';
import { EmptyPanel, ErrorPanel } from '../../../components/Panels.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { useAllPages } from '../../../graphql/useAllPages.ts';
import { today } from '../../../graphql/viewer.ts';
import { useFormat } from '../../../i18n/format.ts';
import styles from './gantt.module.css';
import { useLeadsSearch, useLeadsView } from '../useLeads.ts';
import { firmOf } from '../leads.ts';
import { lanesOf, percentAt, scaleOf, todayAt, type Scale } from './gantt.ts';
import { ProjectTimesQuery } from './gantt.query.ts';
import { leadRow, projectRow, type Bar, type GanttRow } from './rows.ts';

/** What was planned against what was reached, for leads and for the projects that documents tell of. */
export function GanttView() {
  const { t } = useTranslation();
  const { park } = useLeadsSearch();
  const { shown } = useLeadsView();
  const projects = useAllPages(ProjectTimesQuery, { park }, (data) => data.projects);
  const rows = useMemo(() => [...shown.map(leadRow), ...projects.nodes.map(projectRow)], [shown, projects.nodes]);
  const drawn = rows.filter(({ bars }) => bars.length > 0);
  const undated = rows.filter(({ bars, undated }) => bars.length === 0 && undated.length > 0);
  const silent = rows.filter(({ bars, undated }) => bars.length === 0 && undated.length === 0);
  const now = todayAt(today());
  const scale = scaleOf(
    drawn.flatMap(({ bars }) => bars.map(({ span }) => span)),
    now,
  );
  return (
    <>
      <p className={styles.lead}>{t('leads.gantt.lead')}</p>
      {projects.error && <ErrorPanel what={t('projects.what')} error={projects.error} onRetry={projects.retry} />}
      {!projects.complete && !projects.error && drawn.length === 0 && <Skeleton rows={6} height={32} />}
      {(projects.complete || projects.error) && drawn.length === 0 && (
        <EmptyPanel kind="unchecked">{t('leads.gantt.none')}</EmptyPanel>
      )}
      {drawn.length > 0 && (
        <>
          <p className={styles.legend} aria-hidden="true">
            <span className={styles.actual} /> {t('leads.gantt.actual')}
            <span className={styles.planned} /> {t('leads.gantt.planned')}
            <span className={`${styles.planned} ${styles.late}`} /> {t('leads.gantt.late')}
            <span className={styles.nowKey} /> {t('leads.gantt.today')}
          </p>
          <div className={styles.scroll} role="group" aria-label={t('leads.gantt.caption')} tabIndex={0}>
            <div className={styles.chart}>
              <Ticks scale={scale} now={now} />
              {drawn.map((row) => (
                <div key={row.key} className={styles.row}>
                  <span className={styles.name}>
                    <RowName row={row} />
                  </span>
                  <span className={styles.track} aria-hidden="true">
                    {lanesOf(row.bars).map((lane, index) => (
                      <span key={index} className={styles.lane}>
                        {lane.map((bar) => (
                          <Mark key={`${bar.step}-${bar.kind}`} bar={bar} scale={scale} />
                        ))}
                      </span>
                    ))}
                    <span className={styles.now} style={{ insetInlineStart: `${percentAt(scale, now)}%` }} />
                  </span>
                </div>
              ))}
            </div>
          </div>
          <Undated rows={undated} silent={silent.length} />
          <details className={styles.twin}>
            <summary>{t('leads.gantt.asTable')}</summary>
            <Twin rows={drawn} />
          </details>
        </>
      )}
    </>
  );
}

function RowName({ row: { of } }: { readonly row: GanttRow }) {
  const { t } = useTranslation();
  if (!('lead' in of))
    return (
      <>
        <EntryLink of={of.project} /> <span className={styles.kind}>{t('leads.gantt.isProject')}</span>
      </>
    );
  const { lead } = of;
  return (
    <>
      <Link to="." search={(old) => ({ ...old, lead: lead.code })} resetScroll={false}>
        <Name of={firmOf(lead)} />
      </Link>{' '}
      <span className={styles.kind}>{t('leads.gantt.isLead')}</span>
    </>
  );
}

function Ticks({ scale, now }: { readonly scale: Scale; readonly now: number }) {
  return (
    <div className={styles.row} aria-hidden="true">
      <span className={styles.name} />
      <span className={`${styles.track} ${styles.ticks}`}>
        {scale.ticks.map(({ at, label }) => (
          <span key={at} style={{ insetInlineStart: `${percentAt(scale, at)}%` }}>
            {label}
          </span>
        ))}
        <span className={styles.now} style={{ insetInlineStart: `${percentAt(scale, now)}%` }} />
      </span>
    </div>
  );
}

/** Share of the chart, in %, from which a word fits on a bar; the tip and the table say it everywhere. */
const WIDE = 4;

/** As wide as the date is vague: a year is a long bar, a day a mark. */
function Mark({ bar, scale }: { readonly bar: Bar; readonly scale: Scale }) {
  const { t } = useTranslation();
  const format = useFormat();
  const from = percentAt(scale, bar.span.from);
  const to = percentAt(scale, bar.span.to);
  const classes = [styles.mark, bar.kind === 'actual' ? styles.actual : styles.planned, bar.late && styles.late];
  return (
    <span
      className={classes.filter(Boolean).join(' ')}
      style={{ insetInlineStart: `${from}%`, width: `max(5px, ${to - from}%)` }}
      title={`${t(`common.stages.${bar.step}`)} ${t(`leads.gantt.${bar.kind}`)} ${format.period(bar.on)}`}
    >
      {to - from > WIDE && <span>{t(`common.stages.${bar.step}`)}</span>}
    </span>
  );
}

function Undated({ rows, silent }: { readonly rows: readonly GanttRow[]; readonly silent: number }) {
  const { t } = useTranslation();
  if (rows.length === 0 && silent === 0) return null;
  return (
    <div className={styles.undated}>
      <h2>{t('leads.gantt.undated')}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <RowName row={row} />{' '}
            {row.undated.map((step) => t(`common.stages.${step}`)).join(t('common.value.separator'))}
          </li>
        ))}
      </ul>
      {silent > 0 && <p className={styles.kind}>{t('leads.gantt.silent', { count: silent })}</p>}
    </div>
  );
}

/** The same as a table, a row a step. */
function Twin({ rows }: { readonly rows: readonly GanttRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const steps = rows.flatMap((row) => row.bars.map((bar, index) => ({ row, bar, key: `${row.key}-${index}` })));
  return (
    <DataTable
      caption={t('leads.gantt.caption')}
      rows={steps}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', head: t('leads.gantt.what'), cell: ({ row }) => <RowName row={row} /> },
        { key: 'step', head: t('leads.funnel.step'), cell: ({ bar }) => t(`common.stages.${bar.step}`) },
        {
          key: 'kind',
          head: t('leads.gantt.kind'),
          cell: ({ bar }) => t(bar.late ? 'leads.gantt.late' : `leads.gantt.${bar.kind}`),
        },
        { key: 'on', head: t('leads.field.on'), cell: ({ bar }) => format.period(bar.on) },
      ]}
    />
  );
}
