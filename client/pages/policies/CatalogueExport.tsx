import { useTranslation } from 'react-i18next';
import { Export } from '../../components/policy/Export.tsx';
import { useFormat } from '../../i18n/format.ts';
import type { PolicyRow } from './policies.query.ts';
import { catalogueSheet } from './sheet.ts';
import { usePoliciesSearch } from './useMatch.ts';

const today = (): string => new Date().toISOString().slice(0, 10);

/** The catalogue as filtered. */
export function CatalogueExport({ rows }: { readonly rows: readonly PolicyRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = usePoliciesSearch();
  const { park, family, chain, country, q, rule } = search;
  const filters = [park, family, chain, country, q, rule && t(`policies.catalogue.rules.${rule}`)].filter(Boolean);
  return (
    <Export
      name={['chainatlas-policies', park, family?.toLowerCase(), search.on ?? today()].filter(Boolean).join('_')}
      sheet={t('policies.export.sheetCatalogue')}
      rows={() => catalogueSheet(rows, t, format)}
      about={() => [
        [t('policies.export.filter'), filters.join('; ') || t('policies.export.none')],
        [t('policies.export.on'), search.on ?? today()],
        [t('policies.export.rows'), rows.length],
        [t('policies.export.saved'), today()],
        [t('policies.export.address'), location.href],
        [t('policies.curated'), null],
      ]}
    />
  );
}
