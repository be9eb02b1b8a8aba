import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { rememberLanguage, storedLanguage } from '../i18n/i18n.ts';
import type { Language } from '../i18n/words.ts';

/** The address decides (a sent link keeps its language), else what this reader chose before. */
export function useLanguageOfUrl(): Language {
  const { lang } = useSearch({ strict: false });
  const abroad = useForPartners();
  return lang ?? (abroad ? 'en' : storedLanguage());
}

/** The page for bodies abroad: English unless the address says otherwise, and without the controls of the house. */
export const useForPartners = (): boolean => useLocation({ select: ({ pathname }) => /^\/partner\/?$/.test(pathname) });

/** Switches and remembers; the rest of the address stays as it is. */
export function useSwitchLanguage(): (language: Language) => void {
  const navigate = useNavigate();
  const abroad = useForPartners();
  return (language) => {
    rememberLanguage(language);
    void navigate({
      to: '.',
      search: (search) => ({ ...search, lang: language === 'en' || abroad ? language : undefined }),
      replace: true,
      resetScroll: false,
    });
  };
}
