/** The shape of a dictionary: the same keys as the Chinese one, any text. Missing or extra keys do not compile. */
export type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What `lang` attributes say for each language. */
export const LANG_TAG: Record<Language, string> = { zh: 'zh-CN', en: 'en' };
