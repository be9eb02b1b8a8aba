import type { Language } from './words.ts';

export interface Named {
  readonly name: string;
  readonly nameEn?: string | null;
}

/** The name in the reader's language, else the other one, and which language that is. */
export function nameIn({ name, nameEn }: Named, language: Language): { text: string; language: Language } {
  if (language === 'en') return nameEn ? { text: nameEn, language: 'en' } : { text: name, language: 'zh' };
  return name === '' && nameEn ? { text: nameEn, language: 'en' } : { text: name, language: 'zh' };
}

/** The same choice for any pair of texts (`note`/`noteEn`, `text`/`textEn`). */
export function textIn(
  zh: string | null | undefined,
  en: string | null | undefined,
  language: Language,
): { text: string; language: Language } | null {
  const [own, other] = language === 'en' ? [en, zh] : [zh, en];
  if (own) return { text: own, language };
  if (other) return { text: other, language: language === 'en' ? 'zh' : 'en' };
  return null;
}
