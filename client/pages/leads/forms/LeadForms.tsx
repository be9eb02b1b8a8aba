import { CloseForm } from './CloseForm.tsx';
import { EditForm } from './EditForm.tsx';
import { MilestoneForm } from './MilestoneForm.tsx';
import { OutcomeForm } from './OutcomeForm.tsx';
import type { LeadRow } from '../leads.query.ts';

export interface LeadFormProps {
  readonly lead: LeadRow;
  /** Told the lead as it is now and, in words, what was recorded. */
  readonly onDone: (lead: LeadRow, said: string) => void;
  readonly onClose: () => void;
}

/** The form asked for, about one lead. */
export function LeadForm({
  form,
  ...props
}: LeadFormProps & { readonly form: 'outcome' | 'milestone' | 'edit' | 'close' | 'reopen' }) {
  switch (form) {
    case 'outcome':
      return <OutcomeForm {...props} />;
    case 'milestone':
      return <MilestoneForm {...props} />;
    case 'edit':
      return <EditForm {...props} />;
    case 'close':
    case 'reopen':
      return <CloseForm {...props} />;
  }
}
