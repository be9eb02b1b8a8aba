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

/** Why an offer is on the list. */
export function supportReason({ fit, hasServed }: Support): Words {
  if (hasServed) return words('来源写明它服务过这家企业', 'A source says it has served this very firm');
  return fit === 'STATED_SCOPE'
    ? words(
        '来源写明面向这条产业链或其所在的产业方案',
        'A source relates it to this chain, or to a scheme the chain belongs to',
      )
    : words(
        '园区提供，来源未限定行业；这家企业是否符合未述，要核实',
        'The park offers it and no source limits it to an industry; whether a firm qualifies is not stated and has to be asked',
      );
}
