import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { zh } from './zh/index.ts';
import { LANG_TAG, type Language } from './words.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh };
  }
}

const KEY = 'chainatlas.lang';

/** The reader's stored language; Chinese where nothing is stored. */
export function storedLanguage(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
}

/** Loads what is missing of a language (English is a chunk of its own), then shows it. */
export async function showLanguage(language: Language, instance: i18n = i18next): Promise<void> {
  if (language === 'en' && !instance.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en/index.ts');
    instance.addResourceBundle('en', 'translation', en);
  }
  if (instance.language !== language) await instance.changeLanguage(language);
  document.documentElement.lang = LANG_TAG[language];
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}

export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh } },
    // React escapes already.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await showLanguage(language);
}
