import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Drawer } from '../../../components/Drawer.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { EnterpriseLink, EntryLink } from '../../../components/links.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Name, Text } from '../../../components/Name.tsx';
import { EmptyPanel } from '../../../components/Panels.tsx';
import { Section } from '../../../components/Section.tsx';
import { Term, Terms } from '../../../components/Terms.tsx';
import { LEAST_ROLE } from '../../../graphql/viewer.ts';
import { useFormat } from '../../../i18n/format.ts';
import { stringifySearch } from '../../../routing.ts';
import { Outlook } from '../board/Card.tsx';
import styles from '../leads.module.css';
import { firmOf } from '../leads.ts';
import { LeadQuery, type LeadDetails } from '../leads.query.ts';
import { SegmentOf } from '../SegmentOf.tsx';
import { Stay } from '../Stay.tsx';
import { useLeadsSearch, type Question } from '../useLeads.ts';
import { History } from './History.tsx';
import { Milestones } from './Milestones.tsx';
import { Outcomes } from './Outcomes.tsx';

interface LeadDrawerProps {
  readonly code: string;
  readonly mayWrite: boolean;
  readonly ask: (question: Question) => void;
}

/** One lead in full: what comes next first, then why it is wanted, how far it is, and who did what. */
export function LeadDrawer({ code, mayWrite, ask }: LeadDrawerProps) {
  const { t } = useTranslation();
  const { set } = useLeadsSearch();
  const close = useCallback(() => set({ lead: undefined }), [set]);
  const [result, refetch] = useQuery({ query: LeadQuery, variables: { code }, requestPolicy: 'cache-and-network' });
  const lead = result.data?.lead;
  return (
    <Drawer
      title={lead ? <Name of={firmOf(lead)} /> : code}
      kicker={lead ? t('leads.drawer.kicker', { stage: t(`leads.stage.${lead.stage}`), code: lead.code }) : undefined}
      subject={code}
      onClose={close}
    >
      <Loaded of={result} what={t('leads.drawer.what')} retry={() => refetch({ requestPolicy: 'network-only' })}>
        {() =>
          lead ? (
            <Body lead={lead} mayWrite={mayWrite} ask={ask} />
          ) : (
            <EmptyPanel kind="none">{t('leads.drawer.notFound', { code })}</EmptyPanel>
          )
        }
      </Loaded>
    </Drawer>
  );
}

interface BodyProps {
  readonly lead: LeadDetails;
  readonly mayWrite: boolean;
  readonly ask: (question: Question) => void;
}

