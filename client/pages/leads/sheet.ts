import type { TFunction } from 'i18next';
import type { SheetCell } from '../../components/xlsx.ts';
import { nameIn, textIn, type Named } from '../../i18n/name.ts';
import type { Language } from '../../i18n/words.ts';
import { AMOUNT_UNITS, firmOf, furthest, MILESTONES } from './leads.ts';
import type { LeadRow } from './leads.query.ts';

/** The leads as a sheet: heads, then a row a lead. What nobody has stated is an empty cell. */
export function leadSheet(leads: readonly LeadRow[], t: TFunction, language: Language): SheetCell[][] {
  const name = (of: Named | null): SheetCell => of && nameIn(of, language).text;
  const heads = [
    t('leads.sheet.code'),
    t('leads.field.enterprise'),
    t('leads.sheet.enterpriseCode'),
    t('leads.field.segment'),
    t('leads.sheet.segmentCode'),
    t('leads.filter.stage'),
    t('leads.filter.status'),
    t('leads.sheet.since'),
    t('leads.sheet.days'),
    t('leads.sheet.late'),
    t('leads.sheet.why'),
    t('leads.sheet.milestone'),
    ...MILESTONES.flatMap((one) => [
      `${t(`common.stages.${one}`)} ${t('leads.field.planned')}`,
      `${t(`common.stages.${one}`)} ${t('leads.field.actual')}`,
    ]),
    t('leads.field.amount'),
    t('leads.field.unit'),
    t('leads.field.owner'),
    t('leads.field.nextStep'),
    t('leads.field.due'),
    t('leads.field.channel'),
    t('leads.field.introducedBy'),
    t('leads.field.team'),
    t('leads.sheet.gapNow'),
    t('leads.sheet.gapAfter'),
    t('leads.field.note'),
  ];
  const unitOf = (amount: LeadRow['amount']): SheetCell => {
    const known = AMOUNT_UNITS.find((one) => one === amount?.unit);
    return known ? t(`leads.unit.${known}`) : (amount?.unit ?? null);
  };
  const rowOf = (lead: LeadRow): SheetCell[] => {
    const reached = furthest(lead);
    return [
      lead.code,
      name(firmOf(lead)),
      lead.enterprise?.code ?? null,
      name(lead.segment),
      lead.segment?.code ?? null,
      t(`leads.stage.${lead.stage}`),
      t(`leads.status.${lead.status}`),
      lead.stageSince,
      lead.lateness.daysInStage,
      t(`leads.level.${lead.lateness.level}`),
      lead.lateness.reasons.flatMap(({ text, textEn }) => textIn(text, textEn, language)?.text ?? []).join(' '),
      reached && t(`common.stages.${reached}`),
      ...MILESTONES.flatMap((one): SheetCell[] => {
        const found = lead.milestones.find(({ milestone }) => milestone === one);
        return [found?.planned ?? null, found?.actual ?? null];
      }),
      lead.amount?.value ?? null,
      unitOf(lead.amount),
      lead.owner,
      lead.nextStep,
      lead.nextStepDue,
      lead.channel && t(`leads.channel.${lead.channel}`),
      name(lead.introducedBy),
      name(lead.team),
      lead.gapNow && t(`common.state.${lead.gapNow}`),
      lead.gapAfterProduction && t(`common.state.${lead.gapAfterProduction}`),
      lead.note,
    ];
  };
  return [heads, ...leads.map(rowOf)];
}
