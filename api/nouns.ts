import type { NonEmptyArray } from 'type-graphql';
import {
  AffiliationResolver,
  EnterpriseResolver,
  ParkEnterpriseResolver,
  WorksInResolver,
} from './enterprise/enterprise.resolver.ts';
import { EntityResolver, NodeResolver } from './entity/entity.resolver.ts';
import { EventResolver, ParkEventResolver } from './event/event.resolver.ts';
import { EvidenceResolver, SourceResolver } from './evidence/evidence.resolver.ts';
import {
  GoalResolver,
  IndicatorResolver,
  MetricResolver,
  ParkIndicatorResolver,
} from './indicator/indicator.resolver.ts';
import { Metric } from './indicator/indicator.type.ts';
import { GoalProgressResolver, IndicatorSeriesResolver } from './indicator/series.resolver.ts';
import {
  DuplicatePairResolver,
  EnterpriseIdentityResolver,
  IdentityResolver,
  PartnerIdentityResolver,
} from './identity/identity.resolver.ts';
import {
  FundResolver,
  InstitutionResolver,
  OfficeResolver,
  ParkInstitutionResolver,
  RoleResolver,
  TalentProgrammeResolver,
  TeamResolver,
} from './institution/institution.resolver.ts';
import { Role } from './institution/institution.type.ts';
import { CarrierResolver, ParkCarrierResolver } from './park/carrier.resolver.ts';
import { ParkResolver, ZoneResolver } from './park/park.resolver.ts';
import { Zone } from './park/park.type.ts';
import {
  ParkSchemeResolver,
  SchemePartResolver,
  SchemePeriodResolver,
  SchemeResolver,
} from './park/scheme.resolver.ts';
import { Scheme } from './park/scheme.type.ts';
import {
  ChainGapPartnerResolver,
  PartnerBroughtResolver,
  PartnerCapabilityResolver,
  PartnerMatchResolver,
  PartnerWayResolver,
} from './partner/match.resolver.ts';
import { CooperationResolver, ParkPartnerResolver, PartnerResolver } from './partner/partner.resolver.ts';
import { FactValueResolver, PolicyConditionResolver, PolicyMatchResolver } from './policy/policy-match.resolver.ts';
import { PolicyClauseResolver, PolicyFactResolver, PolicyRuleResolver } from './policy/policy-rule.resolver.ts';
import { MechanismResolver, ParkPolicyResolver, PolicyResolver } from './policy/policy.resolver.ts';
import { ParkProjectResolver, ProjectResolver, StageEventResolver } from './project/project.resolver.ts';
import { RegionResolver } from './region/region.resolver.ts';
import { Country, Region } from './region/region.type.ts';
import { SettlementResolver, SupportResolver } from './settlement/settlement.resolver.ts';

/** Resolvers of the things the graph names and what is told about them. */
export const nounResolvers: NonEmptyArray<Function> = [
  NodeResolver,
  EntityResolver,
  EvidenceResolver,
  SourceResolver,
  ParkResolver,
  ZoneResolver,
  ParkSchemeResolver,
  SchemeResolver,
  SchemePartResolver,
  SchemePeriodResolver,
  ParkCarrierResolver,
  CarrierResolver,
  ParkEnterpriseResolver,
  EnterpriseResolver,
  WorksInResolver,
  AffiliationResolver,
  ParkProjectResolver,
  ProjectResolver,
  StageEventResolver,
  ParkPartnerResolver,
  PartnerResolver,
  CooperationResolver,
  PartnerMatchResolver,
  ChainGapPartnerResolver,
  PartnerWayResolver,
  PartnerBroughtResolver,
  PartnerCapabilityResolver,
  EnterpriseIdentityResolver,
  PartnerIdentityResolver,
  IdentityResolver,
  DuplicatePairResolver,
  RegionResolver,
  ParkPolicyResolver,
  PolicyResolver,
  PolicyRuleResolver,
  PolicyClauseResolver,
  PolicyFactResolver,
  PolicyMatchResolver,
  PolicyConditionResolver,
  FactValueResolver,
  MechanismResolver,
  ParkInstitutionResolver,
  InstitutionResolver,
  FundResolver,
  TalentProgrammeResolver,
  TeamResolver,
  RoleResolver,
  OfficeResolver,
  ParkEventResolver,
  EventResolver,
  ParkIndicatorResolver,
  IndicatorResolver,
  GoalResolver,
  MetricResolver,
  IndicatorSeriesResolver,
  GoalProgressResolver,
  SettlementResolver,
  SupportResolver,
];

/**
 * Nodes no root field returns by name: `node`, `search` and the subject of a fact lead to them through an interface,
 * so the schema must hold them whichever other fields come and go.
 */
export const orphanedTypes: NonEmptyArray<Function> = [Zone, Scheme, Role, Region, Country, Metric];
