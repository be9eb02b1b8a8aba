/**
 * Names of firms as they can be compared: in one width, one case, without accents, marks and legal forms.
 */

/** Legal forms at the end of a Chinese name, longest first. */
const CHINESE_FORMS = /(?:集团)?(?:股份有限公司|有限责任公司|股份公司|有限公司|公司)$|(?:控股|集团)+$/;
/** Legal forms as words of their own in names written in letters. */
const FORMS = new Set(
  (
    'ab ag aktiengesellschaft as asa bv co company corp corporation gesmbh gmbh group gruppe holding holdings inc ' +
    'incorporated kg kgaa limited llc llp ltd nv og oy plc private pte pty public sa sas se sl spa srl the und and of'
  ).split(' '),
);
/** Letters that do not come apart into a letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ł: 'l', ı: 'i' };

/** A name as far as it tells firms apart. */
export interface ComparedName {
  /** As given. */
  given: string;
  /** Written the one way, legal form and all. */
  full: string;
  /** Without the legal form; empty where nothing else is there. */
  core: string;
  /** Words of a name in letters, pairs of signs of a Chinese one. */
  parts: readonly string[];
  chinese: boolean;
}

/** Takes a name apart for comparing. */
export function compareName(given: string): ComparedName {
  const plain = given
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ßøæœđłı]/g, (letter) => LETTERS[letter] ?? letter)
    // S.p.A. is SpA, and A&B is A B.
    .replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replaceAll(/['’.]/g, '');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const chinese = /\p{Script=Han}/u.test(plain);
  if (!chinese) {
    const parts = words.filter((word) => !FORMS.has(word));
    return { given, full: words.join(' '), core: parts.join(' '), parts: [...new Set(parts)], chinese };
  }
  const full = words.join('');
  let core = full;
  for (let next = core.replace(CHINESE_FORMS, ''); next !== core && next !== ''; next = core.replace(CHINESE_FORMS, ''))
    core = next;
  const signs = [...core];
  const parts = signs.length < 2 ? signs : signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`);
  return { given, full, core, parts: [...new Set(parts)], chinese };
}

/** How far the parts of two names are the same, 0–1 (Dice: twice the shared over all). */
export function overlap(one: ComparedName, other: ComparedName): number {
  const known = new Set(one.parts);
  const shared = other.parts.filter((part) => known.has(part)).length;
  const all = one.parts.length + other.parts.length;
  return all === 0 ? 0 : (2 * shared) / all;
}
