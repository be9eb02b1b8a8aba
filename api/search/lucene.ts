/** Characters the Lucene query parser reads as syntax. */
const SYNTAX = /[+\-&|!(){}[\]^"~*?:\\/<>=]/g;

/** A text as Lucene takes it literally, inside quotes or outside. */
const escapeLucene = (text: string): string => text.replaceAll(SYNTAX, String.raw`\$&`);

/**
 * A Lucene query for names in which every word of `text` occurs, as it stands or as the beginning of a word.
 * Lower case keeps AND, OR and NOT from being read as operators, and is how the index has its words.
 * Null where the text has nothing that could be found.
 */
export function everyWord(text: string): string | null {
  const words = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return null;
  return words.map((word) => `+("${escapeLucene(word)}" OR ${escapeLucene(word)}*)`).join(' ');
}

/**
 * A Lucene query for names whose pinyin, or its initials, begin with `text`.
 * Null where the text is not written in Latin letters.
 */
export function pinyinPrefix(text: string): string | null {
  const letters = text.toLowerCase().replaceAll(/\s+/g, '');
  return /^[a-z0-9]+$/.test(letters) ? `${letters}*` : null;
}
