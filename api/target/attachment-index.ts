import { grams, latinWords } from './text/grams.ts';
import { norm } from './text/norm.ts';

/** A segment in words. */
export interface SegmentWords {
  /** `<chain>/<slug>`. */
  code: string;
  /** Its names, aliases and products, in Chinese and English. */
  terms: readonly string[];
}

/** How near a text comes to a segment, and by which of its terms. */
export interface Nearness {
  /** 0–1. */
  similarity: number;
  term: string;
}

/** How two texts are compared. Chosen on the development pairs of `bench/fixtures`. */
const COMPARISON = {
  /** Part of the similarity that asks only how much of the term is found; the rest is the cosine of both. */
  coverage: 0.3,
  /** The same for a firm's name, most of which is brand and place. */
  coverageInName: 0.9,
  /** A single character is chance more often than not. */
  singleCharacter: 0.3,
  latinWord: 1.5,
  /** Factor where the last character differs: a Chinese product carries its head at the end (锂电池 + 隔膜). */
  otherHead: 0.5,
  /** Factor where one of both is Latin and the other has a Chinese head (PCB in PCB油墨). */
  latinModifier: 0.6,
  /** Factor where the English heads differ (“glass for displays” is glass). */
  otherHeadEn: 0.5,
  /** Least similarity where the text ends in the whole term: this and a tenth more a character, at most 1. */
  endsInTerm: 0.6,
  /** The same where it holds a whole Chinese term, of at least so many characters, elsewhere. */
  holdsTerm: 0.5,
  longTerm: 3,
} as const;

interface Term {
  segment: string;
  text: string;
  bare: string;
  head: string;
  headEn: string;
  length: number;
}

/**
 * All words of one chain, to find the segments a text speaks of.
 *
 * Texts are compared as sets of character 1–3-grams with their ends (Latin words whole), each weighted by
 * ln(1 + S/s): S segments of the chain, s of them using it. What many siblings share (锂电池, 设备) counts little.
 */
export class ChainWords {
  private readonly weights = new Map<string, number>();
  private readonly terms: Term[] = [];
  private readonly termsWith = new Map<string, number[]>();
  private readonly weightOfUnknown: number;

  constructor(segments: readonly SegmentWords[]) {
    const users = new Map<string, Set<string>>();
    for (const { code, terms } of segments) {
      for (const gram of terms.flatMap(gramsOf)) users.set(gram, (users.get(gram) ?? new Set()).add(code));
    }
    for (const [gram, { size }] of users) this.weights.set(gram, Math.log(1 + segments.length / size));
    this.weightOfUnknown = Math.log(1 + segments.length);
    for (const { code, terms } of segments) for (const term of new Set(terms)) this.add(code, term);
  }

  private add(segment: string, text: string): void {
    const own = this.weigh(text);
    for (const gram of own.keys()) {
      const terms = this.termsWith.get(gram) ?? [];
      this.termsWith.set(gram, terms);
      terms.push(this.terms.length);
    }
    const bare = cleaned(text);
    this.terms.push({ segment, text, bare, head: headOf(bare), headEn: headEnOf(text), length: lengthOf(own) });
  }

  /** The nearest term of every segment that shares anything with the text; a segment that shares nothing is absent. */
  nearest(text: string, isName: boolean): Map<string, Nearness> {
    const own = this.weigh(text);
    const length = lengthOf(own);
    const bare = cleaned(text);
    const [head, headEn] = [headOf(bare), headEnOf(text)];
    const shared = new Map<number, number>();
    for (const [gram, weight] of own) {
      for (const index of this.termsWith.get(gram) ?? []) shared.set(index, (shared.get(index) ?? 0) + weight ** 2);
    }
    const nearest = new Map<string, Nearness>();
    const coverage = isName ? COMPARISON.coverageInName : COMPARISON.coverage;
    for (const [index, product] of shared) {
      const term = this.terms[index];
      if (!term) continue;
      const cosine = product / (length * term.length);
      let similarity = (1 - coverage) * cosine + coverage * (product / term.length ** 2);
      if (term.head !== '' && bare.endsWith(term.bare)) {
        similarity = Math.max(similarity, Math.min(1, COMPARISON.endsInTerm + 0.1 * term.bare.length));
      } else if (!isName) {
        similarity *= headFactor({ head, headEn }, term);
        if (term.head !== '' && term.bare.length >= COMPARISON.longTerm && bare.includes(term.bare))
          similarity = Math.max(similarity, COMPARISON.holdsTerm);
      }
      if (similarity > (nearest.get(term.segment)?.similarity ?? 0))
        nearest.set(term.segment, { similarity, term: term.text });
    }
    return nearest;
  }

  private weigh(text: string): Map<string, number> {
    return new Map(
      gramsOf(text).map((gram) => [gram, (this.weights.get(gram) ?? this.weightOfUnknown) * kindWeight(gram)]),
    );
  }
}

interface Head {
  /** Last Chinese character, '' without any. */
  head: string;
  /** Last English word before “for”, “of” …, '' without any. */
  headEn: string;
}

function headFactor(text: Head, term: Head): number {
  if (text.head === '' && term.head === '') return text.headEn === term.headEn ? 1 : COMPARISON.otherHeadEn;
  if (text.head === '' || term.head === '') return COMPARISON.latinModifier;
  return text.head === term.head ? 1 : COMPARISON.otherHead;
}

const isLatin = (gram: string): boolean => /^[a-z\d]/.test(gram);
const kindWeight = (gram: string): number =>
  isLatin(gram) ? COMPARISON.latinWord : gram.length === 1 ? COMPARISON.singleCharacter : 1;

const lengthOf = (weights: ReadonlyMap<string, number>): number =>
  Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0)) || 1;

/** Without what reports add to a product: 血液制品分部 is 血液制品. */
const cleaned = (text: string): string => norm(norm(text).replace(/(?:分部|事业部?|制造业)$/u, ''));

const hanOf = (bare: string): string => bare.replaceAll(/[^\p{Script=Han}]/gu, '');
const headOf = (bare: string): string => (/\p{Script=Han}$/u.test(bare) ? bare.slice(-1) : (hanOf(bare).at(-1) ?? ''));
const headEnOf = (text: string): string =>
  wordsOf(text.replaceAll(/\([^)]*\)/g, '').replace(/\s(?:for|of|with|and|in|by)\s.*$/i, '')).at(-1) ?? '';

/** Latin words, plurals as singulars. */
const wordsOf = (text: string): string[] =>
  latinWords(text).map((word) => (word.length > 3 ? word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1') : word));

const gramsOf = (text: string): string[] => [...grams(hanOf(cleaned(text)), true), ...wordsOf(text)];
