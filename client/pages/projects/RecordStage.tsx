import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { Dialog } from '../../components/Dialog.tsx';
import { AreaField, Form, SelectField, TextField } from '../../components/Form.tsx';
import { PROJECT_STAGES } from '../../components/project-stages.ts';
import { Refused } from '../../components/Refused.tsx';
import { today } from '../../graphql/viewer.ts';
import { refusalOf, useWrite, type Refusal } from '../../graphql/write.ts';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { ProjectRecordStage, ProjectStateQuery, type ProjectRow } from './projects.query.ts';

interface RecordStageProps {
  readonly project: ProjectRow;
  readonly onDone: (said: string) => void;
  /** Somebody else recorded a stage meanwhile: the list behind is to be read again. */
  readonly onReload: () => void;
  readonly onClose: () => void;
}

/** A stage somebody saw the project reach; what documents say stays beside it. */
export function RecordStage({ project, onDone, onReload, onClose }: RecordStageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const following = project.stage === null ? 0 : PROJECT_STAGES.indexOf(project.stage) + 1;
  const [seen, setSeen] = useState<Pick<ProjectRow, 'version' | 'stage'>>(project);
  const [stage, setStage] = useState<(typeof PROJECT_STAGES)[number]>(
    project.expected[0]?.stage ?? PROJECT_STAGES[following] ?? 'OPERATING',
  );
  const [on, setOn] = useState(today);
  const [evidence, setEvidence] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [record, sending] = useWrite(ProjectRecordStage);
  const go = async () => {
    setRefusal(null);
    const { data, error } = await record({
      project: project.code,
      stage,
      on,
      evidence,
      expectedVersion: seen.version,
    });
    const refused = refusalOf(data?.projectRecordStage, error);
    if (refused === null) {
      const name = nameIn(project, language).text;
      onDone(t('projects.record.done', { name, stage: t(`common.stages.${stage}`) }));
      return;
    }
    if (refused.conflict) {
      const { data: now } = await client
        .query(ProjectStateQuery, { code: project.code }, { requestPolicy: 'network-only' })
        .toPromise();
      if (now?.project) setSeen(now.project);
      onReload();
    }
    setRefusal(refused);
  };
  return (
    <Dialog title={`${t('projects.record.open')} · ${nameIn(project, language).text}`} onClose={onClose}>
      <p>{t('projects.record.lead')}</p>
      <Refused
        of={refusal}
        conflict={
          <p>
            {t('projects.record.now', {
              stage: seen.stage === null ? t('common.value.unknown') : t(`common.stages.${seen.stage}`),
            })}
          </p>
        }
      />
      <Form submit={t('leads.record')} sending={sending} onSubmit={() => void go()} onCancel={onClose}>
        <SelectField
          label={t('projects.record.stage')}
          hint={stage === 'PRODUCING' ? t('leads.outcome.producing') : undefined}
          value={stage}
          options={PROJECT_STAGES.map((one) => ({ value: one, label: t(`common.stages.${one}`) }))}
          onChange={(value) => setStage(PROJECT_STAGES.find((one) => one === value) ?? stage)}
        />
        <TextField type="date" label={t('leads.field.on')} required max={today()} value={on} onChange={setOn} />
        <AreaField label={t('projects.record.evidence')} required value={evidence} onChange={setEvidence} />
      </Form>
    </Dialog>
  );
}
