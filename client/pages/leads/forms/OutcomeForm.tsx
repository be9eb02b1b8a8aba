import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField, SelectField, TextField } from '../../../components/Form.tsx';
import { today } from '../../../graphql/viewer.ts';
import { useWrite } from '../../../graphql/write.ts';
import { LeadRecordOutcome } from '../edit.query.ts';
import { OUTCOME_KINDS } from '../leads.ts';
import { LeadDialog } from './LeadDialog.tsx';
import type { LeadFormProps } from './LeadForms.tsx';

/** What came of it: that one spoke, met, was refused, or that it produces. */
export function OutcomeForm({ lead, onDone, onClose }: LeadFormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<(typeof OUTCOME_KINDS)[number]>('CONTACTED');
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const [record] = useWrite(LeadRecordOutcome);
  return (
    <LeadDialog
      title={t('leads.outcome.title')}
      lead={lead}
      submit={t('leads.record')}
      send={async ({ code, version }) => {
        const { data, error } = await record({ lead: code, kind, on, note, expectedVersion: version });
        return { payload: data?.leadRecordOutcome, error };
      }}
      onDone={(after) => onDone(after, t('leads.outcome.done', { kind: t(`leads.outcomeKind.${kind}`) }))}
      onClose={onClose}
    >
      <SelectField
        label={t('leads.outcome.kind')}
        hint={kind === 'PRODUCING' ? t('leads.outcome.producing') : undefined}
        value={kind}
        options={OUTCOME_KINDS.map((one) => ({ value: one, label: t(`leads.outcomeKind.${one}`) }))}
        onChange={(value) => setKind(OUTCOME_KINDS.find((one) => one === value) ?? kind)}
      />
      <TextField type="date" label={t('leads.field.on')} required max={today()} value={on} onChange={setOn} />
      <AreaField label={t('leads.outcome.note')} required value={note} onChange={setNote} />
    </LeadDialog>
  );
}
