import type { FirmRow, ParkTies } from './firm.ts';
import type { ComponentValue } from './component.ts';

/**
 * How near a firm’s recorded address is, and what else would bring it closer. Steps, not kilometres:
 * the graph holds places, not coordinates. Judgement, part of the ranking’s version.
 */
const NEARNESS = {
  sameCity: 1,
  sameProvince: 0.8,
  sameArea: 0.7,
  partnerTie: 0.6,
  sameCountry: 0.4,
  abroad: 0.1,
} as const;

/** What a plant beyond the headquarters says about the will to settle nearby. */
const SITES = { province: 1, area: 0.8, country: 0.5 } as const;

/** Distance or, for a firm from abroad, a body of its country that already works with the park. */
export function proximityOf(firm: FirmRow, ties: ParkTies): ComponentValue {
  const [country] = firm.countries;
  if (country === undefined) return { ...UNKNOWN_PLACE, text: '所在国未记录', textEn: 'its country not recorded' };
  // What country and city are known by; a firm only the articles name rests on what they say of it.
  const known = firm.placeEvidence ?? firm.evidence;
  const found = (value: number, text: string, textEn: string, evidence = known): ComponentValue => ({
    kind: 'PROXIMITY',
    status: 'RECORDED',
    value,
    evidence,
    text,
    textEn,
  });
  if (!firm.countries.includes(ties.country)) {
    const tie = ties.partners.find((partner) => firm.countries.includes(partner.country));
    if (tie)
      return found(
        NEARNESS.partnerTie,
        tie.related ? `与其国家有联系的「${tie.name}」已与园区合作` : `其国家的「${tie.name}」已与园区合作`,
        tie.related
          ? `${tie.nameEn ?? tie.name}, tied to its country, already works with the park`
          : `${tie.nameEn ?? tie.name}, of its country, already works with the park`,
        tie.evidence,
      );
    return found(
      NEARNESS.abroad,
      '总部在境外，其国家没有已知机构与园区合作',
      'it is abroad, and no known body of its country works with the park',
    );
  }
  const { city } = firm;
  if (!city)
    return { ...UNKNOWN_PLACE, text: '同在境内，城市未记录', textEn: 'in the same country, its city not recorded' };
  const inside = (region: string | null): boolean => region !== null && city.within.includes(region);
  const where = city.nameEn ?? city.name;
  if (inside(ties.city))
    return found(NEARNESS.sameCity, `总部同在${city.name}`, `headquartered in the same city, ${where}`);
  if (inside(ties.province))
    return found(NEARNESS.sameProvince, `总部在同省的${city.name}`, `headquartered in the same province, in ${where}`);
  if (ties.areas.some(inside))
    return found(
      NEARNESS.sameArea,
      `总部在同一片区的${city.name}`,
      `headquartered in the same wider area, in ${where}`,
    );
  return found(NEARNESS.sameCountry, `总部在${city.name}`, `headquartered in ${where}`);
}

const UNKNOWN_PLACE = { kind: 'PROXIMITY', status: 'NOT_SEARCHED', value: null, evidence: [] } as const;

/** Production sites beyond its headquarters: a firm that has settled near once may do so again. */
export function signalOf(firm: FirmRow, ties: ParkTies): ComponentValue {
  const none = { kind: 'SIGNALS', status: 'NOT_SEARCHED', value: null, evidence: [] } as const;
  // Nobody has looked systematically, so no recorded site is not the same as no site.
  if (firm.sites.length === 0) return { ...none, text: '异地建厂情况未查', textEn: 'sites elsewhere not looked up' };
  const near = firm.sites.map((site) => {
    const inside = (region: string | null): boolean => region !== null && site.within.includes(region);
    return {
      site,
      value: inside(ties.province) ? SITES.province : ties.areas.some(inside) ? SITES.area : SITES.country,
    };
  });
  const best = Math.max(...near.map(({ value }) => value));
  const shown = near.filter(({ value }) => value === best).map(({ site }) => site);
  return {
    kind: 'SIGNALS',
    status: 'RECORDED',
    value: best,
    evidence: shown.flatMap(({ evidence }) => evidence),
    text: `在${shown.map(({ name }) => name).join('、')}已有生产基地`,
    textEn: `already produces in ${shown.map(({ name, nameEn }) => nameEn ?? name).join(', ')}`,
  };
}
