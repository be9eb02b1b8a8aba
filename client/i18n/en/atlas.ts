import type { Words } from "../words.ts";
import type { atlas as zh } from "../zh/atlas.ts";

export const atlas: Words<typeof zh> = {
  title: "What does {{park}} lack in {{chain}}?",
  titlePlain: "What does this chain lack?",
  what: "the chain's gaps",
  whatDetail: "the segment's details",
  views: { label: "View", map: "Atlas", matrix: "Matrix", table: "List" },
  answer: {
    none: "The register has no firm of this chain yet, so <b>none of the {{segments}} segments can be judged</b>. Register firms first.",
    missing: "Of {{segments}} segments, <b>{{missing}} are missing</b>; fill <names/> first.",
    missingPlain: "Of {{segments}} segments, <b>{{missing}} are missing</b>.",
    noMissing: "Of {{segments}} segments, <b>none is known to be missing</b>.",
    unknown: " <b>{{unknown}} cannot be judged yet</b>: the register covers an estimated {{kappa}} of firms; check <names/> first.",
    unknownPlain: " <b>{{unknown}} cannot be judged yet</b>: the register covers an estimated {{kappa}} of firms.",
    complete: " The register is assumed complete here: what is not listed counts as absent.",
  },
  register: {
    firms: "{{firms}} firms known", unnamed: ", {{count}} more mentioned without a name", kappa: "; register completeness κ ≈ {{kappa}}", why: "Why {{kappa}}?", assumed: "κ = 1 (assumed)",
    unlisted: "That leaves an estimated {{count}} firms not yet listed.", noReason: "No reason recorded.",
  },
  filter: {
    label: "Filter by state", all: "All", complete: "Assume register complete", completeHint: "Recompute as if every firm were listed (κ = 1)", gaps: "Gaps only", gapsHint: "Keep missing, single-source and weak segments and their neighbours",
    radius: "Within", radiusOf: { PARK: "the park", CITY: "the city", PROVINCE: "the province", NATIONAL: "the country", ANY: "anywhere" }, clear: "Clear filter", legend: "Lines and keys",
    keys: "Arrow keys move between cards, left and right along supply links; Enter opens details, Esc closes, n goes to the next gap.", links: "Lines = supply: solid essential, thin important, pale optional, dashed return flow; links of support segments show on selection.",
    hidden: "{{count}} more segments do not match; small grey cards keep their places.",
  },
  card: {
    need: "Need {{level}}", level: { high: "high", medium: "medium", low: "low" }, chance: "{{value}} may be unlisted", probable: "{{count}} to verify", unnamed: "{{count}} unnamed", coming: "{{count}} in progress",
    stated: "Stated", statedHint: "A source says this segment is lacking", extension: "Extend", stale: "Evidence older than 24 months", coverage: "Coverage", feeds: "Feeds → {{names}}", fedBy: "← Fed by {{names}}", more: "{{count}} in all", notAssessable: "No known firm yet",
  },
  column: { count: "{{count}} segments", gaps: "{{count}} missing" },
  export: { menu: "Export", csv: "Download CSV", link: "Copy link", copied: "Link copied", print: "Print" },
  table: {
    caption: "Segments", segment: "Segment", stage: "Position", state: "State", makers: "Firms in the park", need: "Need", coverage: "Coverage", chance: "Unlisted P", chanceHint: "The chance that an unlisted firm makes it", hhi: "HHI", hhiHint: "Concentration, 0 – 1; 1 = a single maker",
    dependence: "Dependence K", dependenceHint: "Share of the park's output that depends on it", criticality: "Criticality", locality: "Nearness", localityHint: "0 – 1: must a maker be near?", kappaStar: "κ*", kappaStarHint: "Certain to be missing once the register covers more than this; smaller is firmer", order: "Default order: state, stated wants, need × nearness",
  },
  matrix: { caption: "Segments and measures", makersHead: "Firms", makes: "confirmed", mayMake: "probable", empty: "nothing recorded", note: "Hatched cells = no data, not 0. ● confirmed, ○ probable." },
  criticality: { HIGH: "High", MEDIUM: "Medium", LOW: "Low" },
  drawer: {
    next: "Next step", howMuch: "How much is lacking", why: "Why", change: "What would change it", makers: "Who makes it", coming: "Projects on the way", affects: "Who is affected", evidence: "Evidence", provenance: "How it was computed",
    find: "Find firms that make it", verify: "Check the register", partners: "Ask partners", projects: "Related projects", firm: "See the firm", spread: "Find a second source",
    lead: {
      MISSING: "Fill: start with firms that already make it elsewhere.", SINGLE_SOURCE: "Strengthen: one firm only; find a second source.", WEAK: "Strengthen: grow the present makers or bring in another.", UNKNOWN: "Verify first: ask whether the park has it before recruiting.", STRONG: "Not lacking: an argument for recruiting downstream.",
      stated: "A source says it is lacking: go straight to candidates.", none: "Register the park's firms of this chain first.",
    },
    coverage: "Coverage", need: "Need", locality: "Nearness", dependence: "Dependence",
    coverageNote: "Without the largest: {{value}}", chance: "{{value}} chance of an unlisted maker", kappaStar: "Certain to be missing once the register covers more than {{value}} (now κ ≈ {{kappa}})", criticalityNote: "Criticality {{level}}: ", localityNote: "Nearness {{value}}: ",
    stated: "Stated by a source", computed: "Computed", noReasons: "No reason recorded.",
    nextState: "With {{count}} more confirmed → ", noNext: "More makers would not change the state.",
    noMakers: "No maker in the register (which does not prove there is none).", count: "{{count}} firms", unnamedMaker: "{{count}} not named", shareUnknown: "capacity share unknown", share: "capacity share {{value}}",
    noComing: "No known project on the way.", expected: "expected {{date}}", overdue: "overdue, unconfirmed",
    affectsSegments: "Segments it feeds", affectsFirms: "Firms in the park", noAffects: "No segment or firm of the park depends on it.",
    formula: "Formula {{version}}", template: "Chain template version {{version}} (curated general knowledge; check before relying on it)", dataset: "Data version {{version}}", asOf: "Data as of {{date}}", constants: "Constants", inputs: "Inputs", newest: "Newest evidence {{date}}", newestNone: "No dated evidence", position: "{{stage}} · {{layer}}",
    unknownSegment: "This chain has no segment “{{code}}”; it may have been renamed.",
  },
  csv: {
    asOf: "Data as of", formula: "Formula", dataset: "Data version", filter: "Filter", radius: "Within", complete: "Register assumed complete", yes: "yes", no: "no", link: "Link", code: "Code", name: "Segment (zh)", nameEn: "Segment", stage: "Position", layer: "Layer", state: "State", stated: "Stated by a source",
    makers: "Firms in the park", needLow: "Need low", needHigh: "Need high", coverageLow: "Coverage low", coverageHigh: "Coverage high",
  },
};
