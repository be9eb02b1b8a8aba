import type { EvidenceItem } from '../../components/Evidence.tsx';
import type { Settlement, Support } from '../../components/settle.query.ts';
import type { BriefAnswer, BriefData, BriefMatch, BriefPartner, BriefTarget } from './brief.query.ts';
import { cited } from './Cite.tsx';
import { mapParts, type Part, type Rows } from './fit.ts';
import { neighbourhood } from './neighbourhood.ts';
import { orderedReasons } from './parts.tsx';
import { worthNaming } from './Policies.tsx';
import type { Question } from './questions.ts';
import { lineEvidence } from './targets.tsx';

/** Everything a sheet may show. */
export interface Content {
  readonly data: BriefData;
  /** The one firm the brief is about where it is in the list. */
  readonly one: BriefTarget | null;
  /** Why the firm asked for is not in the list. */
  readonly answer: BriefAnswer['recruitmentTarget'] | null;
  /** Whom policies and support were held against: the firm asked for, else the first of the list. */
  readonly firm: BriefTarget['enterprise'] | null;
  readonly matches: readonly BriefMatch[];
  readonly partners: readonly BriefPartner[];
  readonly carriers: readonly Settlement[];
  readonly supports: readonly Support[];
  readonly questions: readonly Question[];
  /** Changes with what is said and with what could not be read. */
  readonly key: string;
}

/** How many rows each part has, evidence as given. */
export function countRows(content: Content, segment: string, evidence: number): Rows {
  const { data, one } = content;
  const { gap, nodes } = data.recruitmentTargets;
  const beside = neighbourhood(data.chain?.edges ?? [], segment, Infinity);
  const counts: Rows = {
    reasons: gap.reasons.length,
    targets: one ? 0 : nodes.length,
    reasonsFor: one?.reasonsFor.length ?? 0,
    reasonsAgainst: one?.reasonsAgainst.length ?? 0,
    makers: gap.makers.length,
    coming: gap.coming.length,
    policies: worthNaming(content.matches).length,
    paths: one?.paths.length ?? 0,
    partners: content.partners.length,
    carriers: content.carriers.length,
    questions: content.questions.length,
    supports: content.supports.length,
    neighbours: Math.max(beside.before.shown.length, beside.after.shown.length),
    evidence,
  };
  return mapParts((part: Part) => counts[part]);
}

/** The evidence of what is shown, in the order of the sheet. */
export function citedBy(content: Content, rows: Rows): readonly EvidenceItem[] {
  const { data, one, answer } = content;
  const { gap, nodes } = data.recruitmentTargets;
  return [
    ...(answer ? [answer.evidence] : []),
    ...orderedReasons(gap)
      .slice(0, rows.reasons)
      .map(({ evidence }) => evidence),
    ...gap.makers.slice(0, rows.makers).map(({ evidence }) => evidence),
    ...gap.coming.slice(0, rows.coming).map(({ evidence }) => evidence),
    ...(one
      ? [
          ...one.reasonsFor.slice(0, rows.reasonsFor).map(({ evidence }) => evidence),
          ...one.reasonsAgainst.slice(0, rows.reasonsAgainst).map(({ evidence }) => evidence),
          ...one.paths.slice(0, rows.paths).map(({ evidence }) => evidence),
        ]
      : nodes.slice(0, rows.targets).map(lineEvidence)),
    ...worthNaming(content.matches)
      .slice(0, rows.policies)
      .map(({ short }) => short?.clause.evidence ?? []),
    ...content.partners.slice(0, rows.partners).map(({ ways }) => ways[0]?.evidence ?? []),
    ...content.carriers
      .slice(0, rows.carriers)
      .map(({ evidence, areas }) => [...evidence, ...areas.flatMap((area) => area.evidence)]),
    ...content.supports.slice(0, rows.supports).map(({ evidence }) => evidence),
  ].flatMap(cited);
}
