import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField, SelectField, TextField } from '../../../components/Form.tsx';
import { useWrite } from '../../../graphql/write.ts';
import { LeadSetMilestone } from '../edit.query.ts';
import { furthest, MILESTONES } from '../leads.ts';
import type { LeadRow, Milestone } from '../leads.query.ts';
import { LeadDialog } from './LeadDialog.tsx';
import type { LeadFormProps } from './LeadForms.tsx';

/** A year, half-year, quarter, month or day: as exact as it is known. */
const PERIOD = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?|-Q[1-4]|-H[12])?';

const at = (lead: LeadRow, milestone: Milestone) => lead.milestones.find((one) => one.milestone === milestone);

/** When a milestone is planned and when it was reached; what is reached needs its paper. */
export function MilestoneForm({ lead, onDone, onClose }: LeadFormProps) {
  const { t } = useTranslation();
  const reached = furthest(lead);
  const first = MILESTONES[reached === null ? 0 : Math.min(MILESTONES.indexOf(reached) + 1, MILESTONES.length - 1)];
  const [milestone, setMilestone] = useState<Milestone>(first ?? 'SIGNED');
  const [planned, setPlanned] = useState(at(lead, milestone)?.planned ?? '');
  const [actual, setActual] = useState(at(lead, milestone)?.actual ?? '');
  const [evidence, setEvidence] = useState('');
  const unsigned = milestone !== 'SIGNED' && (at(lead, 'SIGNED')?.actual ?? null) === null;
  const [write] = useWrite(LeadSetMilestone);
  const choose = (value: string) => {
    const chosen = MILESTONES.find((one) => one === value) ?? milestone;
    setMilestone(chosen);
    setPlanned(at(lead, chosen)?.planned ?? '');
    setActual(at(lead, chosen)?.actual ?? '');
  };
  return (
    <LeadDialog
      title={t('leads.milestoneForm.title')}
      lead={lead}
      submit={t('leads.record')}
      send={async ({ code, version }) => {
        const { data, error } = await write({
          lead: code,
          milestone,
          planned: planned === '' ? null : planned,
          actual: actual === '' ? null : actual,
          evidence: evidence.trim() === '' ? null : evidence,
          expectedVersion: version,
        });
        return { payload: data?.leadSetMilestone, error };
      }}
      onDone={(after) => onDone(after, t('leads.milestoneForm.done', { milestone: t(`common.stages.${milestone}`) }))}
      onClose={onClose}
    >
      <SelectField
        label={t('leads.milestoneForm.which')}
        value={milestone}
        options={MILESTONES.map((one) => ({ value: one, label: t(`common.stages.${one}`) }))}
        onChange={choose}
      />
      <TextField
        label={t('leads.field.planned')}
        hint={t('leads.field.periodHint')}
        pattern={PERIOD}
        value={planned}
        onChange={setPlanned}
      />
      <TextField
        label={t('leads.field.actual')}
        hint={t(unsigned ? 'leads.milestoneForm.signFirst' : 'leads.field.actualHint')}
        pattern={PERIOD}
        value={actual}
        onChange={setActual}
      />
      <AreaField
        label={t('leads.milestoneForm.evidence')}
        hint={t(`leads.paper.${milestone}`)}
        required={actual !== ''}
        value={evidence}
        onChange={setEvidence}
      />
    </LeadDialog>
  );
}
