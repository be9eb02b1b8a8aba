import type { Words } from "../words.ts";
import type { entry as zh } from "../zh/entry.ts";

export const entry: Words<typeof zh> = {
  title: "What do we know about {{name}}?",
  titlePlain: "What do we know?",
  what: "this entry",
  notFound: "There is no such entry; it may have been renamed.",
  toSearch: "Search instead",
  answer_one: "{{kind}}: {{count}} fact from {{sources}} source, newest {{date}}.", answer_other: "{{kind}}: {{count}} facts, sources: {{sources}}, newest {{date}}.",
  answerNone: "{{kind}}: no fact is recorded yet.",
  facts: "Facts and evidence", noFacts: "No fact is recorded; that does not mean there is none.",
  figures: "Figures", figuresLead: "As the source states them; expected and planned figures are underlined with dashes and are not results.",
  stages: "How far it has come", noStages: "No source says how far it has come.",
  cooperations: "Cooperation", noCooperations: "No source says how it cooperates with the park.",
  planned: "planned", standing: "in place",
  projectKind: { INDUSTRIAL: "Industry", SERVICE: "Services", CIVIC: "Civic and infrastructure" },
  kind: {
    Park: "Park", Zone: "Zone", Scheme: "Leading-industry scheme", Carrier: "Carrier", Enterprise: "Enterprise", Chain: "Chain", Segment: "Segment", Product: "Product", Project: "Project", Partner: "Partner", Policy: "Policy", Mechanism: "Mechanism", Institution: "Institution", Fund: "Fund",
    TalentProgramme: "Talent programme", Team: "Team", Role: "Office held", Event: "Event", Metric: "Metric", Region: "Region", Country: "Country",
  },
  term: {
    aliases: "Also called", kind: "Kind", status: "Status", on: "Date", period: "Period", person: "Holder", title: "Office", named: "Named in", park: "Park", parks: "Parks", country: "Country", parent: "Part of", investors: "Investors", introducedBy: "Introduced by", targets: "Segments", products: "Products",
    focuses: "Focus segments", chains: "Focus chains", reliesOn: "Relies on", introduced: "Introduced", serves: "Serves", covers: "Covers", involves: "Involves", roles: "Offices", segment: "Segment", makers: "Makers",
  },
};
