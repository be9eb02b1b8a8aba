import type { Words } from "../words.ts";
import type { common as zh } from "../zh/common.ts";

export const common: Words<typeof zh> = {
  brand: "ChainAtlas",
  skip: "Skip to content",
  nav: { label: "Main", overview: "Overview", atlas: "Chain atlas", enterprises: "Enterprises", projects: "Projects", partners: "Partners", policies: "Policies", breadcrumb: "You are here" },
  shell: {
    park: "Park", chain: "Chain", choose: "Choose", search: "Search firms, products, segments, policies", searchShort: "Search",
    toEnglish: "English", toChinese: "中文", dark: "Dark", light: "Light", menu: "Menu", noChains: "This park has no chain yet",
    chainsFailed: "The list of parks could not be read",
  },
  footer: {
    label: "About the data", asOf: "Data as of {{date}}", version: "Data version {{version}}", formula: "Formula {{version}}",
    basis: "Every judgement says what it rests on: facts come from published documents; inferred, curated and computed answers are ours. Check before relying on them.",
    unknown: "The data version could not be read",
  },
  state: { MISSING: "Missing", SINGLE_SOURCE: "Single source", WEAK: "Weak", UNKNOWN: "Unknown", STRONG: "Strong" },
  stateMeaning: {
    MISSING: "The park has no maker, and most likely there really is none", SINGLE_SOURCE: "Only one confirmed maker", WEAK: "There are makers, but losing the largest leaves less than half covered",
    UNKNOWN: "The data cannot tell whether there is one", STRONG: "Still covered after losing the largest maker",
  },
  stage: { UPSTREAM: "Upstream", MIDSTREAM: "Midstream", DOWNSTREAM: "Downstream", SUPPORT: "Support" },
  basis: { STATED: "Fact", INFERRED: "Inferred", CURATED: "Curated", DATASET: "Data set", COMPUTED: "Computed" },
  basisMeaning: {
    STATED: "Written in a source document", INFERRED: "Follows from a source document, not written in it", CURATED: "Curated general knowledge; check before relying on it", DATASET: "From a public data set", COMPUTED: "Computed by formula",
  },
  certainty: { CONFIRMED: "confirmed", PROBABLE: "probable" },
  evidence: {
    title: "Evidence", source: "Source", place: "Document {{code}}, line {{line}}", whole: "Document {{code}}", none: "No source document", chip: "Source",
    chipLabel: "Source: {{what}}", confidence: "Confidence {{value}}", open: "Open the source", empty: "No evidence recorded", more_one: "{{count}} more", more_other: "{{count}} more",
    paraphrase: "Our paraphrase, not the original wording.", noDate: "date unknown", asOf: "Data as of {{date}}", formula: "Formula {{version}}",
  },
  value: { separator: ", ", unknown: "Unknown", none: "—", notStated: "The source gives no figure", range: "{{low}} – {{high}}", missingName: "no English name", missingNameTitle: "No English name recorded; the Chinese name is shown", yuan: "CNY", hundredMillion: "×100 million CNY" },
  qualifier: {
    EXPECTED: "expected", APPROX: "about", AT_LEAST: "at least", NEARLY: "nearly", OVER: "over", CUMULATIVE: "cumulative", FULL_PRODUCTION: "at full production", YOY: "year on year", PLANNED: "planned",
    FIRST: "first", SHARE: "share", HONOUR: "honour", NOT_STATED: "not stated", CONFLICT: "sources disagree",
  },
  interval: { legend: "Coverage bar: solid = confirmed, hatched = counted by probability and unconfirmed, empty = lacking", said: "{{label}}: {{low}} confirmed, {{high}} at most" },
  panel: {
    loading: "Loading", updating: "Updating", retry: "Try again", error: "Could not read {{what}}", offline: "The server cannot be reached; the network or the service may be down.", server: "The server refused this request.", works: "The rest of the page still works.",
    requestId: "Request {{id}}", none: "None", noneText: "Checked: there really is none.", unchecked: "Not checked", uncheckedText: "Nobody has looked yet; this does not mean there is none.", filtered: "Nothing matches", filteredText: "No entry matches the current filter.",
    clear: "Clear filter", crashed: "This page failed", crashedText: "Other pages are not affected. Try again, or pick another page on the left.", notFound: "No such page", notFoundText: "The address may be mistyped, or its subject was renamed.", home: "Back to overview",
    partial_one: "{{count}} item did not arrive; the rest is shown.", partial_other: "{{count}} items did not arrive; the rest is shown.", stale: "Disconnected. Data read earlier are shown.",
  },
  drawer: { close: "Close details" },
  table: { sortBy: "Sort by {{column}}", noData: "No data", rows_one: "{{count}} row", rows_other: "{{count}} rows" },
  stages: {
    SIGNED: "Signed", REGISTERED: "Registered", SETTLED: "Settled", STARTED: "Started", UNDER_CONSTRUCTION: "Under construction", TOPPED_OUT: "Topped out", COMPLETED: "Completed", TRIAL: "Trial run", PRODUCING: "Producing", OPERATING: "Operating",
  },
};
