import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAST_ROLE, useViewer } from '../graphql/viewer.ts';
import { refusalOf, useWrite, type Refusal } from '../graphql/write.ts';
import { CorrectionSuggest } from './correction.query.ts';
import { Dialog } from './Dialog.tsx';
import { EvidencePlace, type EvidenceItem } from './Evidence.tsx';
import { AreaField, Form } from './Form.tsx';
import { Text } from './Name.tsx';
import { Refused } from './Refused.tsx';

interface CorrectionDialogProps {
  readonly of: EvidenceItem;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What is wrong with a statement, what would be right, and where that stands. */
export function CorrectionDialog({ of, onDone, onClose }: CorrectionDialogProps) {
  const { t } = useTranslation();
  const { may } = useViewer();
  const [typed, setTyped] = useState({ problem: '', proposal: '', source: '' });
  const type = (key: keyof typeof typed) => (value: string) => setTyped((old) => ({ ...old, [key]: value }));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [suggest, sending] = useWrite(CorrectionSuggest);
  const go = async () => {
    setRefusal(null);
    const { data, error } = await suggest({
      evidence: of.code,
      problem: typed.problem,
      proposal: typed.proposal.trim() === '' ? null : typed.proposal,
      source: typed.source,
    });
    const refused = refusalOf(data?.correctionSuggest, error);
    if (refused === null) onDone();
    else setRefusal(refused);
  };
  return (
    <Dialog title={t('corrections.title')} onClose={onClose}>
      <p>
        <Text zh={of.note} en={of.noteEn} /> (<EvidencePlace of={of} />)
      </p>
      {may('correction:suggest') === false ? (
        <p>{t('common.needs', { role: t(`common.roles.${LEAST_ROLE['correction:suggest']}`) })}</p>
      ) : (
        <>
          <Refused of={refusal} />
          <Form submit={t('corrections.submit')} sending={sending} onSubmit={() => void go()} onCancel={onClose}>
            <AreaField label={t('corrections.problem')} required value={typed.problem} onChange={type('problem')} />
            <AreaField label={t('corrections.proposal')} value={typed.proposal} onChange={type('proposal')} />
            <AreaField
              label={t('corrections.source')}
              hint={t('corrections.sourceHint')}
              required
              value={typed.source}
              onChange={type('source')}
            />
          </Form>
        </>
      )}
    </Dialog>
  );
}
