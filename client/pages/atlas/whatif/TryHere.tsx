import { useTranslation } from 'react-i18next';
import { StateMark } from '../../../components/StateMark.tsx';
import { useFormat } from '../../../i18n/format.ts';
import type { Gap } from '../atlas.query.ts';
import { slugOf } from '../useAtlas.ts';
import { useDraftEdit, type WhatIf } from './useWhatIf.ts';
import styles from './whatif.module.css';

/** From a segment's drawer: an imagined maker joins the draft, and the drawer says what would become of the segment. */
export function TryHere({ gap, whatIf }: { readonly gap: Gap; readonly whatIf: WhatIf }) {
  const { t } = useTranslation();
  const format = useFormat();
  const edit = useDraftEdit();
  const after = whatIf.after.get(gap.segment.code);
  const texts = whatIf.rows.map((row) => row.text);
  return (
    <div className={styles.try}>
      <button
        type="button"
        className={styles.button}
        onClick={() => edit.add(texts, { enterprise: null, segments: [slugOf(gap.segment.code)], capacity: null })}
      >
        {t('whatif.segment.try')}
      </button>
      <p role="status">
        {after && after.added > 0 && (
          <>
            {t('whatif.segment.tried', { count: after.added })} · {t('whatif.segment.becomes')}
            <StateMark state={after.state} /> {format.interval(after.coverage, 'percent')}
          </>
        )}
      </p>
      {texts.length > 0 && (
        <button type="button" className={styles.quiet} onClick={edit.open}>
          {t('whatif.segment.see')}
        </button>
      )}
    </div>
  );
}
