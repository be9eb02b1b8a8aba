import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/format.ts';
import { nameIn, textIn, type Named } from '../i18n/name.ts';
import { LANG_TAG } from '../i18n/words.ts';
import styles from './Name.module.css';

/** A name in the reader's language; a foreign one carries its `lang` and a small mark that the translation is missing. */
export function Name({ of }: { readonly of: Named }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = nameIn(of, language);
  if (shown.language === language) return <>{shown.text}</>;
  return (
    <>
      <span lang={LANG_TAG[shown.language]}>{shown.text}</span>
      {language === 'en' && (
        <span className={styles.mark} title={t('common.value.missingNameTitle')}>
          {t('common.value.missingName')}
        </span>
      )}
    </>
  );
}

/** A text that may exist in one language only. */
export function Text({ zh, en }: { readonly zh: string | null | undefined; readonly en: string | null | undefined }) {
  const language = useLanguage();
  const shown = textIn(zh, en, language);
  if (shown === null) return null;
  return shown.language === language ? <>{shown.text}</> : <span lang={LANG_TAG[shown.language]}>{shown.text}</span>;
}
