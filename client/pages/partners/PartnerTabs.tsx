import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTabs } from '../../components/PageTabs.tsx';

/** The views of partners: each has an address of its own. */
export function PartnerTabs() {
  const { t } = useTranslation();
  const active = { exact: true, includeSearch: false };
  return (
    <PageTabs label={t('partners.tabs.label')}>
      <Link to="/partners" search={{}} activeOptions={active}>
        {t('partners.tabs.list')}
      </Link>
      <Link to="/partners/matrix" search={{}} activeOptions={active}>
        {t('partners.tabs.matrix')}
      </Link>
      <Link to="/partners/duplicates" search={{}} activeOptions={active}>
        {t('partners.tabs.duplicates')}
      </Link>
      <Link to="/partner" search={{}} activeOptions={active}>
        {t('partners.tabs.facing')}
      </Link>
    </PageTabs>
  );
}
