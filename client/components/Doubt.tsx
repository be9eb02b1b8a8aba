import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useViewer } from '../graphql/viewer.ts';
import { CorrectionsQuery, type CorrectionRow } from './correction.query.ts';
import type { EvidenceItem } from './Evidence.tsx';
import styles from './Evidence.module.css';

const CorrectionDialog = lazy(() =>
  import('./CorrectionDialog.tsx').then(({ CorrectionDialog }) => ({ default: CorrectionDialog })),
);

/** What somebody holds against a piece of evidence and was not rejected, and the way to say so. */
export function Doubt({ of }: { readonly of: EvidenceItem }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  const corrections = useCorrectionsOf(of);
  return (
    <span className={styles.doubt}>
      {corrections.map((one) => (
        <span key={one.id} className={styles.correction}>
          <b>{t(`corrections.status.${one.status}`)}</b> {one.problem}
          {one.proposal !== null && ` → ${one.proposal}`}
        </span>
      ))}
      <button type="button" onClick={() => setOpen(true)}>
        {t('corrections.doubt')}
      </button>
      <span role="status">{sent ? t('corrections.sent') : ''}</span>
      {open && (
        <Suspense>
          <CorrectionDialog
            of={of}
            onDone={() => {
              setSent(true);
              setOpen(false);
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </span>
  );
}

/** One list serves every piece of evidence of a page: it is short, and the cache has it after the first. */
function useCorrectionsOf(of: EvidenceItem): CorrectionRow[] {
  const { may } = useViewer();
  const [{ data }] = useQuery({
    query: CorrectionsQuery,
    variables: { status: null, after: null },
    pause: may('correction:read') !== true,
  });
  return (data?.corrections.nodes ?? []).filter(({ fact, status }) => fact?.id === of.id && status !== 'REJECTED');
}
