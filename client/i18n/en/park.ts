import type { Words } from "../words.ts";
import type { park as zh } from "../zh/park.ts";

export const park: Words<typeof zh> = {
  title: "What kind of park is {{name}}?", titlePlain: "What kind of park is this?", what: "the park",
  answer: "Enterprises on the register: {{firms}}; projects: {{projects}}; facts about the park itself: {{facts}}.",
  notFound: "There is no park with the code “{{code}}”.", mergedInto: "Merged into",
  tabs: { label: "About the park", history: "History and industries", carriers: "Carriers", indicators: "Indicators", goals: "Goals", bodies: "Bodies and mechanisms", events: "Events" },
  about: "About", city: "City", level: "Level", notStated: "not stated", mergedFrom: "Merged from", zones: "Zones", firmsAndProjects: "Firms, projects",
  firms_one: "{{count}} enterprise", firms_other: "{{count}} enterprises", projects_one: "{{count}} project", projects_other: "{{count}} projects",
  facts_one: "{{count}} fact", facts_other: "{{count}} facts",
  schemes: "Leading-industry schemes", schemesLead: "A scheme belongs to a time; where no source lists its make-up, our inference is marked as such.", composedUnknown: "Make-up not stated.",
  role: { MAIN: "main", NEW: "new" },
  roles: "Offices", rolesLead: "Only the time a document names the holder; this does not mean that the office is held today.", namedIn: "named in {{date}}",
  carriers: "Carriers", carriersLead: "A dashed frame marks a planned carrier.", focus: "Focus:", reliesOn: "Relies on:", noFigures: "No source gives an area or other figure.",
  indicators: "Indicators", indicatorsLead: "This park only, as the sources state them, with period and qualifiers. Figures of different scope do not add up.", indicatorsFilter: "Filter indicators",
  metric: "Metric", value: "Value", period: "Period",
  goals: "Goals", goalsLead: "A goal is not a result. A growth goal whose base is unknown cannot be checked.", target: "Target", horizon: "Horizon", base: "Base", baseKnown: "known", baseUnknown: "base unknown",
  group: {
    institutions_one: "Institutions ({{count}})", institutions_other: "Institutions ({{count}})", mechanisms_one: "Mechanisms ({{count}})", mechanisms_other: "Mechanisms ({{count}})", policies_one: "Policies and programmes ({{count}})", policies_other: "Policies and programmes ({{count}})",
    funds_one: "Funds ({{count}})", funds_other: "Funds ({{count}})", talentProgrammes_one: "Talent programmes ({{count}})", talentProgrammes_other: "Talent programmes ({{count}})", teams_one: "Teams ({{count}})", teams_other: "Teams ({{count}})",
  },
  events: "Events", involves: "Involves",
};
