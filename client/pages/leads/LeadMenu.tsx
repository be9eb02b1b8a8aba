import { useTranslation } from 'react-i18next';
import { Menu } from '../../components/Menu.tsx';
import { LEAST_ROLE } from '../../graphql/viewer.ts';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { firmOf, LEAD_STAGES } from './leads.ts';
import type { LeadRow } from './leads.query.ts';
import type { Question } from './useLeads.ts';

interface LeadMenuProps {
  readonly lead: LeadRow;
  readonly mayWrite: boolean;
  readonly ask: (question: Question) => void;
}

/** Everything that can be done with a lead, for keyboards and fingers as well. */
export function LeadMenu({ lead, mayWrite, ask }: LeadMenuProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const open = lead.status === 'OPEN';
  const before = LEAD_STAGES[LEAD_STAGES.indexOf(lead.stage) - 1];
  const item = (label: string, question: Question) => (
    <li>
      <button type="button" disabled={!mayWrite} onClick={() => ask(question)}>
        {label}
      </button>
    </li>
  );
  return (
    <Menu small label={t('leads.menu.label', { name: nameIn(firmOf(lead), language).text })} value="⋯">
      {!mayWrite && <p>{t('common.needs', { role: t(`common.roles.${LEAST_ROLE['lead:write']}`) })}</p>}
      <ul>
        {open && item(t('leads.menu.move'), { form: 'move', lead, to: null })}
        {open && item(t('leads.menu.outcome'), { form: 'outcome', lead })}
        {open && item(t('leads.menu.milestone'), { form: 'milestone', lead })}
        {open && item(t('leads.menu.edit'), { form: 'edit', lead })}
        {open && before && item(t('leads.menu.back'), { form: 'move', lead, to: before })}
        {open && item(t('leads.menu.close'), { form: 'close', lead })}
        {!open && item(t('leads.menu.reopen'), { form: 'reopen', lead })}
      </ul>
    </Menu>
  );
}
