import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../../components/Form.tsx';
import { useWrite } from '../../../graphql/write.ts';
import { LeadClose, LeadReopen } from '../edit.query.ts';
import { LeadDialog } from './LeadDialog.tsx';
import type { LeadFormProps } from './LeadForms.tsx';

/** Out of the library, or back into it, with the reason. */
export function CloseForm({ lead, onDone, onClose }: LeadFormProps) {
  const { t } = useTranslation();
  const closed = lead.status === 'CLOSED';
  const [reason, setReason] = useState('');
  const [close] = useWrite(LeadClose);
  const [reopen] = useWrite(LeadReopen);
  return (
    <LeadDialog
      title={t(closed ? 'leads.close.reopen' : 'leads.close.title')}
      lead={lead}
      submit={t(closed ? 'leads.close.reopen' : 'leads.close.submit')}
      send={async ({ code, version }) => {
        const input = { lead: code, reason, expectedVersion: version };
        if (closed) {
          const { data, error } = await reopen(input);
          return { payload: data?.leadReopen, error };
        }
        const { data, error } = await close(input);
        return { payload: data?.leadClose, error };
      }}
      onDone={(after) => onDone(after, t(closed ? 'leads.close.reopened' : 'leads.close.done'))}
      onClose={onClose}
    >
      <AreaField label={t('leads.close.reason')} required value={reason} onChange={setReason} />
    </LeadDialog>
  );
}
