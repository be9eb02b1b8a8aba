import type { TFunction } from 'i18next';
import { outcomeOf, UNPUBLISHED } from '../../components/policy/matches.ts';
import type { Condition, Match } from '../../components/policy/policy.query.ts';
import { benefitText, nameText, requirementsText, validText } from '../../components/policy/words.ts';
import type { SheetCell } from '../../components/xlsx.ts';
import type { Format } from '../../i18n/format.ts';
import { textIn } from '../../i18n/name.ts';
import type { PolicyRow } from './policies.query.ts';

/** The matches as a sheet: heads, then a row a policy, conditions apart by how they came out. */
export function matchSheet(matches: readonly Match[], t: TFunction, format: Format): SheetCell[][] {
  const heads = [
    t('policies.export.verdict'),
    t('policies.export.policy'),
    t('policies.export.policyEn'),
    t('policies.export.code'),
    t('policies.export.family'),
    t('policies.export.benefit'),
    t('policies.export.short'),
    t('policies.export.unmet'),
    t('policies.export.unknown'),
    t('policies.export.met'),
    t('policies.export.conflicts'),
    t('policies.export.version'),
    t('policies.export.document'),
    t('policies.export.from'),
    t('policies.export.to'),
    t('policies.export.basis'),
    t('policies.export.check'),
  ];
  return [heads, ...matches.map((match) => matchRow(match, t, format))];
}

function matchRow(match: Match, t: TFunction, format: Format): SheetCell[] {
  const { policy, version, conditions } = match;
  const listed = (keep: (one: Condition) => boolean): string | null =>
    requirementsText(conditions.filter(keep), t, format) || null;
  return [
    t(
      !match.inForce
        ? 'policies.notInForce'
        : match.applicable
          ? `policies.verdict.${outcomeOf(match)}`
          : 'policies.elsewhere',
    ),
    policy.name,
    policy.nameEn,
    policy.code,
    policy.family && t(`policies.family.${policy.family}`),
    benefitText(match.benefit, format),
    listed(({ decisive }) => decisive),
    listed((one) => one.verdict === 'UNMET'),
    listed((one) => one.verdict === 'UNKNOWN'),
    listed((one) => one.verdict === 'MET'),
    match.conflicts.map((one) => nameText(one.policy, format)).join('; ') || null,
    version?.version ?? null,
    version?.document ?? null,
    version?.from ?? null,
    version?.to ?? null,
    policy.basis && t(`common.basis.${policy.basis}`),
    textIn(policy.check, policy.checkEn, format.language)?.text ?? null,
  ];
}

/** Whether it can be told who qualifies: by every condition, not as its source does not publish them all, or not at all. */
export function ruleKind({ executable, version }: PolicyRow): 'true' | 'unpublished' | 'false' {
  if (!executable) return 'false';
  return version?.rule.includes(`"${UNPUBLISHED}"`) ? 'unpublished' : 'true';
}

/** The catalogue as a sheet: heads, then a row a policy. */
export function catalogueSheet(rows: readonly PolicyRow[], t: TFunction, format: Format): SheetCell[][] {
  const heads = [
    t('policies.export.policy'),
    t('policies.export.policyEn'),
    t('policies.export.code'),
    t('policies.export.family'),
    t('policies.export.issuer'),
    t('policies.export.benefit'),
    t('policies.catalogue.valid'),
    t('policies.export.document'),
    t('policies.catalogue.parks'),
    t('policies.export.executable'),
    t('policies.export.basis'),
  ];
  return [
    heads,
    ...rows.map((row): SheetCell[] => [
      row.name,
      row.nameEn,
      row.code,
      row.family && t(`policies.family.${row.family}`),
      textIn(row.issuer, row.issuerEn, format.language)?.text ?? null,
      row.version && benefitText(row.version.benefit, format),
      row.version && validText(row.version, t, format),
      row.version?.document ?? null,
      row.parks.map((park) => nameText(park, format)).join('; ') || null,
      t(`policies.catalogue.rules.${ruleKind(row)}`),
      t(`common.basis.${row.basis ?? 'STATED'}`),
    ]),
  ];
}
