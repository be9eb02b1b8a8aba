import { useTranslation } from 'react-i18next';

/** The public pages of a body. They are not ours: the link says so, and tells them nothing of where it stood. */
export function Website({ of }: { readonly of: { website: string | null; websiteSeen: boolean | null } }) {
  const { t } = useTranslation();
  if (of.website === null) return null;
  const host = new URL(of.website).host.replace(/^www\./, '');
  return (
    <>
      <a href={of.website} target="_blank" rel="noopener noreferrer external">
        {host} <span aria-hidden="true">↗</span>
        <span className="visually-hidden">{t('partners.external')}</span>
      </a>
      {of.websiteSeen === false && <small> {t('partners.known')}</small>}
    </>
  );
}
