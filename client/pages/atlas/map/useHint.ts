import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { nameIn } from '../../../i18n/name.ts';
import type { Gap } from '../atlas.query.ts';

/** The one thing worth knowing first: who makes it, else what is coming, else how likely an unlisted maker is. */
export function useHint(gap: Gap): string {
  const { t } = useTranslation();
  const format = useFormat();
  const confirmed = gap.makers.filter((maker) => maker.certainty === 'CONFIRMED');
  const named = confirmed.flatMap((maker) =>
    maker.enterprise ? [nameIn(maker.enterprise, format.language).text] : [],
  );
  const unnamed = confirmed.filter((maker) => maker.enterprise === null).reduce((sum, maker) => sum + maker.count, 0);
  const parts = [...named, ...(unnamed > 0 ? [t('atlas.card.unnamed', { count: unnamed })] : [])];
  if (parts.length > 0) return parts.join(t('common.value.separator'));
  if (!gap.assessable) return t('atlas.card.notAssessable');
  if (gap.coming.length > 0) return t('atlas.card.coming', { count: gap.coming.length });
  if (gap.makers.length > 0) return t('atlas.card.probable', { count: gap.makers.length });
  if (gap.chanceUnlisted === null) return t('common.value.unknown');
  return t('atlas.card.chance', { value: format.percent(gap.chanceUnlisted) });
}
