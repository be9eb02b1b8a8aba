import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AreaField, SelectField, TextField } from '../../../components/Form.tsx';
import formStyles from '../../../components/Form.module.css';
import { today } from '../../../graphql/viewer.ts';
import { useWrite } from '../../../graphql/write.ts';
import { useLanguage } from '../../../i18n/format.ts';
import { nameIn, type Named } from '../../../i18n/name.ts';
import { LeadEdit } from '../edit.query.ts';
import { TiesQuery } from '../leads.query.ts';
import { amountOf, AMOUNT_UNITS, LEAD_CHANNELS, orNull } from '../leads.ts';
import { LeadDialog } from './LeadDialog.tsx';
import type { LeadFormProps } from './LeadForms.tsx';

type Typed = Readonly<
  Record<'owner' | 'nextStep' | 'nextStepDue' | 'channel' | 'introducedBy' | 'team' | 'value' | 'unit' | 'note', string>
>;

/** What was changed and nothing else: a day that has passed stays as it is while somebody edits the note. */
function changes(first: Typed, typed: Typed) {
  const changed = (key: keyof Typed) => first[key] !== typed[key];
  const texts = (['owner', 'nextStep', 'nextStepDue', 'introducedBy', 'team', 'note'] as const).filter(changed);
  return {
    ...Object.fromEntries(texts.map((key) => [key, orNull(typed[key])])),
    ...(changed('channel') ? { channel: LEAD_CHANNELS.find((one) => one === typed.channel) ?? null } : {}),
    ...(changed('value') || (changed('unit') && typed.value !== '')
      ? { amount: amountOf(typed.value, typed.unit) }
      : {}),
  };
}

/** Who follows it, what comes next, how much is expected. */
export function EditForm({ lead, onDone, onClose }: LeadFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data: ties }] = useQuery({ query: TiesQuery });
  const [first] = useState(() => ({
    owner: lead.owner ?? '',
    nextStep: lead.nextStep ?? '',
    nextStepDue: lead.nextStepDue ?? '',
    channel: lead.channel ?? '',
    introducedBy: lead.introducedBy?.code ?? '',
    team: lead.team?.code ?? '',
    value: lead.amount?.value?.toString() ?? '',
    unit: lead.amount?.unit ?? 'CNY_100M',
    note: lead.note ?? '',
  }));
  const [typed, setTyped] = useState(first);
  const type = (key: keyof typeof typed) => (value: string) => setTyped((old) => ({ ...old, [key]: value }));
  const [edit] = useWrite(LeadEdit);
  const named = (nodes: readonly (Named & { readonly code: string })[] | undefined) =>
    (nodes ?? []).map((one) => ({ value: one.code, label: nameIn(one, language).text }));
  return (
    <LeadDialog
      title={t('leads.edit.title')}
      lead={lead}
      submit={t('leads.record')}
      send={async ({ code, version }) => {
        const { data, error } = await edit({
          lead: code,
          ...changes(first, typed),
          expectedVersion: version,
        });
        return { payload: data?.leadEdit, error };
      }}
      onDone={(after) => onDone(after, t('leads.edit.done'))}
      onClose={onClose}
    >
      <div className={formStyles.pair}>
        <TextField label={t('leads.field.owner')} most={60} value={typed.owner} onChange={type('owner')} />
        <TextField
          type="date"
          label={t('leads.field.due')}
          min={typed.nextStepDue === first.nextStepDue ? undefined : today()}
          value={typed.nextStepDue}
          onChange={type('nextStepDue')}
        />
      </div>
      <TextField label={t('leads.field.nextStep')} value={typed.nextStep} onChange={type('nextStep')} />
      <div className={formStyles.pair}>
        <TextField
          type="number"
          label={t('leads.field.amount')}
          hint={t('leads.field.amountHint')}
          value={typed.value}
          onChange={type('value')}
        />
        <SelectField
          label={t('leads.field.unit')}
          value={typed.unit}
          options={AMOUNT_UNITS.map((one) => ({ value: one, label: t(`leads.unit.${one}`) }))}
          onChange={type('unit')}
        />
        <SelectField
          label={t('leads.field.channel')}
          none={t('common.value.unknown')}
          value={typed.channel}
          options={LEAD_CHANNELS.map((one) => ({ value: one, label: t(`leads.channel.${one}`) }))}
          onChange={type('channel')}
        />
        <SelectField
          label={t('leads.field.introducedBy')}
          none={t('leads.field.nobody')}
          value={typed.introducedBy}
          options={named(ties?.partners.nodes)}
          onChange={type('introducedBy')}
        />
      </div>
      <SelectField
        label={t('leads.field.team')}
        none={t('leads.field.nobody')}
        value={typed.team}
        options={named(ties?.teams.nodes)}
        onChange={type('team')}
      />
      <AreaField label={t('leads.field.note')} value={typed.note} onChange={type('note')} />
    </LeadDialog>
  );
}
