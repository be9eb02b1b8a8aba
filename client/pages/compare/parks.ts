const FEWEST = 2;
const MOST = 4;

/**
 * Parks to set side by side: those asked for that there are, at most four; filled up with others in their order until
 * there are two.
 *
 * @param all codes of the parks that can be compared
 */
export function chosenParks(asked: string | undefined, all: readonly string[]): string[] {
  const wanted = [...new Set((asked ?? '').split(','))].filter((code) => all.includes(code)).slice(0, MOST);
  const rest = all.filter((code) => !wanted.includes(code));
  return [...wanted, ...rest.slice(0, Math.max(0, FEWEST - wanted.length))];
}

/** The choice after a park was ticked or unticked; null where fewer than two or more than four would be left. */
export function toggled(chosen: readonly string[], park: string): string[] | null {
  const next = chosen.includes(park) ? chosen.filter((one) => one !== park) : [...chosen, park];
  return next.length >= FEWEST && next.length <= MOST ? next : null;
}
