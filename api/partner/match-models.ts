import type { ByVersion } from '../dataset/by-version.ts';
import type { DatasetRow } from '../dataset/dataset.queries.ts';
import type { Graph } from '../graph/graph.ts';
import type { TargetModels } from '../target/target-models.ts';
import { makersAbroad, type MakersAbroad, type PartnerLinks } from './match.ts';
import { PARTNER_LINKS } from './match.queries.ts';

/** Bodies and makers abroad, read once a version of the files. */
export interface PartnerModels {
  links(dataset: DatasetRow): Promise<readonly PartnerLinks[]>;
  /** Makers of other countries that do not stand in the park. */
  makers(park: string, dataset: DatasetRow): Promise<MakersAbroad>;
}

/** Parks of ours are all in China. */
const HOME = 'cn';

export function createPartnerModels(graph: Graph, targets: TargetModels, versions: ByVersion): PartnerModels {
  const loaded = (dataset: DatasetRow): DatasetRow => ({ ...dataset, revision: 0 });
  return {
    links: (dataset) => versions.once(loaded(dataset), 'links', () => graph.read(PARTNER_LINKS, { after: '' })),
    makers: (park, dataset) =>
      versions.once(loaded(dataset), `makers ${park}`, async () =>
        makersAbroad(await targets.firms(dataset), park, HOME),
      ),
  };
}
