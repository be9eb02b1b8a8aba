import { NODES_PER_POINT } from './limits.ts';

/**
 * Points of fields whose answer is worked out and not only looked up, each time they are answered: about the
 * milliseconds they take the server for data as large as the seeds. `bench/cost.ts` sets them beside measured times.
 */
export const WEIGHTS: Readonly<Record<string, number>> = {
  // Ranks every firm for a gap, with texts and networks.
  'Query.recruitmentTargets': 150,
  'Query.recruitmentTarget': 150,
  // Decides one policy on every firm.
  'Query.policyCandidates': 100,
  // Works the gaps of a chain out twice, and again for each firm that could come next.
  'Query.simulateRecruitment': 60,
  'Query.simulation': 60,
  // The gaps of a chain in several parks.
  'Query.compareParks': 40,
  // Compares the names of all firms and bodies.
  'Query.duplicates': 40,
  'Query.policyMatches': 20,
  'Query.gapChanges': 20,
  'Partner.gaps': 20,
  // Walks the supply network.
  'Query.upstream': 15,
  'Query.downstream': 15,
  'Query.search': 15,
  'Query.chainGaps': 10,
  'Query.verificationList': 10,
  'Query.settlements': 10,
  'Query.supports': 10,
  'Query.leads': 5,
  'Query.leadCalibration': 5,
  'Query.goalProgress': 5,
  'Query.enterprises': 5,
  'Park.chains': 10,
  // For each item of a page.
  'RecruitmentTarget.policyMatches': 3,
  'RecruitmentTarget.gain': 3,
  'Lead.gapAfterProduction': 3,
  'Lead.gapNow': 1,
  'ChainGap.partners': 0.5,
  'ChainGap.affects': 0.2,
};

/** Every operation is read, checked and answered. */
const BASE = 1;

/** Points of a request: for what it works out and looks up, and for the things in its answer. */
export const costOf = (points: number, nodes: number): number => Math.ceil(BASE + points + nodes / NODES_PER_POINT);
