/** Marks that letters carry, once they are written apart from them. */
const MARKS = /\p{M}/gu;
/** How German writes its letters where the keyboard has none. */
const SPELT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe' };
/** Letters whose stroke is no mark that could be taken off. */
const STROKES: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', đ: 'd' };

const inLetters = (text: string, letters: Readonly<Record<string, string>>): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^\p{ASCII}]/gu, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .normalize('NFC');

/** Lower case without marks: Kärcher → karcher. Chinese stays as it is. */
export const folded = (text: string): string => inLetters(text, STROKES);

/** Both ways people type a name without its marks, Kärcher → karcher, kaercher; one where they are the same. */
export const foldings = (text: string): string[] => [...new Set([folded(text), inLetters(text, SPELT)])];
