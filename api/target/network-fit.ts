import { producingWork } from './candidate.ts';
import type { FirmRow } from './firm.ts';
import { networkModel } from './network/network.ts';
import type { NetworkFit } from './target.ts';

/** All links of the template hold now: there is one period. */
const NOW = 0;
/** Firms of a customer, best first, for which the strongest path is told. */
const EXPLAINED = 40;

/**
 * How well each firm complements the firms of a park, by three steps over supplier–buyer links:
 * a firm here, another supplier of its kind of inputs, a third firm that supplier serves too, and the candidate
 * that serves that one. Links are potential ones: who works in a segment may supply who works in one it feeds.
 * Links into the park’s firms through the segment asked about are left out: they are the question.
 *
 * @returns by firm, 0–1 as a share of the best, 0 where no path leads to it; null where no named firm here uses the segment
 */
export function networkFits(
  firms: readonly FirmRow[],
  edges: readonly { from: string; to: string; return: boolean }[],
  park: string,
  segment: string,
): ReadonlyMap<string, NetworkFit> | null {
  const makers = new Map<string, string[]>();
  const here = new Set(firms.filter(({ parks }) => parks.includes(park)).map(({ code }) => code));
  for (const firm of firms)
    for (const work of producingWork(firm)) makers.set(work.segment, [...(makers.get(work.segment) ?? []), firm.code]);
  const users = edges.filter((edge) => edge.from === segment && !edge.return).map(({ to }) => to);
  const customers = [...new Set(users.flatMap((code) => makers.get(code) ?? []))]
    .filter((firm) => here.has(firm))
    .sort();
  if (customers.length === 0) return null;
  const links = edges
    .filter((edge) => !edge.return)
    .flatMap(({ from, to }) =>
      (makers.get(from) ?? []).flatMap((supplier) =>
        (makers.get(to) ?? [])
          .filter((customer) => customer !== supplier && !(from === segment && here.has(customer)))
          .map((customer) => ({ supplier, customer, period: NOW })),
      ),
    );
  const model = networkModel(links);
  const fits = new Map<string, NetworkFit>();
  for (const customer of customers) {
    const scores = [...model.scores(customer)].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    // Scores are comparable within one customer only.
    const most = scores[0]?.[1] ?? 0;
    for (const [index, [supplier, score]] of scores.entries()) {
      const value = most > 0 ? score / most : 0;
      if ((fits.get(supplier)?.value ?? -1) >= value) continue;
      const [path] = index < EXPLAINED && value > 0 ? model.explain(customer, supplier, 1) : [];
      fits.set(supplier, {
        value,
        customer,
        via: path ? { supplier: path.supplier, customer: path.otherCustomer } : null,
      });
    }
  }
  return fits;
}
