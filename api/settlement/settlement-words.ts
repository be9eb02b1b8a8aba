import type { OpenPoint, Placed } from './settlement.ts';
import type { Support } from './support.ts';

interface Words {
  text: string;
  textEn: string;
}
const words = (text: string, textEn: string): Words => ({ text, textEn });

const FOCUS_FOR = {
  SEGMENT: words('来源写明其重点就是这个环节', 'A source states its focus on this very segment'),
  CHAIN: words('来源写明其重点是这条产业链', 'A source states its focus on this chain'),
  NEIGHBOUR: words('来源写明其重点是与本环节直接相连的环节', 'A source states its focus on a segment next to this one'),
};

/** What speaks for a carrier. */
export function reasonsFor({ focus, status }: Placed): Words[] {
  const own = focus === 'UNKNOWN' || focus === 'OTHER' ? [] : [FOCUS_FOR[focus]];
  return status === 'STANDING'
    ? [...own, words('来源称其已在园区内', 'A source speaks of it as standing in the park')]
    : own;
}

/** What speaks against it. */
export function reasonsAgainst({ focus, status }: Placed): Words[] {
  return [
    ...(focus === 'OTHER' ? [words('来源写明的重点是其他方向', 'The focus a source states is on other work')] : []),
    ...(status === 'PLANNED'
      ? [words('来源只说是规划，没有来源说已建成', 'Sources speak of it as planned; none says it stands')]
      : []),
  ];
}

const OPEN: Record<OpenPoint, Words> = {
  FREE_AREA: words('可供面积：没有来源说明，需向载体核实', 'Free room: no source says; ask the carrier'),
  AREA: words('总面积：没有来源说明', 'Total area: no source says'),
  FOCUS: words('产业方向：没有来源说明', 'Focus: no source says'),
  STATUS: words('是否已建成可用：没有来源确认', 'Whether it is ready for use: no source confirms it'),
};

/** What has to be asked. */
export const openPoints = ({ open }: Placed): Words[] => open.map((point) => OPEN[point]);

const KINDS: Readonly<Record<string, Words>> = {
  'park-firms': words('园区企业', 'firms of the park'),
  'park-projects': words('园区项目', 'projects of the park'),
  'major-projects': words('重大项目', 'major projects'),
  'landmark-chains': words('标志性产业链', 'landmark chains'),
  'listing-candidates': words('上市培育企业', 'firms on their way to listing'),
  'specialised-firms': words('专精特新企业', 'specialised firms'),
  'fast-growing-firms': words('高成长企业', 'fast-growing firms'),
  'innovative-firms': words('创新型企业', 'innovative firms'),
  'tech-sme': words('科技型中小企业', 'technology SMEs'),
};

/** Kinds in words; one without words here is told by its code rather than left out. */
const kindsOf = (kinds: readonly string[]): Words =>
  words(
    kinds.map((kind) => KINDS[kind]?.text ?? kind).join('、'),
    kinds.map((kind) => KINDS[kind]?.textEn ?? kind).join(', '),
  );

/** Why an offer is on the list. */
export function supportReason({ fit, hasServed, forChain, kinds }: Support): Words {
  if (hasServed) return words('来源写明它服务过这家企业', 'A source says it has served this very firm');
  if (forChain)
    return words(
      '来源写明面向这条产业链或其所在的产业方案',
      'A source relates it to this chain, or to a scheme the chain belongs to',
    );
  const { text, textEn } = kindsOf(kinds);
  if (fit === 'PARK_WIDE') return words(`来源说面向${text}，未限行业`, `A source says it is for ${textEn} at large`);
  if (fit === 'SCOPE_UNKNOWN')
    return words(
      '园区提供，面向哪些企业未述，要核实',
      'The park offers it; for whom is not stated and has to be asked',
    );
  return kinds.length > 0
    ? words(
        `来源写明面向${text}；是否属于要核实`,
        `A source says it is for ${textEn}; whether that holds has to be asked`,
      )
    : words('来源写明面向部分产业；未指定环节', 'A source relates it to some industries; no segment was asked about');
}
