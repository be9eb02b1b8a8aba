const LATIN_WORD = /[\p{Script=Latin}\d]{2,}/gu;
const LATIN_LETTER = /\p{Script=Latin}/u;
const LONGEST = 3;
const ENDINGS = [2, 3, 4];

/**
 * Character 1-, 2- and 3-grams of a text, repeated as often as they occur.
 *
 * @param text a normalised name
 * @param edges adds the ends as grams of their own: `$` + the last 2, 3 and 4 characters and `^` + the first 2.
 *   A Chinese product name carries its head at the end (锂电池 + 隔膜), so an equal ending says more than the same
 *   characters elsewhere.
 */
export function grams(text: string, edges = false): string[] {
  const characters = [...text];
  const found: string[] = [];
  for (let length = 1; length <= LONGEST; length++) {
    for (let i = 0; i + length <= characters.length; i++) found.push(characters.slice(i, i + length).join(''));
  }
  if (edges) {
    for (const length of ENDINGS) {
      if (characters.length >= length) found.push(`$${characters.slice(-length).join('')}`);
    }
    if (characters.length >= 2) found.push(`^${characters.slice(0, 2).join('')}`);
  }
  return found;
}

/**
 * The Latin words of a name in lower case. Lower case keeps them apart from the grams of a normalised name, which is
 * upper case throughout.
 *
 * @param name a name as it is written, its spaces kept
 */
export function latinWords(name: string): string[] {
  return (name.normalize('NFKC').toLowerCase().match(LATIN_WORD) ?? []).filter((word) => LATIN_LETTER.test(word));
}
