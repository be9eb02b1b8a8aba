import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectionReview, type CorrectionRow } from '../../components/correction.query.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { AreaField, Form } from '../../components/Form.tsx';
import { Refused } from '../../components/Refused.tsx';
import { refusalOf, useWrite, type Refusal } from '../../graphql/write.ts';

export type Decision = 'ACCEPTED' | 'REJECTED';

interface ReviewProps {
  readonly correction: CorrectionRow;
  readonly decision: Decision;
  readonly onDone: () => void;
  /** Somebody else decided meanwhile. */
  readonly onReload: () => void;
  readonly onClose: () => void;
}

/** A decision with its reason. */
export function Review({ correction, decision, onDone, onReload, onClose }: ReviewProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [review, sending] = useWrite(CorrectionReview);
  const go = async () => {
    setRefusal(null);
    const { data, error } = await review({
      correction: correction.code,
      decision,
      reason,
      expectedVersion: correction.version,
    });
    const refused = refusalOf(data?.correctionReview, error);
    if (refused === null) {
      onDone();
      return;
    }
    if (refused.conflict) onReload();
    setRefusal(refused);
  };
  const accepted = decision === 'ACCEPTED';
  return (
    <Dialog title={t(accepted ? 'corrections.page.acceptTitle' : 'corrections.page.rejectTitle')} onClose={onClose}>
      <p>
        {correction.problem}
        {correction.proposal !== null && ` → ${correction.proposal}`}
      </p>
      <p>{t('corrections.page.lead')}</p>
      <Refused of={refusal} />
      <Form
        submit={t(accepted ? 'corrections.page.accept' : 'corrections.page.reject')}
        sending={sending}
        onSubmit={() => void go()}
        onCancel={onClose}
      >
        <AreaField label={t('corrections.page.reason')} required value={reason} onChange={setReason} />
      </Form>
    </Dialog>
  );
}
