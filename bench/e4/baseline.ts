import type { AttachmentJudgement, AttachmentModel } from '../../api/target/attachment.ts';
import type { SegmentWords } from '../../api/target/attachment-index.ts';
import { norm } from '../../api/target/text/norm.ts';
import type { Template } from '../../seeds/template.ts';

/** Every segment of the templates in words: names, aliases and products in both languages. */
export const segmentWords = (templates: readonly Template[]): SegmentWords[] =>
  templates.flatMap(({ code: chain, segments }) =>
    segments.map(({ code, name, nameEn, aliases, products }) => ({
      code: `${chain}/${code}`,
      terms: [name, nameEn, ...aliases, ...products.flatMap((product) => [product.name, product.nameEn])],
    })),
  );

/** The simplest answer: yes where a product or the name is, spelling apart, one of the segment's terms. */
export function exactModel(segments: readonly SegmentWords[]): Pick<AttachmentModel, 'judge'> {
  const terms = new Map(segments.map(({ code, terms: own }) => [code, new Set(own.map(norm))]));
  return {
    judge({ name, nameEn, products }, segment): AttachmentJudgement {
      const texts = [...products, name, nameEn ?? ''];
      const isTerm = texts.some((text) => terms.get(segment)?.has(norm(text)));
      return { answer: isTerm ? 'YES' : 'NO', score: isTerm ? 1 : 0, because: null };
    },
  };
}
