import type { Sentence } from '../target/target.type.ts';
import type { Way } from './match.ts';

/** A way in both languages. It says what could be tried, never that it was agreed. */
export function waySentence({ kind, by, makers, wholeChain, related }: Way): Sentence {
  const name = by?.name ?? '';
  const nameEn = by?.nameEn ?? name;
  switch (kind) {
    case 'INTRODUCED_SUCH_PROJECT':
      return {
        text: `曾牵线本环节的项目：${name}（牵线不等于投资）`,
        textEn: `Has introduced a project of this segment: ${nameEn} (introducing is not investing)`,
      };
    case 'CARRIER_FOCUS':
      return {
        text: `与之合作的载体「${name}」以${wholeChain ? '本链' : '本环节'}为重点`,
        textEn: `Works with the carrier ${nameEn}, which has a focus on ${wholeChain ? 'this chain' : 'this segment'}`,
      };
    case 'CLUSTER_CAPABILITY':
      return {
        text: wholeChain ? '其业务就是本链所属行业' : '其业务包括本环节',
        textEn: wholeChain ? 'The trade of this chain is what it is there for' : 'This segment is among its trades',
      };
    case 'COUNTRY_MAKERS': {
      const count = makers.length;
      return {
        text: `${name}有 ${count} 家企业做本环节，可请其${related ? '（与该国有联系）' : ''}引荐；它们是否有意未知`,
        textEn: `${count} ${count === 1 ? 'maker' : 'makers'} of ${nameEn} in this segment it could be asked to introduce${
          related ? ' (it is tied to the country)' : ''
        }; whether they are interested is not known`,
      };
    }
  }
}
