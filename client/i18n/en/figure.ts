import type { Words } from "../words.ts";
import type { figure as zh } from "../zh/figure.ts";

export const figure: Words<typeof zh> = {
  unit: {
    M2: "{{value}} m²", "10K_M2": "{{value}} ha", KM2: "{{value}} km²", COUNT: "{{value}}", PERSONS: "{{value}} people", TIMES: "{{value}} times", "10K_TIMES": "{{value}} times", DAYS: "{{value}} days",
    "10K_WAFERS_PER_YEAR": "{{value}} wafers a year", "100M_UNITS_PER_YEAR": "{{value}} units a year", INCH: "{{value}} inch", RANK: "rank {{value}}", MULTIPLE: "{{value}} times as much", ITEMS_10K: "{{value}} items", YEARS: "{{value}} years", PER_MONTH: "{{value}} a month",
    PERCENT: "{{value}}", other: "{{value}} {{unit}}",
  },
  filter: { all: "All", park: "Park", chain: "Chain", text: "Name", found_one: "{{count}} entry", found_other: "{{count}} entries", shown: "{{shown}} of {{total}} shown" },
  pager: { label: "Pages", next: "Next page", first: "Back to the first page", size_one: "{{count}} on this page, {{total}} in all", size_other: "{{count}} on this page, {{total}} in all" },
  list: { separator: ", ", more_one: "and {{count}} more", more_other: "and {{count}} more" },
  overdue: "Overdue, unconfirmed",
  overdueHint: "The expected date has passed and no document confirms that it was reached",
  expected: "expected {{date}}",
  noDate: "date not stated",
};
