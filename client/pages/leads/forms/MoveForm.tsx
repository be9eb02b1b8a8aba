import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField, SelectField, TextField } from '../../../components/Form.tsx';
import { useWrite } from '../../../graphql/write.ts';
import { LeadEdit, LeadMove } from '../edit.query.ts';
import { entryOf, LEAD_STAGES } from '../leads.ts';
import type { LeadRow, LeadStage } from '../leads.query.ts';
import { LeadDialog } from './LeadDialog.tsx';

interface MoveFormProps {
  readonly lead: LeadRow;
  /** Where it was dropped; null where the reader has yet to choose. */
  readonly to: LeadStage | null;
  readonly onPending: (stage: LeadStage | null) => void;
  readonly onDone: (lead: LeadRow, from: LeadStage) => void;
  readonly onClose: () => void;
}

/** To another part of the library, with what its entry rule asks for. */
export function MoveForm({ lead, to, onPending, onDone, onClose }: MoveFormProps) {
  const { t } = useTranslation();
  const others = LEAD_STAGES.filter((one) => one !== lead.stage);
  const following = LEAD_STAGES[LEAD_STAGES.indexOf(lead.stage) + 1];
  const [stage, setStage] = useState<LeadStage>(to ?? following ?? 'INTENT');
  const [note, setNote] = useState('');
  const [owner, setOwner] = useState(lead.owner ?? '');
  const [nextStep, setNextStep] = useState(lead.nextStep ?? '');
  const [move] = useWrite(LeadMove);
  const [edit] = useWrite(LeadEdit);
  const entry = entryOf(lead, stage);
  const send = async (seen: LeadRow) => {
    let { version } = seen;
    if (entry.owner || entry.nextStep) {
      const { data, error } = await edit({
        lead: seen.code,
        ...(entry.owner ? { owner } : {}),
        ...(entry.nextStep ? { nextStep } : {}),
        expectedVersion: version,
      });
      const edited = data?.leadEdit;
      if (!edited?.lead || edited.userErrors.length > 0 || edited.conflict) return { payload: edited, error };
      version = edited.lead.version;
    }
    const { data, error } = await move({
      lead: seen.code,
      stage,
      note: note.trim() === '' ? null : note,
      expectedVersion: version,
    });
    return { payload: data?.leadMove, error };
  };
  return (
    <LeadDialog
      title={t('leads.move.title')}
      lead={lead}
      submit={t('leads.move.submit', { stage: t(`leads.stage.${stage}`) })}
      send={send}
      onPending={(pending) => onPending(pending ? stage : null)}
      onDone={(moved) => onDone(moved, lead.stage)}
      onClose={onClose}
    >
      <SelectField
        label={t('leads.move.to')}
        hint={t(`leads.entryRule.${stage}`)}
        value={stage}
        options={others.map((one) => ({ value: one, label: t(`leads.stage.${one}`) }))}
        onChange={(value) => setStage(others.find((one) => one === value) ?? stage)}
      />
      {entry.owner && <TextField label={t('leads.field.owner')} required most={60} value={owner} onChange={setOwner} />}
      {entry.nextStep && (
        <TextField label={t('leads.field.nextStep')} required value={nextStep} onChange={setNextStep} />
      )}
      <AreaField
        label={entry.note ? t('leads.move.note') : t('leads.move.noteOptional')}
        required={entry.note}
        value={note}
        onChange={setNote}
      />
    </LeadDialog>
  );
}
