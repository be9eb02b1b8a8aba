/** Control and format characters, line separators and the mark of a lost character; line breaks may stand in a cell. */
const UNREADABLE = /(?!\r?\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{FFFD}]/u;
const QUOTED = /「[^「」]*」|《[^《》]*》/g;
const CHINESE = /\p{Script=Han}+/u;

/**
 * What is wrong with a text whatever it says, or null.
 *
 * A character nobody sees makes two equal names differ and breaks every search for them. An English
 * text with bare Chinese in it is one somebody forgot to translate; what is quoted from the print is meant.
 *
 * @param field its last letters tell the language: `nameEn`, `noteEn`
 */
export function textFault(field: string, text: string): string | null {
  const unreadable = UNREADABLE.exec(text)?.[0].codePointAt(0);
  if (unreadable !== undefined) {
    const code = unreadable.toString(16).toUpperCase().padStart(4, '0');
    return `holds U+${code}, a character nobody can read; delete or retype it`;
  }
  const chinese = field.endsWith('En') ? CHINESE.exec(text.replaceAll(QUOTED, ''))?.[0] : undefined;
  if (chinese === undefined) return null;
  return `English text with "${chinese}" in it; translate that, or quote it as 「${chinese}」 (a title as 《…》)`;
}

/** The part of a code an English name becomes; empty where it has neither letter nor digit. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
