import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DataTable } from '../../components/DataTable.tsx';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { Figure } from '../../components/Figure.tsx';
import { EntryLink, ParkLink } from '../../components/links.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { mergeFigures } from '../../components/merge-figures.ts';
import { Name } from '../../components/Name.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { useFormat } from '../../i18n/format.ts';
import { EnterpriseProjectsQuery } from './enterprise.query.ts';

export function ProjectsTab({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [result, retry] = useQuery({ query: EnterpriseProjectsQuery, variables: { code } });
  return (
    <Loaded of={result} what={t('enterprise.tabs.projects')} retry={retry}>
      {({ enterprise }) => {
        const projects = enterprise?.projects.nodes ?? [];
        if (projects.length === 0) return <EmptyPanel kind="unchecked">{t('enterprise.noProjects')}</EmptyPanel>;
        return (
          <DataTable
            stacked
            caption={t('enterprise.tabs.projects')}
            rows={projects}
            rowKey={(project) => project.id}
            columns={[
              { key: 'name', head: t('enterprise.project'), cell: (project) => <EntryLink of={project} /> },
              {
                key: 'park',
                head: t('enterprise.park'),
                cell: (project) => (project.park ? <ParkLink of={project.park} /> : t('common.value.unknown')),
              },
              {
                key: 'stage',
                head: t('enterprise.furthest'),
                cell: (project) => {
                  if (project.stage === null) return t('common.value.unknown');
                  const event = project.reached.find((one) => one.stage === project.stage);
                  return (
                    <>
                      {t(`common.stages.${project.stage}`)} {event?.on ? format.period(event.on) : t('figure.noDate')}{' '}
                      {event && <ProvenanceChip evidence={event.evidence} />}
                    </>
                  );
                },
              },
              {
                key: 'figures',
                head: t('enterprise.figures'),
                cell: (project) =>
                  project.figures.length === 0
                    ? t('common.value.none')
                    : mergeFigures(project.figures).map((figure) => (
                        <div key={figure.id}>
                          {figure.metric && <Name of={figure.metric} />}{' '}
                          <Figure of={figure.quantity} evidence={figure.evidence} />
                        </div>
                      )),
              },
            ]}
          />
        );
      }}
    </Loaded>
  );
}