function Body({ lead, mayWrite, ask }: BodyProps) {
  const { t } = useTranslation();
  const { park } = useLeadsSearch();
  const format = useFormat();
  return (
    <div className={styles.drawer}>
      {lead.status === 'CLOSED' && (
        <p className={styles.closed}>
          {t('leads.drawer.closed', { reason: lead.closedReason ?? t('common.value.unknown') })}
        </p>
      )}
      <p className={styles.nextStep}>
        {lead.nextStep === null ? (
          <span className={styles.quiet}>{t('leads.card.noNextStep')}</span>
        ) : (
          <b>{lead.nextStep}</b>
        )}
        {lead.nextStepDue !== null && ` · ${t('leads.card.due', { date: format.period(lead.nextStepDue) })}`}
      </p>
      <Stay lead={lead} />
      <Actions lead={lead} mayWrite={mayWrite} ask={ask} />
      <Section title={t('leads.drawer.gap')} level={3}>
        <p>
          <SegmentOf lead={lead} park={park} />
        </p>
        <Outlook lead={lead} />
        <Onward lead={lead} />
      </Section>
      <Section title={t('leads.axis.milestones')} level={3}>
        <Milestones lead={lead} />
      </Section>
      <Section title={t('leads.drawer.outcomes')} level={3}>
        <Outcomes lead={lead} />
      </Section>
      <Section title={t('leads.drawer.about')} level={3}>
        <Terms>
          <Term name={t('leads.field.amount')}>
            {lead.amount ? <Figure of={lead.amount} /> : t('leads.card.noAmount')}
          </Term>
          <Term name={t('leads.field.owner')}>{lead.owner ?? t('leads.card.noOwner')}</Term>
          <Term name={t('leads.field.team')}>{lead.team && <EntryLink of={lead.team} />}</Term>
          <Term name={t('leads.field.region')}>{lead.region && <Name of={lead.region} />}</Term>
          <Term name={t('leads.field.channel')}>
            {lead.channel ? t(`leads.channel.${lead.channel}`) : t('common.value.unknown')}
          </Term>
          <Term name={t('leads.field.introducedBy')}>{lead.introducedBy && <EntryLink of={lead.introducedBy} />}</Term>
          <Term name={t('leads.field.project')}>{lead.project && <EntryLink of={lead.project} />}</Term>
          <Term name={t('leads.field.rank')}>
            {lead.rankAtCreation === null ? t('leads.drawer.unranked') : format.number(lead.rankAtCreation)}
          </Term>
          <Term name={t('leads.field.note')}>{lead.note}</Term>
          <Term name={t('leads.field.created')}>
            {t('leads.drawer.by', { author: lead.createdBy, when: format.moment(lead.createdAt) })}
          </Term>
          <Term name={t('leads.field.updated')}>
            {t('leads.drawer.by', { author: lead.updatedBy, when: format.moment(lead.updatedAt) })}
          </Term>
        </Terms>
        {lead.lateness.reasons.length > 0 && (
          <ul className={styles.reasons}>
            {lead.lateness.reasons.map((reason) => (
              <li key={reason.text}>
                <Text zh={reason.text} en={reason.textEn} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('leads.drawer.history')} level={3}>
        <History events={lead.history} />
      </Section>
    </div>
  );
}

function Actions({ lead, mayWrite, ask }: BodyProps) {
  const { t } = useTranslation();
  const open = lead.status === 'OPEN';
  const button = (label: string, question: Question, first = false) => (
    <button
      type="button"
      className={first ? styles.primary : styles.button}
      disabled={!mayWrite}
      onClick={() => ask(question)}
    >
      {label}
    </button>
  );
  return (
    <>
      <div className={styles.buttons}>
        {open && button(t('leads.menu.outcome'), { form: 'outcome', lead }, true)}
        {open && button(t('leads.menu.move'), { form: 'move', lead, to: null })}
        {open && button(t('leads.menu.milestone'), { form: 'milestone', lead })}
        {open && button(t('leads.menu.edit'), { form: 'edit', lead })}
        {open && button(t('leads.menu.close'), { form: 'close', lead })}
        {!open && button(t('leads.menu.reopen'), { form: 'reopen', lead }, true)}
      </div>
      {!mayWrite && (
        <p className={styles.quiet}>{t('common.needs', { role: t(`common.roles.${LEAST_ROLE['lead:write']}`) })}</p>
      )}
    </>
  );
}

/** Where to read on: the ranking for the gap, the firm, what policies it may have, and the brief. */
function Onward({ lead }: { readonly lead: LeadDetails }) {
  const { t } = useTranslation();
  const { park } = useLeadsSearch();
  if (lead.segment === null || lead.enterprise === null) return null;
  const [chain = '', segment = ''] = lead.segment.code.split('/');
  const enterprise = lead.enterprise.code;
  return (
    <ul className={styles.onward}>
      <li>
        <Link to="/parks/$park/chains/$chain/segments/$segment" params={{ park, chain, segment }} search={{}}>
          {t('leads.drawer.toTargets')}
        </Link>
      </li>
      <li>
        <EnterpriseLink of={lead.enterprise} />
      </li>
      <li>
        <a href={`/policies${stringifySearch({ enterprise, park })}`}>{t('leads.drawer.toPolicies')}</a>
      </li>
      <li>
        <a href={`/brief${stringifySearch({ park, segment: lead.segment.code, enterprise })}`}>
          {t('leads.drawer.toBrief')}
        </a>
      </li>
    </ul>
  );
}
