import { useNavigate, useSearch } from '@tanstack/react-router';
import { rememberLanguage, storedLanguage } from '../i18n/i18n.ts';
import type { Language } from '../i18n/words.ts';

/** The address decides (a sent link keeps its language), else what this reader chose before. */
export function useLanguageOfUrl(): Language {
  const { lang } = useSearch({ strict: false });
  return lang ?? storedLanguage();
}

/** Switches and remembers; the rest of the address stays as it is. */
export function useSwitchLanguage(): (language: Language) => void {
  const navigate = useNavigate();
  return (language) => {
    rememberLanguage(language);
    void navigate({
      to: '.',
      search: (search) => ({ ...search, lang: language === 'en' ? language : undefined }),
      replace: true,
      resetScroll: false,
    });
  };
}
