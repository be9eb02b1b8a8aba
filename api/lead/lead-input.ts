import type { InputCheck } from '../access/user-error.ts';
import type { QuantityRow } from '../evidence/evidence.ts';
import { MAX_MONEY, MONEY_UNITS, moneyOf } from './money.ts';
import type { LeadRow } from './lead-record.ts';

/** What an input may say about a lead: absent stays as it is, null becomes unknown. */
export interface LeadFields {
  owner?: string | null;
  team?: string | null;
  region?: string | null;
  channel?: string | null;
  introducedBy?: string | null;
  nextStep?: string | null;
  nextStepDue?: string | null;
  note?: string | null;
  amount?: { value: number; unit: string } | null;
  project?: string | null;
}

type Details = Pick<
  LeadRow,
  'owner' | 'team' | 'region' | 'channel' | 'introducedBy' | 'nextStep' | 'nextStepDue' | 'note' | 'amount' | 'project'
>;

/** What a lead says of itself before anything is known. */
export const NO_DETAILS: Details = {
  owner: null,
  team: null,
  region: null,
  channel: null,
  introducedBy: null,
  nextStep: null,
  nextStepDue: null,
  note: null,
  amount: null,
  project: null,
};

const MAX_NAME = 60;

/** Text that may be left out: blank says nothing. */
export const optionalText = (check: InputCheck, field: string, value: string | null | undefined): string | null =>
  value === null || value === undefined || value.trim() === '' ? null : check.text(field, value);

/** The details of a lead after an input; faults go into the check. */
export function detailsOf(before: Details, input: LeadFields, check: InputCheck, now: Date): Details {
  const text = (field: 'owner' | 'nextStep' | 'note'): string | null =>
    input[field] === undefined ? before[field] : optionalText(check, field, input[field]);
  const kept = <Field extends keyof LeadFields & keyof Details>(field: Field): Details[Field] =>
    input[field] === undefined ? before[field] : (input[field] as Details[Field]);
  const owner = text('owner');
  if (owner !== null && [...owner].length > MAX_NAME)
    check.fail('owner', 'TOO_LONG', `more than ${MAX_NAME} characters`);
  const nextStepDue = kept('nextStepDue');
  if (nextStepDue !== null && nextStepDue !== before.nextStepDue) check.coming('nextStepDue', nextStepDue, now);
  return {
    owner,
    team: kept('team'),
    region: kept('region'),
    channel: kept('channel'),
    introducedBy: kept('introducedBy'),
    nextStep: text('nextStep'),
    nextStepDue,
    note: text('note'),
    amount: input.amount === undefined ? before.amount : amountOf(input.amount, check),
    project: kept('project'),
  };
}

function amountOf(amount: { value: number; unit: string } | null, check: InputCheck): QuantityRow | null {
  if (amount === null) return null;
  const { value, unit } = amount;
  const money = moneyOf(value, unit);
  if (money === null) check.known('amount.unit', unit, false);
  else if (!((money.normalised ?? 0) > 0) || !((money.normalised ?? 0) <= MAX_MONEY))
    check.fail(
      'amount.value',
      'OUT_OF_RANGE',
      `${value} ${unit} is not at least a hundredth of its currency and at most ten trillion; leave the amount out where it is not known (units: ${MONEY_UNITS.join(', ')})`,
    );
  return money;
}

/** Names of the details that differ. */
export const differing = (before: Details, after: Details): string[] =>
  (Object.keys(NO_DETAILS) as (keyof Details)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
