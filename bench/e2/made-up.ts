import type { Firm } from '../../api/target/text/catalogue.ts';
import { mulberry32 } from '../random.ts';

const TRADES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['锂电', ['正极', '负极', '隔膜', '电解液', '铝塑膜', '铜箔'], ['动力', '储能', '消费', '软包', '方形', '高镍']],
  [
    '封测',
    ['封装', '测试', '引线框架', '基板', '键合丝', '塑封料'],
    ['晶圆级', '倒装', '系统级', '存储', '射频', '车规'],
  ],
  ['纺织', ['坯布', '纱线', '面料', '印染', '服装', '家纺'], ['棉', '涤纶', '羊毛', '针织', '牛仔', '功能']],
  [
    '医药',
    ['片剂', '胶囊', '注射液', '原料药', '疫苗', '试剂'],
    ['心血管', '抗肿瘤', '抗感染', '诊断', '儿童', '皮肤'],
  ],
  ['机床', ['车床', '磨床', '加工中心', '主轴', '导轨', '刀具'], ['数控', '立式', '卧式', '五轴', '精密', '重型']],
  ['食品', ['酱油', '食醋', '饼干', '面条', '饮料', '乳粉'], ['有机', '低糖', '婴儿', '速食', '传统', '冷冻']],
];
/** Put before half of the names, so that most names are rare. */
const GRADES = ['低温', '高强', '超薄', '无卤', '改性', '出口', '环保', '智能'];
const OWN_PRODUCTS = 6;

/** A made-up economy: firms of six trades, each with products of its trade and now and then one of another. */
export function madeUpFirms(count: number, seed = 1): Firm[] {
  const random = mulberry32(seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  return Array.from({ length: count }, (_, i) => {
    const [trade = '', heads = [], kinds = []] = TRADES[i % TRADES.length] ?? [];
    const name = (from: readonly string[], of: readonly string[]): string =>
      `${random() < 0.5 ? '' : (pick(GRADES) ?? '')}${pick(from) ?? ''}${pick(of) ?? ''}`;
    const products = Array.from({ length: OWN_PRODUCTS }, () => name(kinds, heads));
    const [, otherHeads = [], otherKinds = []] = pick(TRADES) ?? [];
    if (random() < 0.3) products.push(name(otherKinds, otherHeads));
    return { code: `F${String(i).padStart(3, '0')}`, name: `${trade}${i}号公司`, products };
  });
}

/** Products that just so many firms make, in the order of their names. */
export function madeBy(firms: readonly Firm[], makers: number): string[] {
  const counts = new Map<string, number>();
  for (const { products } of firms) {
    for (const product of new Set(products)) counts.set(product, (counts.get(product) ?? 0) + 1);
  }
  return [...counts].flatMap(([product, count]) => (count === makers ? [product] : [])).sort();
}
