import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { core } from './zh/core.ts';
import type { zh } from './zh/index.ts';
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

let texts: Promise<void> | undefined;

/** Loads the Chinese texts that the shell and the first screen do not need; to be waited for before another screen. */
export const allTexts = (): Promise<void> =>
  (texts ??= import('./zh/rest.ts').then(({ rest }) => {
    i18next.addResourceBundle('zh', 'translation', rest);
  }));

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
    resources: { zh: { translation: core } },
    // React escapes already.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await showLanguage(language);
}
