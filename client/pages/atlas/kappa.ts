/**
 * The κ the reader tries, or null for the stated one. It is known for the park alone, and "complete" is κ = 1 already:
 * beside either, the API takes no κ.
 */
export function kappaOf(search: {
  readonly kappa?: string | undefined;
  readonly radius?: string | undefined;
  readonly complete?: string | undefined;
}): number | null {
  if (search.kappa === undefined || search.radius !== undefined || search.complete !== undefined) return null;
  return Number(search.kappa);
}

/** How the number of segments in a state moves, only where it does. */
export function countChanges<State extends string>(
  before: readonly { readonly state: State; readonly count: number }[],
  after: readonly { readonly state: State; readonly count: number }[],
): { state: State; from: number; to: number }[] {
  return after.flatMap(({ state, count }) => {
    const from = before.find((one) => one.state === state)?.count ?? 0;
    return from === count ? [] : [{ state, from, to: count }];
  });
}
