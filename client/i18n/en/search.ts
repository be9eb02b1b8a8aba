import type { Words } from "../words.ts";
import type { search as zh } from "../zh/search.ts";

export const search: Words<typeof zh> = {
  title: "What are you looking for?",
  what: "the search results",
  hint: "Type a Chinese or English name, or pinyin initials.",
  none: "Nothing found for “{{text}}”.",
  noneHelp: "Try another spelling or pinyin initials. Not found does not mean that there is no such firm: the register is not complete.",
  found_one: "{{count}} result; arrow keys choose, Enter opens", found_other: "{{count}} results; arrow keys choose, Enter opens",
  answer_one: "{{count}} result for “{{text}}”.", answer_other: "{{count}} results for “{{text}}”.",
  cut_one: "Only the first {{count}} is shown", cut_other: "Only the first {{count}} are shown",
  results: "Results",
  all: "See all results",
  close: "Close search",
  text: "Name or pinyin initials",
  kindHead: "Kind",
  byName: "also {{name}}",
  byPinyin: "pinyin {{name}}",
  kind: {
    PARK: "Parks", ZONE: "Zones", SCHEME: "Leading-industry schemes", CARRIER: "Carriers", ENTERPRISE: "Enterprises", CHAIN: "Chains", SEGMENT: "Segments", PRODUCT: "Products", PROJECT: "Projects", PARTNER: "Partners", POLICY: "Policies", MECHANISM: "Mechanisms",
    INSTITUTION: "Institutions", FUND: "Funds", TALENT_PROGRAMME: "Talent programmes", TEAM: "Teams", ROLE: "Offices held", EVENT: "Events", METRIC: "Metrics", REGION: "Regions", COUNTRY: "Countries",
  },
};
