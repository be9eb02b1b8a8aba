import { useTranslation } from 'react-i18next';
import { Drawer } from '../../../components/Drawer.tsx';
import { ErrorPanel, Notice } from '../../../components/Panels.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { Section } from '../drawer/Section.tsx';
import { useAtlasSearch } from '../useAtlas.ts';
import { DraftFirms } from './DraftFirms.tsx';
import { Counts, Effects, Next, Opens } from './Effects.tsx';
import { Save, SavedNote } from './Save.tsx';
import { useDraftEdit, type WhatIf as WhatIfState } from './useWhatIf.ts';
import styles from './whatif.module.css';

interface WhatIfProps {
  readonly whatIf: WhatIfState;
  /** Segments of the chain, to let a firm make one. */
  readonly segments: readonly { readonly code: string; readonly name: string; readonly nameEn: string | null }[];
}

/** Firms to try on the left of the question, what they change on its right: who, counts, segments, new demand, who next. */
export function WhatIf({ whatIf, segments }: WhatIfProps) {
  const { t } = useTranslation();
  const edit = useDraftEdit();
  const { result, rows } = whatIf;
  const texts = rows.map((row) => row.text);
  // An answer to the draft before stays while the next one is on its way, but not one to an empty draft.
  const answered = result !== undefined && whatIf.counted > 0 && result.draft.length > 0;
  return (
    <Drawer title={t('whatif.title')} kicker={t('whatif.button')} subject="whatif" onClose={edit.close}>
      <p className={styles.lead}>{t('whatif.lead')}</p>
      <SavedNote whatIf={whatIf} />
      <Incomparable whatIf={whatIf} />
      <DraftFirms whatIf={whatIf} segments={segments} />
      {!(whatIf.counted > 0 ? answered : result) && whatIf.fetching && <Skeleton rows={3} height={56} />}
      <p role="status" className={styles.updating}>
        {answered && whatIf.fetching && t('common.panel.updating')}
      </p>
      {whatIf.error && <ErrorPanel what={t('whatif.what')} error={whatIf.error} onRetry={whatIf.retry} />}
      {answered && (
        <Section title={t('whatif.effect')}>
          <Counts result={result} />
          <Effects result={result} />
        </Section>
      )}
      {answered && <Opens result={result} />}
      {result && <Next result={result} onAdd={(entry) => edit.add(texts, entry)} />}
      {whatIf.counted > 0 && <Save whatIf={whatIf} />}
    </Drawer>
  );
}

/** A trial starts from the chain as stated; cards of another reckoning would mislead beside it. */
function Incomparable({ whatIf }: { readonly whatIf: WhatIfState }) {
  const { t } = useTranslation();
  const { set } = useAtlasSearch();
  if (whatIf.comparable) return null;
  return (
    <>
      <Notice>{t('whatif.other')}</Notice>
      <button
        type="button"
        className={styles.quiet}
        onClick={() => set({ kappa: undefined, radius: undefined, complete: undefined })}
      >
        {t('whatif.same')}
      </button>
    </>
  );
}
