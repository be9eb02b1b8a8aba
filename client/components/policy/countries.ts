import type { TFunction } from 'i18next';

/** Countries with most firms in the graph, the park's own and its partners' first. */
const COUNTRIES = ['cn', 'at', 'sg', 'jp', 'us', 'de', 'tw', 'kr', 'ch', 'fr', 'hk', 'se', 'gb', 'nl'] as const;

/** A country by name; one without a name here stays a code. */
function countryText(code: string, t: TFunction): string {
  const known = COUNTRIES.find((one) => one === code);
  return known ? t(`policies.country.${known}`) : code;
}

/** Countries to choose from; one of the address that is not among them is offered as well. */
export function countryOptions(t: TFunction, chosen: string | undefined) {
  const codes = chosen === undefined || COUNTRIES.some((one) => one === chosen) ? COUNTRIES : [...COUNTRIES, chosen];
  return codes.map((code) => ({ value: code, label: countryText(code, t) }));
}
