import { PRODUCTS_OF_SEGMENT } from '../chain/chain.queries.ts';
import type { SegmentRow } from '../chain/chain.ts';
import type { ByVersion } from '../dataset/by-version.ts';
import type { DatasetRow } from '../dataset/dataset.queries.ts';
import type { GapModel } from '../gap/chain-models.ts';
import type { Graph } from '../graph/graph.ts';
import type { FirmRow, ParkTies } from './firm.ts';
import { readFirms } from './firms.ts';
import { networkFits } from './network-fit.ts';
import { PARK_TIES, SEEN_IN_PARK } from './target.queries.ts';
import type { NetworkFit, TextFit } from './target.ts';
import { productTexts } from './text-fit.ts';
import { createTextService } from './text-service.ts';

/** What the ranking needs from the graph, loaded once a version and shared between requests. */
export interface TargetModels {
  /** Every firm that works in some segment, by code. */
  firms(dataset: DatasetRow): Promise<readonly FirmRow[]>;
  /** Firms of the park by its register, its projects or somebody who saw them there. */
  here(model: GapModel): Promise<ReadonlySet<string>>;
  /** Where a park lies and who helps it abroad. The park is known to exist. */
  ties(model: GapModel): Promise<ParkTies>;
  /** How well each firm’s products fit a segment. */
  text(segment: SegmentRow, dataset: DatasetRow): Promise<ReadonlyMap<string, TextFit>>;
  /** How well each firm complements the park’s own; null where nobody here uses the segment. */
  network(model: GapModel, segment: string): Promise<ReadonlyMap<string, NetworkFit> | null>;
  /** Loads the firms and builds the text model before anybody asks. */
  prepare(dataset: DatasetRow): Promise<void>;
}

/**
 * @param versions what depends on the files alone: no user changes a firm, a product or a link of the template
 * @param revisions what depends on what users write too
 */
export function createTargetModels(graph: Graph, versions: ByVersion, revisions: ByVersion): TargetModels {
  const service = createTextService();
  const loaded = (dataset: DatasetRow): DatasetRow => ({ ...dataset, revision: 0 });
  const firms = (dataset: DatasetRow): Promise<readonly FirmRow[]> =>
    versions.once(loaded(dataset), 'firms', () => readFirms(graph));
  const texts = async (dataset: DatasetRow) => productTexts(await firms(dataset));
  return {
    firms,
    here: (model) =>
      revisions.once(model.dataset, `here ${model.park}`, async () => {
        const [all, seen] = await Promise.all([firms(model.dataset), graph.read(SEEN_IN_PARK, { park: model.park })]);
        const listed = all.filter(({ parks }) => parks.includes(model.park)).map(({ code }) => code);
        return new Set([...listed, ...seen.map(({ enterprise }) => enterprise)]);
      }),
    ties: (model) => versions.once(loaded(model.dataset), `ties ${model.park}`, () => readTies(graph, model)),
    text: (segment, dataset) =>
      versions.once(loaded(dataset), `text ${segment.code}`, async () => {
        const [products, known] = await Promise.all([
          graph.read(PRODUCTS_OF_SEGMENT, { keys: [segment.code] }),
          texts(dataset),
        ]);
        const names = [segment.name, ...products.map(({ value }) => value.name)];
        return service.fits(dataset.version ?? '', known, names);
      }),
    network: (model, segment) =>
      versions.once(loaded(model.dataset), `network ${model.park} ${segment}`, async () =>
        networkFits(await firms(model.dataset), model.snapshot.edges, model.park, segment),
      ),
    prepare: async (dataset) => service.prepare(dataset.version ?? '', await texts(dataset)),
  };
}

/** A park without a recorded country is taken for one of the country its city lies in; ours are all in China. */
const HOME = 'cn';

async function readTies(graph: Graph, { park, snapshot }: GapModel): Promise<ParkTies> {
  const [row] = await graph.read(PARK_TIES, { park });
  const { city, province } = snapshot.place;
  return {
    park,
    country: row?.countries[0] ?? HOME,
    city,
    province,
    areas: row?.areas ?? [],
    // A chamber is there for every trade, a cluster for its own.
    partners: (row?.partners ?? [])
      .filter(({ country }) => country !== (row?.countries[0] ?? HOME))
      .sort((a, b) => Number(b.kind === 'CHAMBER') - Number(a.kind === 'CHAMBER') || (a.name < b.name ? -1 : 1)),
  };
}
