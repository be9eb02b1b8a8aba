const NOISE =
  /平衡项目|抵[销消]|调整项|分部间|内部|未分配|其他|其它|主营业务|营业收入|合计|小计|总计|境内|境外|国内|国外/u;
const DELETED = /[\s\-–—_,，。、;；:：/\\()（）[\]【】《》"“”'·&+.]/gu;
const SUFFIX = /(?:及其他|等产品|系列产品|类产品|产品|系列|业务|板块|销售|收入|行业|类|等|业)+$/u;

/** Characters that must remain before a generic ending is cut off. */
const MIN_REMAINING = 2;

/** True where an entry of a product list names a rest, a total or a region of sales instead of a product. */
export const isNoise = (name: string): boolean => NOISE.test(name);

/**
 * One spelling for names of products that differ only in width, case, punctuation or a generic ending
 * (系列, 产品, 业务 …): `软件业务` and `软件` become one product.
 */
export function norm(name: string): string {
  const bare = name.normalize('NFKC').toUpperCase().replace(DELETED, '');
  const stem = bare.replace(SUFFIX, '');
  return [...stem].length < MIN_REMAINING ? bare : stem;
}
